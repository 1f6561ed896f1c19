import type { Omission } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import modality from '../../../data/lexicon/modality.json' with { type: 'json' };

type Reason = Omission['reason'];
export type Phrase = readonly string[];

/** Phrases of a lexicon, split into words. */
export function splitPhrases(phrases: readonly string[]): readonly Phrase[] {
  return phrases.map((phrase) => phrase.split(' '));
}

const byReason = (
  table: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [Reason, readonly Phrase[]])[] =>
  Object.entries(table).map(([reason, phrases]) => [reason as Reason, splitPhrases(phrases)]);

/** `data/lexicon/modality.json`, its phrases split into words. */
export const MODALITY = {
  before: byReason(modality.before),
  behind: byReason(modality.behind),
  exceptions: splitPhrases(modality.exceptions),
  stops: new Set(modality.stops),
  metaphors: splitPhrases(modality.metaphors),
  reporting: new Set(modality.reporting),
  aftermath: new Set(modality.aftermath),
  happening: new Set(modality.happening),
  statements: new Set(modality.statements),
  told: new Set(modality.told),
  spans: splitPhrases(modality.spans),
  masses: splitPhrases(modality.masses),
  blame: splitPhrases(modality.blame),
  habit: splitPhrases(modality.habit),
  clock: splitPhrases(modality.clock),
  claims: splitPhrases(modality.claims),
  disputes: splitPhrases(modality.disputes),
  opinions: splitPhrases(modality.opinions),
  causes: splitPhrases(modality.causes),
  followed: splitPhrases(modality.followed),
} as const;

/** Whether a phrase stands at token `at`; a word ending in a star takes any ending. */
export function phraseAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  for (let index = 0; index < phrase.length; index += 1) {
    const word = phrase[index] ?? '';
    const low = tokens[at + index]?.low;
    if (low === undefined) return false;
    const fits =
      low === word ||
      (word.endsWith('*') && low.startsWith(word.slice(0, -1))) ||
      (word === "n't" && low.endsWith("n't"));
    if (!fits) return false;
  }
  return true;
}

interface PhraseIndex {
  readonly heads: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases whose first word takes any ending, by what it begins with; any word where it is an ending itself. */
  readonly loose: readonly (readonly [stem: string, phrase: Phrase])[];
}

const indices = new WeakMap<readonly Phrase[], PhraseIndex>();

/** Phrases by their first words, made once for each list, so that a token meets only the few that may begin there. */
function indexOf(phrases: readonly Phrase[]): PhraseIndex {
  const known = indices.get(phrases);
  if (known) return known;
  const isLoose = ([head = '']: Phrase): boolean => head.endsWith('*') || head === "n't";
  const stemOf = ([head = '']: Phrase): string => (head.endsWith('*') ? head.slice(0, -1) : '');
  const loose = phrases.filter(isLoose).map((phrase) => [stemOf(phrase), phrase] as const);
  const heads = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [head = ''] = phrase;
    if (!isLoose(phrase)) heads.set(head, [...(heads.get(head) ?? []), phrase]);
  }
  const index = { heads, loose };
  indices.set(phrases, index);
  return index;
}

function standsAt(tokens: readonly Token[], at: number, { heads, loose }: PhraseIndex): boolean {
  const low = tokens[at]?.low ?? '';
  const able = heads.get(low);
  if (able !== undefined) for (const phrase of able) if (phraseAt(tokens, at, phrase)) return true;
  for (const [stem, phrase] of loose) if (low.startsWith(stem) && phraseAt(tokens, at, phrase)) return true;
  return false;
}

/** Whether one of the phrases stands at token `at`. */
export function anyPhraseAt(tokens: readonly Token[], at: number, phrases: readonly Phrase[]): boolean {
  return standsAt(tokens, at, indexOf(phrases));
}

/** Last token of the longest of the phrases that stands at token `at`; `at` itself where none does. */
export function phraseEnd(tokens: readonly Token[], at: number, phrases: readonly Phrase[]): number {
  const lengths = phrases.flatMap((phrase) => (phraseAt(tokens, at, phrase) ? [phrase.length] : []));
  return at + Math.max(1, ...lengths) - 1;
}

/** Index of the first phrase of the list that stands between two token indices, or -1. */
export function findPhrase(tokens: readonly Token[], from: number, to: number, phrases: readonly Phrase[]): number {
  const index = indexOf(phrases);
  for (let at = Math.max(0, from); at <= to; at += 1) if (standsAt(tokens, at, index)) return at;
  return -1;
}
