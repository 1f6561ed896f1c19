/** What a token can be: outside, or at the beginning or inside of a place, a nationality, a person, an organisation. */
export const TAGS = ['O', 'B-loc', 'I-loc', 'B-nat', 'I-nat', 'B-per', 'I-per', 'B-org', 'I-org'] as const;

export type NameClass = 'loc' | 'nat' | 'per' | 'org';

/** A name found by the tagger; token indices, `last` inclusive. */
export interface NameSpan {
  readonly kind: NameClass;
  readonly first: number;
  readonly last: number;
}

/** Tag numbers of a sentence → the names they spell. An inside tag without its beginning begins a name. */
export function spansOfTags(tags: ArrayLike<number>): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  let open: { kind: NameClass; first: number } | null = null;
  for (let at = 0; at <= tags.length; at += 1) {
    const tag = at < tags.length ? (TAGS[tags[at] ?? 0] ?? 'O') : 'O';
    const kind = tag === 'O' ? null : (tag.slice(2) as NameClass);
    const goes = tag.startsWith('I') && open !== null && open.kind === kind;
    if (open && !goes) {
      spans.push({ ...open, last: at - 1 });
      open = null;
    }
    if (kind && !goes) open = { kind, first: at };
  }
  return spans;
}
