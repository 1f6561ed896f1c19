import catalogue from '../../../data/incident-types.json';
import type { GroupCounts } from '../../core/marks.ts';

/** Groups with less than this share of a donut are gathered in "other". */
const LEAST_SHARE = 0.06;

/** Shares of the groups, in the table's order, and of "other": small groups and what has none. Together 1. */
export function sharesOf(groups: GroupCounts, count: number): readonly number[] {
  const shares = catalogue.groups.map((_, index) => (groups[index] ?? 0) / Math.max(count, 1));
  const own = shares.map((share) => (share < LEAST_SHARE ? 0 : share));
  return [...own, Math.max(0, 1 - own.reduce((sum, share) => sum + share, 0))];
}

/** The number in a donut: whole up to 9,999, then rounded down: "12k", "1.2M". */
export function countInDonut(count: number): string {
  if (count < 1000) return String(count);
  if (count < 10_000) return `${String(Math.floor(count / 1000))},${String(count % 1000).padStart(3, '0')}`;
  if (count < 1_000_000) return `${String(Math.floor(count / 1000))}k`;
  return `${String(Math.floor(count / 100_000) / 10)}M`;
}
