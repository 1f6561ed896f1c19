import catalogue from '../../../data/incident-types.json';
import { donutDiameter } from '../../core/geo/donutDiameter.ts';
import type { GroupCounts } from '../../core/marks.ts';

/** Groups with less than this share of a donut are gathered in "other". */
const LEAST_SHARE = 0.06;
/** Equal parts of a ring: shares are rounded to them, so that few pictures serve many donuts. */
export const SECTORS = 40;
const SMALLEST = 25;
const STEP = 3;

/** Diameter of the picture of a donut: its own, to the next of a few sizes. */
export function pictureDiameter(count: number): number {
  const steps = Math.round((donutDiameter(count) - SMALLEST) / STEP);
  return SMALLEST + STEP * Math.max(steps, 0);
}

/** Shares of the groups, in order, and of "other" (small groups and what has none), rounded to sectors. */
export function shareSectors(groups: GroupCounts, count: number): readonly number[] {
  const shares = catalogue.groups.map((_, index) => (groups[index] ?? 0) / Math.max(count, 1));
  const own = shares.map((share) => (share < LEAST_SHARE ? 0 : share));
  const exact = [...own, 1 - own.reduce((sum, share) => sum + share, 0)].map((share) => share * SECTORS);
  const sectors = exact.map(Math.floor);
  const byRest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = SECTORS - sectors.reduce((sum, value) => sum + value, 0);
  for (const { index } of byRest.slice(0, Math.max(missing, 0))) sectors[index] = (sectors[index] ?? 0) + 1;
  return sectors;
}

/** The number in a donut: whole up to 9,999, then rounded down: "12k", "1.2M". */
export function countInDonut(count: number): string {
  if (count < 10_000) return count.toLocaleString('en');
  if (count < 1_000_000) return `${String(Math.floor(count / 1000))}k`;
  return `${String(Math.floor(count / 100_000) / 10)}M`;
}
