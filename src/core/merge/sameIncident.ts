import table from '../../../data/lexicon/same-incident.json' with { type: 'json' };
import { dayOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import type { Place } from '../model.ts';
import { distanceKm } from '../places/distance.ts';
import { placedReport, placeOf, sameFamily, sequencesMeet, typeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { hazardsMeet } from './hazards.ts';
import { solveDates } from './solveDates.ts';
import type { Interval } from './solveDates.ts';

/** What was found to speak for or against two tellings being of one incident: a key of `data/lexicon/same-incident.json`. */
export type Feature = keyof typeof table.weights;

export interface Judgement {
  readonly same: boolean;
  readonly score: number;
  readonly features: readonly Feature[];
}

/** An incident without days of its own is taken for one of so many days before its report. */
const RECENT_DAYS = 7;
const SAME_TOWN_KM = 15;
const TOLL_FACTOR = 2;
/** Characters behind a trigger in which its verb stands. */
const WHERE_REACH = 20;
/** Sentences over which "the shooting happened" points back. */
const NEAR = 3;
/** A place resolved with less confidence is doubtful. */
const DOUBTFUL = 0.5;
/** Types of which an article often tells several in a row; told without a place they are kept apart. */
const MANY: ReadonlySet<string> = new Set(['arrest', 'talks', 'agreement', 'aid', 'prisoner-swap']);
/** What lasts for weeks: "the outbreak was declared on Monday" dates only its beginning. */
const LASTING: ReadonlySet<string> = new Set(['outbreak', 'disaster']);

function firstEvent(group: Group): Report | undefined {
  return group.reports.find(({ mode }) => mode === 'event');
}

function typeFeature(known: Group, later: Group, told: Report): Feature | null {
  const [type, other] = [typeOf(known), typeOf(later)];
  if (type === other) return 'same type';
  if (!sameFamily(type, other)) return null;
  return told.definite || told.strength !== 'says' ? 'another word for it' : 'another type, said anew';
}

function isWithin(inner: Place, outer: Place): boolean {
  if (outer.kind === 'country') return inner.country === outer.country;
  if (outer.kind === 'admin1') return inner.admin1 !== '' && inner.admin1 === outer.admin1;
  return outer.kind === 'admin2' && distanceKm(inner, outer) <= outer.radiusM / 1000;
}

function placeFeature(known: Group, later: Group): Feature | null {
  const [one, two] = [placeOf(known), placeOf(later)];
  if (!one || !two) return null;
  if (one.id === two.id) return 'the same place';
  const wide = isWithin(one, two) ? two : isWithin(two, one) ? one : null;
  if (wide?.kind === 'admin2') return 'one place lies in the other';
  if (wide) return wide === one ? 'a place of the region or country told before' : 'told for its region or country';
  if (distanceKm(one, two) <= SAME_TOWN_KM) return 'places of one town';
  const doubt = [known, later].some((group) => (placedReport(group)?.place?.mention.confidence ?? 1) < DOUBTFUL);
  return doubt ? 'places far apart, one of them doubtful' : 'places far apart';
}

function boundsOf(group: Group, interval: Interval | undefined): readonly [number, number, boolean] {
  const published = group.reports[0]?.article.published;
  const day = published ? dayOf(published) : Infinity;
  const dated = interval?.basis.some(({ rule }) => rule !== 'publication-bound') ?? false;
  if (dated && interval) return [interval.lo, interval.hi, interval.hi - interval.lo <= 1];
  return [Number.isFinite(day) ? day - RECENT_DAYS : -Infinity, day, false];
}

function dayFeature(known: Group, later: Group): Feature {
  const dates = solveDates([known, later]);
  const [[lo, hi, one], [from, to, two]] = [boundsOf(known, dates.get(known)), boundsOf(later, dates.get(later))];
  const gap = Math.max(lo - to, from - hi);
  if (gap <= 0) return one && two ? 'the same days' : 'days that can be the same';
  return gap <= 1 ? 'a night apart' : 'other days';
}

function killedOf(group: Group): number | null {
  return group.reports.find(({ killed }) => killed?.min != null)?.killed?.min ?? null;
}

function tollFeature(a: Group, b: Group): Feature | null {
  const [one, two] = [killedOf(a), killedOf(b)];
  if (one === null || two === null) return null;
  if (one === two) return 'the same number of dead';
  return one <= two * TOLL_FACTOR && two <= one * TOLL_FACTOR ? null : 'other numbers of dead';
}

function marksFeature(a: Group, b: Group): Feature | null {
  const marks = new Set(a.reports.flatMap((report) => report.marks));
  const others = b.reports.flatMap((report) => report.marks);
  if (others.some((mark) => marks.has(mark))) return 'the same names or ages';
  const aged = (list: readonly string[]): boolean => list.some((mark) => mark.startsWith('age '));
  return aged([...marks]) && aged(others) ? 'people of other ages' : null;
}

/** "The shooting happened at about 9 p.m. on Oak Street." */
function saysWhere({ definite, article, trigger, strength }: Report): boolean {
  if (!definite) return false;
  const words = article.text.slice(trigger.start, trigger.end + WHERE_REACH);
  return strength === 'names' || /\b(?:happened|occurred|took place|was reported|were reported)\b/i.test(words);
}

function tellingFeatures(known: Group, first: Report, told: Report): readonly (Feature | null)[] {
  const last = known.reports.findLast(({ sentence }) => sentence < told.sentence);
  return [
    told.apart ? 'told apart' : null,
    told.definite ? 'named with the, this or its' : null,
    told.bringing === 'told' ? 'speaks of people told of before' : null,
    told.bringing === 'new' && first.bringing !== null ? 'brings in new people' : null,
    told.elsewhere && !first.elsewhere && told.strength === 'says' ? 'in a place that nobody knows' : null,
    last && told.sentence - last.sentence === 1 ? 'the next sentence' : null,
    last && told.sentence - last.sentence <= NEAR && !told.apart && saysWhere(told)
      ? 'says where or when it was'
      : null,
  ];
}

const NOT: Judgement = { same: false, score: -Infinity, features: [] };

/** Whether an article, as it goes on, tells of the same incident again rather than of one more, and what says so. */
export function judgeSame(known: Group, later: Group): Judgement {
  const [first, told] = [firstEvent(known), firstEvent(later)];
  // Places of one list are incidents of their own.
  if (!first || !told || known.partOf || later.partOf || first.trigger.start === told.trigger.start) return NOT;
  // "In retaliation, …" tells of an answer to it.
  if (told.relation !== null) return NOT;
  const type = typeFeature(known, later, told);
  if (!type || !sequencesMeet(known, later) || !hazardsMeet(known, later)) return NOT;
  if (MANY.has(typeOf(known)) && !placeOf(known) && !placeOf(later)) return NOT;
  const day = dayFeature(known, later);
  const lasts = LASTING.has(typeOf(known)) && told.definite && day === 'other days';
  const features = [
    type,
    placeFeature(known, later),
    lasts ? null : day,
    tollFeature(known, later),
    marksFeature(known, later),
    ...tellingFeatures(known, first, told),
  ].flatMap((feature) => (feature ? [feature] : []));
  const score = features.reduce((sum, feature) => sum + table.weights[feature], 0);
  return { same: score >= table.needed, score, features };
}
