import type { Token } from '../text/tokens.ts';
import { readNumber } from '../text/numbers.ts';
import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { RelativeClue } from './clues.ts';

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.units));

interface Phrase {
  readonly words: readonly string[];
  readonly kind: RelativeClue['kind'];
  readonly days: number;
}

const phrases = (texts: readonly string[], kind: RelativeClue['kind'], days: number): readonly Phrase[] =>
  texts.map((text) => ({ words: text.split(' '), kind, days }));

/** Longest first, so that "the day after" does not hide "the day after the talks". */
const PHRASES: readonly Phrase[] = [
  ...phrases(lexicon.sameDay, 'offset', 0),
  ...phrases(lexicon.nextDay, 'offset', 1),
  ...phrases(lexicon.previousDay, 'offset', -1),
  ...phrases(lexicon.after, 'after', 0),
].sort((a, b) => b.words.length - a.words.length);
const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = new Map(
  PHRASES.map(({ words: [head = ''] }) => [head, PHRASES.filter(({ words }) => words[0] === head)] as const),
);

function startsWith(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.low === word);
}

/** "one day before the talks", "two weeks after the blast", "the day after the vote", "three days later". */
function readOffset(
  tokens: readonly Token[],
  at: number,
): { readonly clue: RelativeClue; readonly next: number } | null {
  const number = tokens[at]?.low === 'the' ? { value: 1, next: at + 1 } : readNumber(tokens, at);
  if (!number) return null;
  const unit = UNITS.get(tokens[number.next]?.low ?? '');
  const direction = tokens[number.next + 1]?.low ?? '';
  const first = tokens[at];
  const word = tokens[number.next + 1];
  if (unit === undefined || !first || !word) return null;
  const before = direction === 'before' || direction === 'earlier';
  if (!before && direction !== 'after' && direction !== 'later') return null;
  const days = (before ? -1 : 1) * number.value * unit;
  const named = (direction === 'before' || direction === 'after') && tokens[number.next + 2]?.kind === 'word';
  const start =
    tokens[at - 1]?.low === 'just' || tokens[at - 1]?.low === 'only'
      ? (tokens[at - 1]?.start ?? first.start)
      : first.start;
  const end = named ? endOfPhrase(tokens, number.next + 2) : word.end;
  const clue: RelativeClue = {
    kind: 'offset',
    start,
    end,
    days,
    anchor: named ? 'named' : 'previous',
    anchorFrom: named ? word.end : start,
  };
  return { clue, next: number.next + 2 };
}

/** End of the words that name the anchor, up to the next comma: "the talks", "gunmen shot dead four labourers". */
function endOfPhrase(tokens: readonly Token[], at: number): number {
  let last = at;
  while (tokens[last + 1] && !/^[,;:.—–]$/u.test(tokens[last + 1]?.text ?? '')) last += 1;
  return tokens[last]?.end ?? 0;
}

/** Date words of a sentence that reckon from another incident, in the order of the text. */
export function readRelative(tokens: readonly Token[]): readonly RelativeClue[] {
  const clues: RelativeClue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const offset = readOffset(tokens, at);
    if (offset) {
      clues.push(offset.clue);
      at = offset.next - 1;
      continue;
    }
    const phrase = BY_FIRST.get(tokens[at]?.low ?? '')?.find(({ words }) => startsWith(tokens, at, words));
    const first = tokens[at];
    const last = phrase && tokens[at + phrase.words.length - 1];
    if (!phrase || !first || !last) continue;
    const start = tokens[at - 1]?.low === 'on' ? (tokens[at - 1]?.start ?? first.start) : first.start;
    clues.push({ kind: phrase.kind, start, end: last.end, days: phrase.days, anchor: 'previous', anchorFrom: start });
    at += phrase.words.length - 1;
  }
  return clues;
}
