/** What of the view lives in the address: the open incident and the article in the reader. */
export interface ViewState {
  readonly incident: string | null;
  readonly article: string | null;
}

export const EMPTY_VIEW: ViewState = { incident: null, article: null };

const ID = /^[0-9a-f]{6,64}$/;

/** "#incident=…&article=…" → view; what cannot be read is left at its default and reported by `bad`. */
export function parseView(hash: string): { readonly view: ViewState; readonly bad: boolean } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  let bad = false;
  const read = (name: string): string | null => {
    const value = parameters.get(name);
    if (value === null) return null;
    if (ID.test(value)) return value;
    bad = true;
    return null;
  };
  return { view: { incident: read('incident'), article: read('article') }, bad };
}

/** View → "#incident=…", or '' for the default. */
export function formatView({ incident, article }: ViewState): string {
  const parameters = new URLSearchParams();
  if (incident) parameters.set('incident', incident);
  if (article) parameters.set('article', article);
  const text = parameters.toString();
  return text ? `#${text}` : '';
}
