import type { DateBasis, DatePrecision, DateRule, Quote, Span } from '../model.ts';
import { dayOf, isoOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import type { Group } from './groups.ts';

/** What is known of a group's day so far: a closed range of day numbers, infinite where nothing is said. */
export interface Interval {
  lo: number;
  hi: number;
  precision: DatePrecision;
  readonly basis: DateBasis[];
}

export type Dates = ReadonlyMap<Group, Interval>;

interface Link {
  readonly from: Group;
  readonly to: Group;
  /** `to` lies this many days behind `from`; `after`: not before it. */
  readonly days: number;
  readonly kind: 'offset' | 'after' | 'part';
  readonly rule: DateRule;
  readonly words: Quote | null;
}

const ROUNDS = 12;

function quote(report: Report, span: Span): Quote {
  return {
    article: report.article.id,
    start: span.start,
    end: span.end,
    exact: report.article.text.slice(span.start, span.end),
  };
}

function groupAt(groups: readonly Group[], report: Report, from: number, to: number): Group | null {
  return (
    groups.find((group) =>
      group.reports.some(
        (other) => other.article.id === report.article.id && other.trigger.start < to && from < other.trigger.end,
      ),
    ) ?? null
  );
}

/** The incident told before: the last event report of an earlier sentence, or an earlier one of the same sentence. */
function previousGroup(groups: readonly Group[], report: Report, clueStart: number): Group | null {
  let best: { readonly group: Group; readonly at: number } | null = null;
  for (const group of groups) {
    if (group.reports.includes(report)) continue;
    for (const other of group.reports) {
      if (other.article.id !== report.article.id || other.mode !== 'event') continue;
      const earlier =
        other.span.start < report.span.start ||
        (other.span.start === report.span.start && other.trigger.start < clueStart);
      if (earlier && (!best || other.trigger.start > best.at)) best = { group, at: other.trigger.start };
    }
  }
  return best?.group ?? null;
}

function linksOf(groups: readonly Group[]): readonly Link[] {
  const links: Link[] = [];
  for (const group of groups) {
    if (group.partOf)
      links.push({ from: group.partOf, to: group, days: 0, kind: 'part', rule: 'part-of', words: null });
    for (const report of group.reports) {
      for (const clue of report.clues) {
        if (clue.kind === 'range') continue;
        const anchor =
          clue.anchor === 'named'
            ? groupAt(groups, report, clue.anchorFrom, clue.end)
            : previousGroup(groups, report, clue.start);
        if (!anchor || anchor === group) continue;
        const rule: DateRule =
          clue.kind === 'after' ? 'not-before' : clue.days === 0 ? 'same-day-as' : 'offset-from-incident';
        links.push({ from: anchor, to: group, days: clue.days, kind: clue.kind, rule, words: quote(report, clue) });
      }
      for (const { trigger, words } of report.after) {
        const earlier = groupAt(groups, report, trigger.start, trigger.end);
        if (earlier && earlier !== group)
          links.push({
            from: earlier,
            to: group,
            days: 0,
            kind: 'after',
            rule: 'not-before',
            words: quote(report, words),
          });
      }
    }
  }
  return links;
}

const FINENESS: readonly DatePrecision[] = ['day', 'few-days', 'week', 'month', 'year', 'open', 'unknown'];

function ownInterval(group: Group): Interval {
  const interval: Interval = { lo: -Infinity, hi: Infinity, precision: 'unknown', basis: [] };
  for (const report of group.reports) {
    for (const clue of report.clues) {
      if (clue.kind !== 'range') continue;
      const lo = Math.max(interval.lo, clue.lo);
      const hi = Math.min(interval.hi, clue.hi);
      if (lo > hi) continue;
      if (lo === interval.lo && hi === interval.hi) continue;
      interval.lo = lo;
      interval.hi = hi;
      if (FINENESS.indexOf(clue.precision) < FINENESS.indexOf(interval.precision)) interval.precision = clue.precision;
      interval.basis.push({
        rule: clue.rule,
        words: quote(report, clue),
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

function publicationOf(group: Group): number {
  const days = group.reports.flatMap((report) => (report.article.published ? [dayOf(report.article.published)] : []));
  return days.length ? Math.min(...days) : Infinity;
}

/**
 * The days of all groups: what their own words say, then what follows from one another until nothing changes, then the
 * bound that publication sets. Never the clock. Days of `Interval` are numbers since 1970-01-01.
 */
export function solveDates(groups: readonly Group[]): Dates {
  const dates = new Map(groups.map((group) => [group, ownInterval(group)] as const));
  const links = linksOf(groups);
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
