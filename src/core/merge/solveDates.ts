import { sourceName } from '../sourceName.ts';
import type { DateBasis, DatePrecision } from '../model.ts';
import type { RangeClue } from '../dates/clues.ts';
import { dayOf, isoOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import { findLinks, quoteOf } from './findLinks.ts';
import type { Link } from './findLinks.ts';
import type { Group } from './groups.ts';
import { byFoundation } from './byFoundation.ts';

/** What is known of a group's day so far: a closed range of day numbers, infinite where nothing is said. */
export interface Interval {
  lo: number;
  hi: number;
  precision: DatePrecision;
  readonly basis: DateBasis[];
}

export type Dates = ReadonlyMap<Group, Interval>;

const ROUNDS = 12;

const FINENESS: readonly DatePrecision[] = ['day', 'few-days', 'week', 'month', 'year', 'open', 'unknown'];

/** A range of days in words: "2024-05-06", "2024-05-06 to 2024-05-07", "not after 2024-05-06". */
export function daysInWords({ lo, hi }: Pick<Interval, 'lo' | 'hi'>): string {
  if (!Number.isFinite(lo) && !Number.isFinite(hi)) return 'day not given';
  if (!Number.isFinite(lo)) return `not after ${isoOf(hi)}`;
  if (!Number.isFinite(hi)) return `not before ${isoOf(lo)}`;
  return lo === hi ? isoOf(lo) : `${isoOf(lo)} to ${isoOf(hi)}`;
}

/** Days that cannot be true with those already taken: kept with the words that give them. */
function contradiction(report: Report, clue: RangeClue): DateBasis {
  const explanation = `${sourceName(report.article)} gives ${daysInWords(clue)}; both cannot be true, and the other is better founded`;
  return { rule: 'contradicts', words: quoteOf(report, clue), explanation, incident: null };
}

function ownInterval(group: Group): Interval {
  const interval: Interval = { lo: -Infinity, hi: Infinity, precision: 'unknown', basis: [] };
  for (const report of byFoundation(group.reports)) {
    for (const clue of report.clues) {
      if (clue.kind !== 'range') continue;
      const lo = Math.max(interval.lo, clue.lo);
      const hi = Math.min(interval.hi, clue.hi);
      if (lo > hi) interval.basis.push(contradiction(report, clue));
      if (lo > hi || (lo === interval.lo && hi === interval.hi)) continue;
      interval.lo = lo;
      interval.hi = hi;
      if (FINENESS.indexOf(clue.precision) < FINENESS.indexOf(interval.precision)) interval.precision = clue.precision;
      interval.basis.push({
        rule: clue.rule,
        words: quoteOf(report, clue),
        explanation: clue.explanation,
        incident: null,
      });
    }
  }
  return interval;
}

/** Narrows one side of a link by the other; true when something changed. A contradiction changes nothing. */
function narrow(
  target: Interval,
  lo: number,
  hi: number,
  basis: DateBasis,
  other: Group,
  dates: Map<Group, Interval>,
): boolean {
  const newLo = Math.max(target.lo, lo);
  const newHi = Math.min(target.hi, hi);
  if (newLo > newHi || (newLo === target.lo && newHi === target.hi)) return false;
  target.lo = newLo;
  target.hi = newHi;
  const precision = dates.get(other)?.precision ?? 'unknown';
  if (newLo === newHi) target.precision = 'day';
  else if (FINENESS.indexOf(precision) < FINENESS.indexOf(target.precision)) target.precision = precision;
  target.basis.push(basis);
  return true;
}

function applyLink(link: Link, dates: Map<Group, Interval>): boolean {
  const from = dates.get(link.from);
  const to = dates.get(link.to);
  if (!from || !to) return false;
  const forward: DateBasis = { rule: link.rule, words: link.words, explanation: '', incident: link.from.key };
  const backward: DateBasis = { rule: link.rule, words: link.words, explanation: '', incident: link.to.key };
  if (link.kind === 'after') {
    const changed = narrow(to, from.lo, Infinity, forward, link.from, dates);
    return narrow(from, -Infinity, to.hi, backward, link.to, dates) && Number.isFinite(to.hi) ? true : changed;
  }
  const there = narrow(to, from.lo + link.days, from.hi + link.days, forward, link.from, dates);
  const back = narrow(from, to.lo - link.days, to.hi - link.days, backward, link.to, dates);
  return there || back;
}

/** What the words of a link say of the order of two incidents stays with them when their days say otherwise. */
function keepContradiction({ from, to, kind, days, words }: Link, dates: Dates): void {
  const [earlier, later] = [dates.get(from), dates.get(to)];
  if (!earlier || !later || !words) return;
  const meet =
    kind === 'after' ? earlier.lo <= later.hi : earlier.lo + days <= later.hi && later.lo <= earlier.hi + days;
  if (!meet) later.basis.push({ rule: 'contradicts', words, explanation: '', incident: from.key });
}

/** The day of the first report. */
function publicationOf({ reports }: Group): number {
  let first: string | null = null;
  for (const { article } of reports)
    if (article.published !== null && (first === null || article.published < first)) first = article.published;
  return first === null ? Infinity : dayOf(first);
}

/**
 * The days of all groups: what their own words say, then what follows from one another until nothing changes, then the
 * bound that publication sets. Never the clock. Days of `Interval` are numbers since 1970-01-01.
 */
export function solveDates(groups: readonly Group[]): Dates {
  const dates = new Map(groups.map((group) => [group, ownInterval(group)] as const));
  const links = findLinks(groups);
  for (let round = 0; round < ROUNDS; round += 1) if (!links.map((link) => applyLink(link, dates)).some(Boolean)) break;
  for (const [group, interval] of dates) {
    const published = publicationOf(group);
    if (interval.hi > published && interval.lo <= published) {
      interval.hi = published;
      interval.basis.push({
        rule: 'publication-bound',
        words: null,
        explanation: `reported on ${isoOf(published)}, so not later`,
        incident: null,
      });
      if (!Number.isFinite(interval.lo)) interval.precision = 'open';
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) if (!links.map((link) => applyLink(link, dates)).some(Boolean)) break;
  for (const link of links) keepContradiction(link, dates);
  return dates;
}

/** Whether two groups can have been on the same day. */
export function datesMeet(a: Interval | undefined, b: Interval | undefined): boolean {
  return !a || !b || (a.lo <= b.hi && b.lo <= a.hi);
}

/** A range of at most three days, known from words and not only from the day of publication. */
export function isNarrow(interval: Interval | undefined): boolean {
  return interval !== undefined && interval.hi - interval.lo <= 3;
}
