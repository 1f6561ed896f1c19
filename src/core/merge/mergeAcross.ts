import type { Report } from '../incidents/report.ts';
import type { Place } from '../model.ts';
import { distanceKm } from '../places/distance.ts';
import { publishedNear, targetsMeet, tollsMeet } from './groupsMeet.ts';
import { placeOf, sameFamily, sequenceOf, sequencesMeet, typeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { hazardsMeet } from './hazards.ts';
import { datesMeet, isNarrow, solveDates } from './solveDates.ts';
import type { Interval } from './solveDates.ts';

/** From here on two articles seldom give the same number of people by chance. */
const TELLING_NUMBER = 3;
const WIDE: ReadonlySet<Place['kind']> = new Set(['continent', 'country', 'region', 'admin1', 'admin2', 'water']);

/** The days of each group, worked out again only when it has grown. */
interface Known {
  readonly daysOf: (group: Group) => Interval | undefined;
  readonly forget: (group: Group) => void;
}

function rememberDays(): Known {
  const known = new Map<Group, Interval | undefined>();
  return {
    daysOf: (group) => {
      if (!known.has(group)) known.set(group, solveDates([group]).get(group));
      return known.get(group);
    },
    forget: (group) => void known.delete(group),
  };
}

function within(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id) return true;
  if (outer.kind === 'country') return inner.country === outer.country;
  if (outer.kind === 'admin2') return inner.kind !== 'admin1' && distanceKm(inner, outer) * 1000 <= outer.radiusM;
  return outer.kind === 'admin1' && inner.admin1 !== '' && inner.admin1 === outer.admin1;
}

/** Why two groups of different articles, or none of one, are one incident; null where too little says so. */
type Meet = (a: Group, b: Group, known: Known) => string | null;

function fromOtherArticles(a: Group, b: Group): boolean {
  const articles = new Set(a.reports.map((report) => report.article.id));
  return !b.reports.some((report) => articles.has(report.article.id));
}

function numberOf(group: Group, harm: 'killed' | 'injured'): number | null {
  return group.reports.find((report) => report[harm]?.min != null)?.[harm]?.min ?? null;
}

/** The same number of people, and not so small that it says nothing. */
function sameNumber(a: Group, b: Group, harm: 'killed' | 'injured'): boolean {
  const [one, two] = [numberOf(a, harm), numberOf(b, harm)];
  return one !== null && one >= TELLING_NUMBER && one === two;
}

function otherNumber(a: Group, b: Group, harm: 'killed' | 'injured'): boolean {
  const [one, two] = [numberOf(a, harm), numberOf(b, harm)];
  return one !== null && two !== null && one !== two;
}

function shared(a: Group, b: Group, read: (report: Report) => readonly string[]): boolean {
  const own = new Set(a.reports.flatMap(read));
  return b.reports.flatMap(read).some((name) => own.has(name));
}

/** Ages are shared by chance, names are not. */
const namesOf = ({ marks }: Report): readonly string[] => marks.filter((mark) => !mark.startsWith('age '));

const meetOnSameDays: Meet = (a, b, { daysOf }) => {
  const [one, two] = [placeOf(a), placeOf(b)];
  if (!one || !two || (one.id !== two.id && !within(one, two) && !within(two, one))) return null;
  if (!sameFamily(typeOf(a), typeOf(b)) || !sequencesMeet(a, b) || !tollsMeet(a, b) || !hazardsMeet(a, b)) return null;
  if (!fromOtherArticles(a, b)) return null;
  const [when, then] = [daysOf(a), daysOf(b)];
  if (!datesMeet(when, then)) return null;
  const exact = one.id === two.id && one.kind !== 'country';
  const evidence = evidenceOf(a, b, when, then);
  return evidence.length > (exact ? 0 : 1)
    ? `same ${exact ? 'place' : 'country, region or district'}; ${evidence.join('; ')}`
    : null;
};

function evidenceOf(a: Group, b: Group, when: Interval | undefined, then: Interval | undefined): readonly string[] {
  const evidence: string[] = [];
  const [one, two] = [sequenceOf(a), sequenceOf(b)];
  if (one.ordinal !== null && one.ordinal === two.ordinal) evidence.push('both call it by the same number');
  if (isNarrow(when) && isNarrow(then)) evidence.push('the same days');
  if (!publishedNear(a, b)) return evidence;
  if (shared(a, b, ({ actors }) => actors.map(({ name }) => name)))
    evidence.push('the same actors, reported within days');
  if (targetsMeet(a, b)) evidence.push('the same kind of target, reported within days');
  if (shared(a, b, namesOf)) evidence.push('the same names, reported within days');
  if (sameNumber(a, b, 'killed')) evidence.push('the same number of dead, reported within days');
  if (sameNumber(a, b, 'injured')) evidence.push('the same number of injured, reported within days');
  return evidence;
}

/** One article dates it a day off the other; all else agrees, and more than chance would have it. */
const meetOnNextDay: Meet = (a, b, { daysOf }) => {
  const place = placeOf(a);
  if (!place || WIDE.has(place.kind) || place.id !== placeOf(b)?.id || typeOf(a) !== typeOf(b)) return null;
  if (!fromOtherArticles(a, b) || !sequencesMeet(a, b) || !publishedNear(a, b) || !hazardsMeet(a, b)) return null;
  const [when, then] = [daysOf(a), daysOf(b)];
  if (!when || !then || !isNarrow(when) || !isNarrow(then)) return null;
  const gap = Math.max(when.lo - then.hi, then.lo - when.hi);
  if (gap !== 1 || otherNumber(a, b, 'killed') || otherNumber(a, b, 'injured')) return null;
  const evidence = [
    sameNumber(a, b, 'killed') ? 'the same number of dead' : '',
    sameNumber(a, b, 'injured') ? 'the same number of injured' : '',
    shared(a, b, namesOf) ? 'the same names' : '',
  ].filter(Boolean);
  return evidence.length > 0 ? `same place; ${evidence.join('; ')}; one of them dates it a day off` : null;
};

/**
 * Told for a whole country, it would be the same as incidents in several of its places ("air bases across Russia"): it is
 * made of them, and must not go into one.
 */
function isUmbrella(group: Group, able: readonly Group[], known: Known): boolean {
  if (placeOf(group)?.kind !== 'country') return false;
  const places = able.flatMap((other) => {
    const place = placeOf(other);
    return place && place.kind !== 'country' && meetOnSameDays(group, other, known) !== null ? [place] : [];
  });
  return places.some((one) => places.some((two) => !within(one, two) && !within(two, one)));
}

/** For each group those behind it that it can be the same as by their places: all where one is wide, else those of its own place. */
function pairsOf(able: readonly Group[]): (group: Group, index: number) => readonly Group[] {
  const indices = new Map<string, number[]>();
  const wide: number[] = [];
  const put = (list: number[] | undefined, index: number): number[] => (list ? (list.push(index), list) : [index]);
  for (const [index, group] of able.entries()) {
    const place = placeOf(group);
    if (place && !WIDE.has(place.kind)) indices.set(place.id, put(indices.get(place.id), index));
    else wide.push(index);
  }
  return (group, index) => {
    const place = placeOf(group);
    if (!place || WIDE.has(place.kind)) return able.slice(index + 1).reverse();
    const near = [...(indices.get(place.id) ?? []), ...wide].filter((other) => other > index);
    return near.sort((a, b) => b - a).flatMap((other) => able[other] ?? []);
  };
}

/** Merges groups of one country pair by pair; `gone`: those that went into others, and into which. */
function mergePairs(able: readonly Group[], known: Known, meet: Meet, gone: Map<Group, Group>): void {
  const left = able.filter((group) => !gone.has(group));
  const behind = pairsOf(left);
  for (const [index, a] of left.entries()) {
    for (const b of gone.has(a) ? [] : behind(a, index)) {
      const reason = gone.has(b) ? null : meet(a, b, known);
      if (reason === null) continue;
      a.reports.push(...b.reports);
      a.reasons.push(...b.reasons, reason);
      gone.set(b, a);
      known.forget(a);
    }
  }
}

/** Groups of several articles, those that tell the same incident made one; only groups of one country can. */
export function mergeAcross(groups: readonly Group[]): readonly Group[] {
  const byCountry = new Map<string, Group[]>();
  for (const group of groups) {
    const country = placeOf(group)?.country;
    if (country === undefined) continue;
    const known = byCountry.get(country);
    if (known) known.push(group);
    else byCountry.set(country, [group]);
  }
  const known = rememberDays();
  const gone = new Map<Group, Group>();
  for (const all of byCountry.values()) {
    const umbrellas = new Set(all.filter((group) => isUmbrella(group, all, known)));
    const others = all.filter((group) => !umbrellas.has(group));
    for (const able of [[...umbrellas], others])
      for (const meet of [meetOnSameDays, meetOnNextDay]) mergePairs(able, known, meet, gone);
  }
  for (const group of groups) if (group.partOf) group.partOf = gone.get(group.partOf) ?? group.partOf;
  return groups.filter((group) => !gone.has(group));
}
