import { DEFAULT_VIEW, formatView } from './url.ts';
import type { ViewState } from './url.ts';

/** Addresses of what is on the page; null where there is nothing to link to. */
export interface Links {
  readonly view: string;
  readonly incident: string | null;
  readonly quotation: string | null;
  readonly article: string | null;
  readonly embed: string;
}

/** `page`: the page's own address, without search and fragment. `cited`: the article and offset of the shown quotation. */
export function linksTo(
  page: string,
  view: ViewState,
  cited: { readonly article: string; readonly start: number } | null,
): Links {
  const to = (patch: Partial<ViewState>): string => `${page}${formatView({ ...DEFAULT_VIEW, ...patch })}`;
  const { incident, quotation, article } = view;
  return {
    view: `${page}${formatView(view)}`,
    incident: incident === null ? null : to({ incident }),
    quotation:
      incident === null || cited === null
        ? null
        : to({ incident, quotation, article: cited.article, sentence: cited.start }),
    article: article === null ? null : to({ article }),
    embed: `${page}?embed=1${formatView(view)}`,
  };
}
