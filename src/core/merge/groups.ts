import type { Place } from '../model.ts';
import type { Report } from '../incidents/report.ts';

/** Reports taken for one incident; the merge works on these until they become incidents. */
export interface Group {
  /** Stable during a run: the key of its first report in the order of the input-independent sort. */
  readonly key: string;
  readonly reports: Report[];
  readonly reasons: string[];
  /** The umbrella group of which this one is a part. */
  partOf: Group | null;
}

/** Types that one event may be called by different writers. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['drone-strike', 'air-strike', 'shelling', 'bombing', 'attack', 'sabotage']),
  new Set(['attack', 'clash']),
  new Set(['attack', 'abduction']),
  new Set(['protest', 'riot']),
  new Set(['talks']),
];

/** Types of one family, as "the attack" may point back to a drone strike. */
export function sameFamily(a: string, b: string): boolean {
  return a === b || FAMILIES.some((family) => family.has(a) && family.has(b));
}

/** The first family of the type, for what must not hang on which word a writer chose; a type without one is its own. */
export function familyOf(type: string): string {
  const family = FAMILIES.find((types) => types.has(type));
  return [...(family ?? [type])][0] ?? type;
}

/** The most exact place that any event report of the group gives; null when none gives one. */
export function placeOf(group: Group): Place | null {
  return placedReport(group)?.at ?? null;
}

const EXACTNESS: Readonly<Record<Place['kind'], number>> = {
  site: 6,
  military: 6,
  airport: 6,
  city: 5,
  town: 5,
  admin2: 4,
  water: 4,
  admin1: 3,
  country: 2,
  region: 1,
  continent: 0,
};

/** The report whose place the group takes. */
export function placedReport(group: Group): Report | null {
  let best: Report | null = null;
  for (const report of group.reports) {
    if (!report.at) continue;
    if (!best?.at || EXACTNESS[report.at.kind] > EXACTNESS[best.at.kind]) best = report;
  }
  return best;
}

/** The type that most reports give, those that say it before those that name it. */
export function typeOf(group: Group): string {
  const votes = new Map<string, number>();
  for (const report of group.reports) {
    const vote =
      (report.strength === 'says' ? 3 : report.strength === 'names' ? 2 : 1) * (report.mode === 'event' ? 2 : 0.5);
    votes.set(report.type, (votes.get(report.type) ?? 0) + vote);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Number of the round or meeting that the group is, and whether it is told apart as an earlier one. */
export function sequenceOf(group: Group): { readonly ordinal: number | null; readonly previous: boolean } {
  const ordinal = group.reports.map((report) => report.sequence.ordinal).find((value) => value !== null) ?? null;
  return { ordinal, previous: group.reports.some((report) => report.sequence.previous) };
}

/** Whether both can be the same of a row of like incidents. */
export function sequencesMeet(a: Group, b: Group): boolean {
  const one = sequenceOf(a);
  const two = sequenceOf(b);
  if (one.previous !== two.previous) return one.ordinal !== null && one.ordinal === two.ordinal;
  return one.ordinal === null || two.ordinal === null || one.ordinal === two.ordinal;
}
