import type { Span } from '../model.ts';
import type { DateClue, RangeClue } from '../dates/clues.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Trigger } from './frames.ts';
import { MODALITY } from './lexicon.ts';

const YEAR = 366;

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

/** "noted last week", "said on Monday": the day of the statement, not of the event. */
function datesStatement(sentence: PlacedSentence, clue: DateClue): boolean {
  const before = sentence.tokens.filter((token) => token.end <= clue.start).slice(-2);
  const last = before.at(-1)?.low === 'on' ? before.at(-2) : before.at(-1);
  return clue.kind === 'range' && last !== undefined && MODALITY.reporting.has(last.low);
}

/** The days that a sentence names of what it tells, those of statements left out. */
export function daysTold(sentence: PlacedSentence, ranges: readonly RangeClue[]): readonly RangeClue[] {
  return ranges.filter((clue) => !datesStatement(sentence, clue));
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
    if (standsInAnchor(sentence, clue, trigger) || datesStatement(sentence, clue)) return false;
    const owner = triggers.find((other) => {
      const words = sentence.tokens.filter((token) => token.start >= end(other) && token.end <= clue.start);
      return clue.kind === 'range' && other.strength === 'names' && clue.start >= end(other) && words.length <= 1;
    });
    if (owner === trigger) dated = true;
    return owner === undefined || owner === trigger;
  });
  return { all, dated };
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
