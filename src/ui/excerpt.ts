/** A match in its surroundings; the three pieces put together are the text. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** A text cut at a match (UTF-16 code units, end exclusive); offsets outside the text are brought into it. */
export function excerpt(text: string, [start, end]: readonly [number, number]): Excerpt {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  return { before: text.slice(0, from), match: text.slice(from, to), after: text.slice(to) };
}

/** Where `words` stand in a name, whatever their case; [0, 0] where they do not stand there letter by letter. */
export function matchIn(name: string, words: string): readonly [number, number] {
  const small = name.toLowerCase();
  const at = small.length === name.length ? small.indexOf(words.trim().toLowerCase()) : -1;
  return at < 0 ? [0, 0] : [at, at + words.trim().length];
}
