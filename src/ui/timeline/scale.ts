import type { Days } from './window.ts';

/** From days to CSS pixels across the chart. */
export interface Scale {
  /** The day at x = 0, as a fraction. */
  readonly start: number;
  readonly perDay: number;
  readonly width: number;
}

const WIDEST_DAY = 64;

/**
 * A scale on which the bins, from their first day to the day after the last one, stand within the margins. Days never
 * become wider than bricks want: few of them stand in the middle.
 */
export function makeScale(
  edges: readonly number[],
  span: Days,
  width: number,
  margins: { readonly left: number; readonly right: number },
): Scale {
  const first = Math.min(span.from, edges[0] ?? span.from);
  const end = Math.max(span.to + 1, edges.at(-1) ?? span.to + 1);
  const room = Math.max(1, width - margins.left - margins.right);
  const perDay = Math.min(WIDEST_DAY, room / (end - first));
  const spare = (room - perDay * (end - first)) / 2;
  return { start: first - (margins.left + spare) / perDay, perDay, width };
}

export function xOf({ start, perDay }: Scale, day: number): number {
  return (day - start) * perDay;
}

export function dayAt({ start, perDay }: Scale, x: number): number {
  return start + x / perDay;
}

/** The window's two edges on the chart, kept within it. */
export function edgesOf(scale: Scale, { from, to }: Days): readonly [number, number] {
  const inside = (x: number): number => Math.max(0, Math.min(scale.width, x));
  return [inside(xOf(scale, from)), inside(xOf(scale, to + 1))];
}
