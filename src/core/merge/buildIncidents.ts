import type { Actor, Article, Citation, DateBasis, Incident, IncidentDate, IncidentPlace, Status } from '../model.ts';
import { isoOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import { levelOf, summaryOf, titleOf } from './describe.ts';
import { findSources, rememberPassages } from './findSources.ts';
import type { Passages } from './findSources.ts';
import { placedReport, typeOf } from './groups.ts';
import { byDayTold, nameGroups } from './nameGroups.ts';
import { findLinks } from './findLinks.ts';
import type { Link } from './findLinks.ts';
import { relationsOf } from './relationsOf.ts';
import type { Group } from './groups.ts';
import { countHarmed, findTollOwners } from './tolls.ts';
import type { TollOwners } from './tolls.ts';
import { daysInWords, solveDates } from './solveDates.ts';
import type { Dates, Interval } from './solveDates.ts';

function weight(report: Report): number {
  return (
    (report.mode === 'event' ? 4 : 0) +
    (report.strength === 'says' ? 2 : report.strength === 'names' ? 1 : 0) +
    (report.at ? 1 : 0)
  );
}

/** "In the wake of the outbreak, …": the sentence tells of something else. */
const IN_PASSING = /\b(?:in the wake of|in the aftermath of|following|amid)\s+(?:\w+\s+){0,2}$/i;
/** Characters before a trigger in which these words stand. */
const PASSING_REACH = 40;

function isInPassing({ article, trigger, span }: Report): boolean {
  return IN_PASSING.test(article.text.slice(Math.max(span.start, trigger.start - PASSING_REACH), trigger.start));
}

/** How fully a report tells its incident: what and where; of equals the first is best, not a later echo. */
function fullness(report: Report): number {
  const { mode, strength, at } = report;
  return (mode === 'event' ? 4 : 0) + (strength === 'weak' ? 0 : 1) + (at ? 2 : 0) - (isInPassing(report) ? 3 : 0);
}

/** One citation a sentence, the fullest first. */
function citationsOf(group: Group): readonly Citation[] {
  const told = group.reports.filter(
    (report) => report.mode === 'event' || report.clues.some((clue) => clue.kind === 'range'),
  );
  const bySentence = new Map<string, Report>();
  for (const report of [...told].sort((a, b) => fullness(b) - fullness(a) || byDayTold(a, b))) {
    const key = `${report.article.id}:${report.span.start}`;
    if (!bySentence.has(key)) bySentence.set(key, report);
  }
  return [...bySentence.values()].map((report) => ({
    article: report.article.id,
    ...report.span,
    exact: report.article.text.slice(report.span.start, report.span.end),
    role: 'report',
    cues: report.cues,
  }));
}

function articlesOf(group: Group): readonly Article[] {
  return [...new Map(group.reports.map(({ article }) => [article.id, article])).values()];
}

function placeOf(group: Group): IncidentPlace | null {
  const report = placedReport(group);
  const mention = report?.place?.mention;
  if (!report?.at || !mention) return null;
  const candidates = mention.candidates.filter((candidate) => candidate.place.id !== report.at?.id);
  const chosen = mention.candidates.find((candidate) => candidate.place.id === report.at?.id);
  return {
    place: report.at,
    level: levelOf(report.at),
    radiusM: report.at.radiusM,
    quote: { article: report.article.id, start: mention.start, end: mention.end, exact: mention.text },
    confidence: mention.confidence,
    reasons: [
      ...(report.placeReason ? [report.placeReason] : []),
      ...(mention.note && !report.place?.demonym ? [mention.note] : []),
      ...(chosen?.reasons ?? []),
    ],
    rejected: candidates.slice(0, 4),
  };
}

interface Naming {
  readonly ids: ReadonlyMap<Group, string>;
  readonly tolls: TollOwners;
  readonly passages: Passages;
  readonly links: readonly Link[];
  readonly places: ReadonlyMap<Group, IncidentPlace | null>;
  readonly titles: ReadonlyMap<string, { readonly id: string; readonly title: string; readonly when: string }>;
}

function basisOf(basis: DateBasis, { titles }: Naming): DateBasis {
  if (basis.incident === null) return basis;
  const other = titles.get(basis.incident);
  if (!other) return { ...basis, incident: null };
  const verb: Readonly<Record<string, string>> = {
    'offset-from-incident': 'reckoned from',
    'same-day-as': 'the same day as',
    'not-before': 'in the order told with',
    'part-of': 'part of, or made of,',
    contradicts: 'does not fit with',
  };
  return { ...basis, incident: other.id, explanation: `${verb[basis.rule] ?? 'from'} ${other.title} (${other.when})` };
}

function dateOf(interval: Interval | undefined, naming: Naming): IncidentDate {
  if (!interval) return { start: null, end: null, precision: 'unknown', basis: [] };
  const start = Number.isFinite(interval.lo) ? isoOf(interval.lo) : null;
  const end = Number.isFinite(interval.hi) ? isoOf(interval.hi) : null;
  const days = interval.hi - interval.lo;
  const bounded = days === 0 ? 'day' : days <= 6 ? 'few-days' : interval.precision;
  const precision = start === null || end === null ? (start === end ? 'unknown' : 'open') : bounded;
  return { start, end, precision, basis: interval.basis.map((basis) => basisOf(basis, naming)) };
}

function actorsOf(group: Group): readonly Actor[] {
  const actors = new Map<string, Actor>();
  for (const report of group.reports)
    for (const actor of report.actors) if (!actors.has(actor.name)) actors.set(actor.name, actor);
  return [...actors.values()];
}

function statusOf(group: Group): Status {
  const statuses = group.reports.filter(({ mode }) => mode === 'event').map(({ status }) => status);
  if (statuses.includes('disputed')) return 'disputed';
  return statuses.length > 0 && statuses.every((status) => status === 'claimed') ? 'claimed' : 'reported';
}

/** An umbrella is what its parts are: drone strikes on five airfields make "the attack" a drone strike. */
function typesOf(group: Group, groups: readonly Group[]): { readonly type: string; readonly also: readonly string[] } {
  const part = groups.find((other) => other.partOf === group);
  const own = [...new Set(group.reports.filter(({ mode }) => mode === 'event').map(({ type }) => type))];
  const type = part ? typeOf(part) : typeOf(group);
  return {
    type,
    also: [...new Set([...(part ? [typeOf(group)] : []), ...own])].filter((other) => other !== type).sort(),
  };
}

function confidenceOf(group: Group, place: IncidentPlace | null): number {
  const said = group.reports.some((report) => report.mode === 'event' && report.strength === 'says') ? 0.85 : 0.6;
  return Math.round(said * (place ? 0.5 + place.confidence / 2 : 0.9) * 100) / 100;
}

function buildIncident(group: Group, groups: readonly Group[], dates: Dates, naming: Naming): Incident {
  const { type, also } = typesOf(group, groups);
  const place = naming.places.get(group) ?? null;
  const best = [...group.reports].sort((a, b) => weight(b) - weight(a) || byDayTold(a, b))[0];
  const interval = dates.get(group);
  const { killed, injured } = countHarmed(group, naming.tolls, naming.ids);
  return {
    id: naming.ids.get(group) ?? '',
    type,
    also,
    title: titleOf(type, place?.place ?? null, group),
    summary: summaryOf(group),
    date: dateOf(interval, naming),
    place,
    actors: actorsOf(group),
    targets: [...new Set(group.reports.filter(({ mode }) => mode === 'event').flatMap(({ targets }) => targets))],
    victims: [],
    weapons: [],
    trigger: best ? best.article.text.slice(best.trigger.start, best.trigger.end) : '',
    killed,
    injured,
    status: statusOf(group),
    attribution: best?.attribution ?? null,
    citations: citationsOf(group),
    sources: findSources(articlesOf(group), naming.passages),
    confidence: confidenceOf(group, place),
    partOf: group.partOf ? (naming.ids.get(group.partOf) ?? null) : null,
    relations: relationsOf(group, naming.links, naming.ids),
    mergeReasons: [...new Set(group.reasons)],
  };
}

/** Groups → incidents with dates, places, citations and reasons, sorted by day and id. */
export function buildIncidents(groups: readonly Group[]): readonly Incident[] {
  const dates = solveDates(groups);
  const ids = nameGroups(groups);
  const places = new Map(groups.map((group) => [group, placeOf(group)] as const));
  const titles = new Map(
    groups.map((group) => {
      const { type } = typesOf(group, groups);
      const interval = dates.get(group);
      return [
        group.key,
        {
          id: ids.get(group) ?? '',
          title: titleOf(type, places.get(group)?.place ?? null, group),
          when: interval ? daysInWords(interval) : '',
        },
      ] as const;
    }),
  );
  const links = findLinks(groups);
  const naming = { ids, places, titles, tolls: findTollOwners(groups), passages: rememberPassages(), links };
  const incidents = groups.map((group) => buildIncident(group, groups, dates, naming));
  const day = (incident: Incident): string => incident.date.start ?? incident.date.end ?? '9999';
  return incidents.sort((a, b) => day(a).localeCompare(day(b)) || (a.id < b.id ? -1 : 1));
}
