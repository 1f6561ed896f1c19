import type { Article } from '../model.ts';
import type { DateClue } from '../dates/clues.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import { cuesOf } from './cues.ts';
import type { Trigger } from './frames.ts';
import type { Report } from './report.ts';
import type { SentenceFacts } from './sentenceFacts.ts';
import { HARMFUL, HARMLESS } from './typeSets.ts';

/** Sentences over which numbers of killed and injured, and bare words of it, go on about what was told. */
const TOLL_REACH = 5;
const OUTCOME_REACH = 2;
/** A sentence, and what has been read of it. */
export interface Reader {
  readonly article: Article;
  readonly sentence: PlacedSentence;
  readonly index: number;
  readonly clues: readonly DateClue[];
  readonly triggers: readonly Trigger[];
  readonly facts: SentenceFacts;
}

/** The first harmful incident of the sentence that told one last: the others of that sentence came with it. */
export function lastHarm(reports: readonly Report[]): Report | undefined {
  const last = reports.findLast(({ type }) => HARMFUL.has(type));
  return last && reports.find(({ sentence, type }) => sentence === last.sentence && HARMFUL.has(type));
}

/** What a sentence that tells no incident goes on about: no arrest or talks, if harm was told before them. */
export function lastTold(reports: readonly Report[]): Report | undefined {
  const last = reports.at(-1);
  return last && HARMLESS.has(last.type) ? (lastHarm(reports) ?? last) : last;
}

/** What was told just before can be what a sentence of nothing but "were killed" goes on about. */
export function follows(last: Report | undefined, index: number): boolean {
  return last !== undefined && HARMFUL.has(last.type) && index - last.sentence <= OUTCOME_REACH;
}

/** The days of what was told last with a day. */
export function daysOf(reports: readonly Report[]): readonly DateClue[] {
  return reports.findLast(({ clues }) => clues.some(({ kind }) => kind === 'range'))?.clues ?? [];
}

/** A sentence with numbers of killed or injured and no trigger of its own adds them to the incident told just before. */
export function tollReport(reader: Reader, last: Report | undefined): readonly Report[] {
  const { article, sentence, index, facts } = reader;
  if (!last || index - last.sentence > TOLL_REACH) return [];
  const tolls = facts.tolls();
  const { killed, injured, struck } = tolls;
  const first = killed ?? injured ?? struck;
  if (!first) return [];
  const attribution = facts.attribution();
  // Written out in the order of other reports, for records of one shape are quick to read.
  return [
    {
      article,
      sentence: index,
      span: { start: sentence.start, end: sentence.end },
      type: last.type,
      strength: 'weak',
      definite: true,
      bringing: last.bringing,
      marks: facts.marks(),
      trigger: first.span,
      apart: last.apart,
      elsewhere: last.elsewhere,
      clues: [],
      after: [],
      actors: [],
      targets: [],
      killed,
      injured,
      struck,
      victims: tolls.victims,
      attribution,
      status: last.status,
      sequence: last.sequence,
      signs: [],
      relation: null,
      key: `${article.id}:${first.span.start}:`,
      mode: 'anaphor',
      place: null,
      at: null,
      placeReason: null,
      cues: cuesOf({ trigger: first.span, clues: [], killed, injured, struck, attribution }, null),
    },
  ];
}
