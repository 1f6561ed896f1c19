import lexicon from '../../../data/lexicon/agencies.json' with { type: 'json' };

const NAMES: ReadonlyMap<string, string> = new Map(
  lexicon.agencies.flatMap(({ name, aliases }) => aliases.map((alias) => [alias.toLowerCase(), name] as const)),
);

/** Words that open a paragraph like a dateline without being a place, lower case. */
export const NOT_PLACES: ReadonlySet<string> = new Set(lexicon.notPlaces);

/** The usual name of an agency that is known by these words, or null. */
export function agencyOf(words: string): string | null {
  return NAMES.get(words.trim().toLowerCase()) ?? null;
}

/** Whether the words look like an agency's acronym. */
export function isAcronym(words: string): boolean {
  return /^\p{Lu}[\p{Lu}\d./&-]{1,11}$/u.test(words);
}
