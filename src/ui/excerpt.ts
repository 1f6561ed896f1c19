/** A match in its surroundings; the three pieces put together are the excerpt. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown on either side of a match, at most. */
const BEFORE = 44;
const AFTER = 90;

/**
 * A text and the offsets of a match in it (UTF-16 code units, end exclusive) → the match with the words around it on its
 * own line, cut between words and with "…" where something is left out. Offsets outside the text are brought into it.
 */
export function excerpt(text: string, [start, end]: readonly [number, number]): Excerpt {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const nextLine = text.indexOf('\n', to);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  return {
    before: lastWords(text.slice(from === 0 ? 0 : lineStart, from)),
    match: text.slice(from, to),
    after: firstWords(text.slice(to, lineEnd)),
  };
}

function lastWords(words: string): string {
  if (words.length <= BEFORE) return words;
  const cut = words.slice(-BEFORE);
  return `…${cut.slice(cut.search(/\s/u) + 1)}`;
}

function firstWords(words: string): string {
  if (words.length <= AFTER) return words;
  const cut = words.slice(0, AFTER);
  const space = cut.search(/\s\S*$/u);
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** Where `words` stand in a name, whatever their case; [0, 0] where they do not stand there letter by letter. */
export function matchIn(name: string, words: string): readonly [number, number] {
  const small = name.toLowerCase();
  const at = small.length === name.length ? small.indexOf(words.trim().toLowerCase()) : -1;
  return at < 0 ? [0, 0] : [at, at + words.trim().length];
}
