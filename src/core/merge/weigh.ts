import data from '../../../data/lexicon/incident-weights.json' with { type: 'json' };
import { dayOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import { placeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { solveDates } from './solveDates.ts';

/** Named features of a group and how far each holds, 0 to 1. */
export type Features = ReadonlyMap<string, number>;

/** Types of which it is weighed whether one incident is told. */
export const WEIGHED: ReadonlySet<string> = new Set([
  ...['attack', 'bombing', 'shelling', 'drone-strike', 'air-strike', 'sabotage', 'abduction'],
]);
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(data.weights));
const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(data.reasons));
const REASONS_SHOWN = 3;
const FEW = 10;
const MANY = 50;
const NEAR_DAYS = 21;
const PAST_DAYS = 75;

function placeFeature(group: Group): string {
  const place = placeOf(group);
  if (!place) return 'place:none';
  if (place.kind === 'country' || place.kind === 'region' || place.kind === 'continent') return 'place:wide';
  return place.kind === 'admin1' ? 'place:admin1' : 'place:exact';
}

function dayFeature(group: Group): string {
  const interval = solveDates([group]).get(group);
  const published = group.reports[0]?.article.published;
  const clues = group.reports.flatMap((report) => report.clues);
  if (clues.length > 0 && clues.every((clue) => clue.kind === 'range' && clue.rule === 'publication-bound'))
    return 'day:news';
  const reckoned = clues.some(({ kind }) => kind !== 'range');
  if (!interval || !Number.isFinite(interval.lo)) return reckoned ? 'day:near' : 'day:none';
  const back = published ? dayOf(published) - interval.hi : 0;
  if (interval.hi - interval.lo > 9) return back > PAST_DAYS ? 'day:old' : 'day:vague';
  return back <= NEAR_DAYS ? 'day:near' : back <= PAST_DAYS ? 'day:past' : 'day:old';
}

function tollFeature(group: Group): string {
  const tolls = group.reports.flatMap(({ killed }) => (killed ? [killed] : []));
  const [first] = tolls;
  if (!first) return 'killed:untold';
  const most = Math.max(...tolls.map(({ min }) => min ?? -1));
  if (most < 0) return 'killed:some';
  if (most === 0) return 'killed:nobody';
  return most < FEW ? 'killed:few' : most < MANY ? 'killed:many' : 'killed:mass';
}

function share(reports: readonly Report[], holds: (report: Report) => boolean): number {
  return reports.filter(holds).length / Math.max(1, reports.length);
}

/** The article's only incident, or the first of several; places of one list are told at once. */
function companyFeature({ reports: [first] }: Group, all: readonly Group[]): string {
  const triggers = new Set(all.map(({ reports }) => reports[0]?.trigger.start));
  if (triggers.size === 1) return 'alone';
  return all[0]?.reports[0]?.trigger.start === first?.trigger.start ? 'foremost' : 'beside';
}

/** What speaks for and against a group's being one incident that happened, to be told on a map. */
export function featuresOf(group: Group, all: readonly Group[]): Features {
  const events = group.reports.filter(({ mode }) => mode === 'event');
  const first = Math.min(...events.map(({ sentence }) => sentence));
  const strength = (['says', 'names', 'weak'] as const).find((one) => events.some((report) => report.strength === one));
  const sentences = new Set(group.reports.map(({ sentence }) => sentence)).size;
  const named: string[] = [
    'bias',
    strength ?? 'none',
    placeFeature(group),
    dayFeature(group),
    tollFeature(group),
    first === 0 ? 'lead:first' : first <= 2 ? 'lead:early' : first <= 7 ? 'lead:later' : 'lead:late',
    sentences === 1 ? 'told:once' : sentences <= 3 ? 'told:again' : 'told:often',
    companyFeature(group, all),
  ];
  if (group.reports.some(({ injured }) => (injured?.min ?? 0) > 0)) named.push('injured');
  if (events.some(({ targets }) => targets.length > 0)) named.push('target');
  const features = new Map<string, number>(named.map((name) => [name, 1]));
  const signs = new Set(events.flatMap((report) => report.signs));
  for (const sign of signs)
    features.set(
      `sign:${sign}`,
      share(events, (report) => report.signs.includes(sign)),
    );
  features.set(
    'definite',
    share(events, ({ definite }) => definite),
  );
  return features;
}

/** What a group weighs: below 0 it is not told as one incident. */
export function weigh(features: Features): number {
  return [...features].reduce((sum, [name, value]) => sum + value * (WEIGHTS.get(name) ?? 0), 0);
}

/** What speaks most against a group, in words. */
export function whyLight(features: Features): string {
  const against = [...features]
    .map(([name, value]) => ({ reason: REASONS.get(name), weight: value * (WEIGHTS.get(name) ?? 0) }))
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight);
  return against
    .flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
    .slice(0, REASONS_SHOWN)
    .join('; ');
}
