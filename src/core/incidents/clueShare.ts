import type { Span } from '../model.ts';
import type { DateClue, RangeClue } from '../dates/clues.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Trigger } from './frames.ts';
import { MODALITY } from './lexicon.ts';

const YEAR = 366;
/** Characters by which a day before the trigger counts as farther than one behind it. */
const BEFORE_COSTS = 25;

/** The text between two tokens of a sentence, both inclusive; offsets in the article. */
export function spanOf(sentence: PlacedSentence, first: number, last: number): Span {
  return { start: sentence.tokens[first]?.start ?? sentence.start, end: sentence.tokens[last]?.end ?? sentence.end };
}

export interface ClueShare {
  /** The clues that date the trigger. */
  readonly all: readonly DateClue[];
  /** One of them stands right behind it and so is its own. */
  readonly dated: boolean;
}

/** The word before a date, over "on", "late" and commas: what the date is of. */
function wordBefore(sentence: PlacedSentence, clue: DateClue): string {
  const before = sentence.tokens.filter((token) => token.end <= clue.start);
  return before.findLast(({ low, text }) => !['on', 'late', 'early'].includes(low) && text !== ',')?.low ?? '';
}

/** "noted last week", "said on Monday", "was charged Tuesday": the day of the statement or of what followed, not of the event. */
function datesStatement(sentence: PlacedSentence, clue: DateClue, type: string | null): boolean {
  if (clue.kind !== 'range') return false;
  const word = wordBefore(sentence, clue);
  return MODALITY.reporting.has(word) || (type !== 'arrest' && MODALITY.aftermath.has(word));
}

/** Of several days that a sentence names, the one that stands nearest to the trigger, those behind it first. */
function withoutFarDays(clues: readonly DateClue[], trigger: Span): readonly DateClue[] {
  const days = clues.filter((clue) => clue.kind === 'range' && clue.precision === 'day');
  const far = (clue: DateClue): number =>
    clue.start >= trigger.end ? clue.start - trigger.end : trigger.start - clue.end + BEFORE_COSTS;
  const [nearest] = [...days].sort((a, b) => far(a) - far(b));
  return clues.filter((clue) => !days.includes(clue) || clue === nearest);
}

/** The days that a sentence names of what it tells, those of statements left out. */
export function daysTold(sentence: PlacedSentence, ranges: readonly RangeClue[]): readonly RangeClue[] {
  return ranges.filter((clue) => !datesStatement(sentence, clue, null));
}

/** A date belongs to the trigger that it stands behind ("the talks on May 16"), else to the whole sentence. */
export function cluesOf(
  sentence: PlacedSentence,
  clues: readonly DateClue[],
  trigger: Trigger,
  triggers: readonly Trigger[],
): ClueShare {
  const end = (other: Trigger): number => sentence.tokens[other.last]?.end ?? 0;
  let dated = false;
  const all = clues.filter((clue) => {
    if (standsInAnchor(sentence, clue, trigger) || datesStatement(sentence, clue, trigger.type)) return false;
    const owner = triggers.find((other) => {
      const words = sentence.tokens.filter((token) => token.start >= end(other) && token.end <= clue.start);
      return clue.kind === 'range' && other.strength === 'names' && clue.start >= end(other) && words.length <= 1;
    });
    if (owner === trigger) dated = true;
    return owner === undefined || owner === trigger;
  });
  return { all: withoutFarDays(all, spanOf(sentence, trigger.first, trigger.last)), dated };
}

/** The trigger stands in the words that a date is reckoned from: "one day before the talks". */
function standsInAnchor(sentence: PlacedSentence, clue: DateClue, trigger: Trigger): boolean {
  const { start } = spanOf(sentence, trigger.first, trigger.last);
  return clue.kind !== 'range' && clue.anchor === 'named' && clue.start <= start && start < clue.end;
}

/** The trigger only names the anchor and tells nothing of it. */
export function isAnchor(sentence: PlacedSentence, clues: readonly DateClue[], trigger: Trigger): boolean {
  return trigger.strength !== 'says' && clues.some((clue) => standsInAnchor(sentence, clue, trigger));
}

/** All the days it names lie more than a year back. */
export function isHistory(clues: readonly DateClue[], published: number | null): boolean {
  const ranges = clues.flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
  return published !== null && ranges.length > 0 && ranges.every((clue) => clue.hi < published - YEAR);
}

/** All the days it names are still to come. */
export function isToCome(clues: readonly DateClue[], published: number | null): boolean {
  const ranges = clues.flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
  return published !== null && ranges.length > 0 && ranges.every((clue) => clue.lo > published + 1);
}
