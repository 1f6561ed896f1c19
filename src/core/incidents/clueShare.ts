import type { Span } from '../model.ts';
import type { DateClue, RangeClue } from '../dates/clues.ts';
import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';
import type { Trigger } from './frames.ts';
import { MODALITY } from './lexicon.ts';
import type { DayTold } from './settings.ts';

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

/** Words between a date and the verb that it dates. */
const GOVERNOR_REACH = 10;

/** Whether a word tells of a statement or of what was done about an incident later. */
function isLater(word: string, type: string | null): boolean {
  return MODALITY.reporting.has(word) || (type !== 'arrest' && MODALITY.aftermath.has(word));
}

/** What a date is of, as the words of its own clause before it tell: of what happened, of what came later, or they do not tell. */
function governorBefore(
  sentence: PlacedSentence,
  clue: DateClue,
  type: string | null,
  triggers: readonly Trigger[],
): 'event' | 'later' | null {
  const { tokens } = sentence;
  const start = tokens.findIndex((token) => token.end > clue.start);
  for (let at = start - 1; at >= Math.max(0, start - GOVERNOR_REACH); at -= 1) {
    const low = tokens[at]?.low ?? '';
    if (triggers.some(({ first, last }) => first <= at && at <= last) || MODALITY.happening.has(low)) return 'event';
    if (isLater(low, type)) return 'later';
    if (MODALITY.stops.has(low) || low === 'that' || /^[;:—–]$/u.test(low)) return null;
  }
  return null;
}

/** "On Monday, police said", "in a Monday statement": what the words right behind a date tell. */
function isStatementBehind(sentence: PlacedSentence, clue: DateClue, triggers: readonly Trigger[]): boolean {
  const { tokens } = sentence;
  const next = tokens.findIndex((token) => token.start >= clue.end);
  const first = triggers[0]?.first ?? tokens.length;
  if (next < 0) return false;
  const noun = tokens.slice(next, next + 3).find(({ low }) => MODALITY.statements.has(low));
  if (noun) return true;
  if (tokens.some((token) => token.end <= clue.start && token.low !== 'on')) return false;
  return tokens
    .slice(next, Math.min(first, next + GOVERNOR_REACH))
    .some(({ low }) => MODALITY.told.has(low) || MODALITY.aftermath.has(low));
}

/** "noted last week", "said on Monday", "was charged Tuesday": the day of the statement or of what followed, not of the event. */
function datesStatement(
  sentence: PlacedSentence,
  clue: DateClue,
  type: string | null,
  triggers: readonly Trigger[],
): boolean {
  if (clue.kind !== 'range') return false;
  const governor = governorBefore(sentence, clue, type, triggers);
  if (governor !== null) return governor === 'later';
  return type !== 'arrest' && isStatementBehind(sentence, clue, triggers);
}

/** Of several days that a sentence names, the one that stands nearest to the trigger, those behind it first. */
function withoutFarDays(clues: readonly DateClue[], trigger: Span): readonly DateClue[] {
  const days = clues.filter((clue) => clue.kind === 'range' && clue.precision === 'day');
  const far = (clue: DateClue): number =>
    clue.start >= trigger.end ? clue.start - trigger.end : trigger.start - clue.end + BEFORE_COSTS;
  const [nearest] = [...days].sort((a, b) => far(a) - far(b));
  return clues.filter((clue) => !days.includes(clue) || clue === nearest);
}

/** The days that a sentence without incidents names (`triggers` empty), or those of its statements about one. */
export function daysTold(
  sentence: PlacedSentence,
  index: number,
  ranges: readonly RangeClue[],
  triggers: readonly Trigger[],
): readonly DayTold[] {
  const days = ranges.map((clue) => ({
    sentence: index,
    clue,
    statement: datesStatement(sentence, clue, triggers[0]?.type ?? null, triggers),
  }));
  return days.filter(({ statement }) => statement || triggers.length === 0);
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
    if (standsInAnchor(sentence, clue, trigger) || datesStatement(sentence, clue, trigger.type, triggers)) return false;
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

/** Of places told in one list with a day behind each, the days of one of them, else null: "Riga on 4 April and Tallinn on 6 April". */
export function cluesOfPlace(
  sentence: PlacedSentence,
  clues: readonly DateClue[],
  mentions: readonly MentionInSentence[],
  own: MentionInSentence,
): readonly DateClue[] | null {
  const behind = (mention: MentionInSentence, clue: DateClue): boolean => {
    const end = sentence.tokens[mention.last]?.end ?? 0;
    return clue.kind === 'range' && clue.start >= end && clue.start - end <= 2;
  };
  const each = mentions.length > 1 && mentions.every((mention) => clues.some((clue) => behind(mention, clue)));
  return each ? clues.filter((clue) => behind(own, clue)) : null;
}

/** All of the days lie before those that were told of: they are of something else. */
export function isEarlier(ranges: readonly RangeClue[], told: readonly DateClue[]): boolean {
  const first = Math.min(...told.flatMap((clue) => (clue.kind === 'range' ? [clue.lo] : [])));
  return ranges.length > 0 && Number.isFinite(first) && ranges.every(({ hi }) => hi < first - 1);
}
