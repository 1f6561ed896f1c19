import { dayOf } from '../../../src/core/dates/days.ts';
import { fold } from '../../../src/core/text/fold.ts';
import type { Told } from './gold.ts';

export type Corpus = 'muc4' | 'gva' | 'incidents';

interface MucFill {
  readonly type: readonly { readonly alternatives: readonly string[] }[];
  readonly date?: { readonly alternatives: readonly { readonly from?: string | null; readonly to?: string | null }[] };
  readonly location?: { readonly alternatives: readonly { readonly paths: readonly (readonly { readonly name: string }[])[] }[] };
}
interface GvaFill {
  readonly date: string;
  readonly lat: number;
  readonly lon: number;
}
interface PinFill {
  readonly quote: { readonly start: number; readonly end: number };
  readonly alt_quotes?: readonly { readonly start: number; readonly end: number }[];
}

export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly published?: string;
  readonly url?: string;
  readonly source?: string;
  readonly incidents: readonly unknown[];
}

const MUC_TYPES: Readonly<Record<string, readonly string[]>> = {
  bombing: ['BOMBING'],
  abduction: ['KIDNAPPING'],
  sabotage: ['ATTACK', 'ARSON'],
  ...{ attack: ['ATTACK'], shelling: ['ATTACK'], 'drone-strike': ['ATTACK'] },
};
const GVA_TYPES: Readonly<Record<string, readonly string[]>> = { attack: ['SHOOTING'], clash: ['SHOOTING'] };
/** The distance of the field's usual measure (100 miles). */
const NEAR_KM = 161;
const NEAR_DAYS = 1;

/** What the gold of a corpus calls an incident of this type; empty where it counts none such. */
export function typesOf(corpus: Corpus, type: string): readonly string[] {
  return (corpus === 'muc4' ? MUC_TYPES : corpus === 'gva' ? GVA_TYPES : { [type]: [type] })[type] ?? [];
}

/** How well an incident fits a MUC-4 template: type, day and place, a point each at most. */
function mucScore({ type, date, location }: MucFill, told: Told): number {
  const types = type.flatMap(({ alternatives }) => alternatives);
  const own = typesOf('muc4', told.type);
  const sameType = own.some((one) => types.includes(one)) ? 1 : own.includes('ATTACK') || types.includes('ATTACK') ? 0.5 : 0;
  if (sameType === 0) return 0;
  const days = (date?.alternatives ?? []).map(({ from, to }) => [from ? dayOf(from) : -Infinity, to ? dayOf(to) : Infinity] as const);
  const [lo, hi] = [told.from ?? Infinity, told.to ?? -Infinity];
  const sameDay = days.some(([from, to]) => from === lo && to === hi) ? 1 : days.some(([from, to]) => from <= hi && lo <= to) ? 0.5 : 0;
  const paths = (location?.alternatives ?? []).flatMap((one) => one.paths).map((one) => one.map(({ name }) => fold(name)));
  const deepest = paths.some((one) => told.names.has(one.at(-1) ?? ''));
  const samePlace = deepest ? 1 : paths.flat().some((name) => told.names.has(name)) ? 0.5 : 0;
  return sameType + sameDay + samePlace;
}

/** Each template takes the incident that fits it best, no incident twice. */
function judgeMuc({ incidents }: GoldRow, all: readonly Told[]): readonly boolean[] {
  const pairs = (incidents as readonly MucFill[])
    .flatMap((gold) => all.map((told, at) => ({ gold, at, score: mucScore(gold, told) })))
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score);
  const [filled, taken] = [new Set<MucFill>(), new Set<number>()];
  for (const { gold, at } of pairs) {
    if (filled.has(gold) || taken.has(at)) continue;
    filled.add(gold);
    taken.add(at);
  }
  return all.map((_, at) => taken.has(at));
}

/** The one incident of the article: the nearest in place and day. */
function judgeGva({ incidents }: GoldRow, all: readonly Told[]): readonly boolean[] {
  const [gold] = incidents as readonly GvaFill[];
  if (!gold) return all.map(() => false);
  const scores = all.map((told) => Number(told.distanceKm(gold) <= NEAR_KM) + Number(told.from !== null && Math.abs(told.from - dayOf(gold.date)) <= NEAR_DAYS));
  const best = scores.indexOf(Math.max(...scores));
  return all.map((_, at) => at === best && (scores[at] ?? 0) > 0);
}

/** An incident of which a sentence is cited. */
function judgePins({ incidents }: GoldRow, all: readonly Told[]): readonly boolean[] {
  const quotes = (incidents as readonly PinFill[]).flatMap(({ quote, alt_quotes = [] }) => [quote, ...alt_quotes]);
  return all.map((told) => told.quotes.some((own) => quotes.some(({ start, end }) => own.start < end && start < own.end)));
}

/** Whether the gold of an article knows each of the incidents told, by corpus. */
export const JUDGES: Readonly<Record<Corpus, (row: GoldRow, all: readonly Told[]) => readonly boolean[]>> = {
  muc4: judgeMuc,
  gva: judgeGva,
  incidents: judgePins,
};
