import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { RangeClue } from '../dates/clues.ts';
import { dayOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import type { DayTold } from '../incidents/settings.ts';
import { CARRIED } from './settle.ts';
import type { Group } from './groups.ts';
import { typeOf } from './groups.ts';

/** Days on either side of a sentence that it can take its day from, in sentences, and days before the report. */
const DAY_REACH = 8;
const RECENT_DAYS = 14;
/** Sentences over which the day of one incident goes on to be that of the next. */
const STORY_REACH = 2;
const ON = 'the incident told before it was then';
/** Sentences at the head of an article, which tell its news; news is of the day of its report or of the day before. */
const LEAD = 3;
const RUN_UP = new RegExp(String.raw`\b(?:${lexicon.runUp.join('|')})\b`, 'iu');

function nearestDay(
  days: readonly DayTold[],
  events: readonly Report[],
  reach: number,
  fits: (day: DayTold) => boolean,
): DayTold | null {
  let best: { readonly day: DayTold; readonly far: number } | null = null;
  for (const day of days) {
    const far = Math.min(...events.map(({ sentence }) => Math.abs(day.sentence - sentence)));
    if (far <= reach && (!best || far < best.far) && fits(day)) best = { day, far };
  }
  return best?.day ?? null;
}

/** "Police said on Monday that gunmen …": on that day or the one before it. */
function dayBefore({ clue }: DayTold): RangeClue {
  return {
    ...clue,
    lo: clue.lo - 1,
    precision: 'few-days',
    rule: 'publication-bound',
    explanation: 'told as news on that day, so it was then or the day before',
  };
}

/** The news of an article that names no day. */
function newsOf(first: Report, published: number): RangeClue {
  const { start, end } = first.trigger;
  const explanation = 'told as the news of the day, so it was then or the day before';
  return {
    ...{ kind: 'range', start, end, lo: published - 1, hi: published, precision: 'few-days' },
    ...{ rule: 'publication-bound', explanation },
  };
}

function put(group: Group, report: Report, clue: RangeClue): void {
  group.reports[group.reports.indexOf(report)] = { ...report, clues: [...report.clues, clue] };
}

/** The range that the words of a group leave open, when it is longer than a day; null when it is not or there is none. */
function openRange(group: Group): { readonly lo: number; readonly hi: number } | null {
  const ranges = group.reports.flatMap(({ clues }) => clues).flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
  const lo = Math.max(...ranges.map((range) => range.lo));
  const hi = Math.min(...ranges.map((range) => range.hi));
  return ranges.length > 0 && lo < hi ? { lo, hi } : null;
}

/** Another incident is reckoned from this one, or this one is part of another: they date each other. */
function isLinked(group: Group, first: Report, groups: readonly Group[]): boolean {
  if (group.partOf || groups.some(({ partOf }) => partOf === group)) return true;
  return groups.some(
    (other) =>
      other !== group &&
      other.reports.some(
        ({ sentence, clues, after }) =>
          sentence === first.sentence && (after.length > 0 || clues.some(({ kind }) => kind !== 'range')),
      ),
  );
}

/** The days of the incidents told before this one, at each of their sentences: a report goes on about the day that it began with. */
function daysBefore(first: Report, groups: readonly Group[]): readonly DayTold[] {
  return groups.flatMap(({ reports }) => {
    const clues = reports.flatMap((report) => report.clues).flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
    const before = reports.filter(
      ({ sentence }) => sentence <= first.sentence && first.sentence - sentence <= STORY_REACH,
    );
    return before.flatMap(({ sentence }) => clues.map((clue) => ({ sentence, clue, statement: false })));
  });
}

/** Another incident is told between the group's sentences and the day, which is then more likely that one's. */
function isCut(day: DayTold, events: readonly Report[], others: readonly Group[]): boolean {
  const far = ({ sentence }: Report): number => Math.abs(day.sentence - sentence);
  const near = events.reduce((best, report) => (far(report) < far(best) ? report : best)).sentence;
  const [from, to] = [Math.min(near, day.sentence), Math.max(near, day.sentence)];
  return others.some(
    (group) =>
      typeOf(group) !== 'arrest' &&
      group.reports.some(({ mode, sentence }) => mode === 'event' && sentence > from && sentence < to),
  );
}

/** "In the run-up to the vote": told in the news, and not its news. */
function isRunUp({ article, span }: Report): boolean {
  return RUN_UP.test(article.text.slice(span.start, span.end));
}

/** Gives a group whose sentences name no day, or only a week or a month, the day that the text around them tells of. */
export function dateFromAround(group: Group, days: readonly DayTold[], groups: readonly Group[]): void {
  const events = group.reports.filter(({ mode }) => mode === 'event');
  const [first] = events;
  if (!first || first.article.published === null || !CARRIED.has(typeOf(group))) return;
  const published = dayOf(first.article.published);
  const told = group.reports.some(({ clues, after }) => clues.length > 0 || after.length > 0);
  const range = told ? openRange(group) : { lo: published - RECENT_DAYS, hi: published };
  if (!range) return;
  const isDay = ({ clue }: DayTold): boolean =>
    (clue.precision === 'day' || (!told && clue.precision === 'few-days')) &&
    clue.lo >= range.lo &&
    clue.hi <= range.hi;
  const other = groups.filter((one) => one !== group);
  const around = nearestDay(
    days,
    events,
    DAY_REACH,
    (day) => !day.statement && isDay(day) && !isCut(day, events, other),
  );
  if (around) return put(group, first, around.clue);
  if (told || isLinked(group, first, groups)) return;
  const said = nearestDay(days, events, 0, (day) => day.statement && isDay(day));
  if (said) return put(group, first, dayBefore(said));
  const isWeek = ({ clue }: DayTold): boolean =>
    clue.precision === 'week' && clue.lo >= range.lo && clue.hi <= range.hi;
  const going = nearestDay(daysBefore(first, other), [first], STORY_REACH, (day) => isDay(day) || isWeek(day));
  if (going) return put(group, first, { ...going.clue, explanation: ON });
  if (first.sentence < LEAD && !isRunUp(first)) put(group, first, newsOf(first, published));
}
