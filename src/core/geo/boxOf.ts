import type { MultiPolygon } from 'geojson';

/** [west, south, east, north], WGS84 degrees; east is above 180 where the box lies across the date line. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const CIRCLE = 360;

/** Smallest and largest number of one axis of a ring: 0 longitude, 1 latitude. */
function extent(ring: readonly (readonly number[])[], axis: 0 | 1): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const position of ring) {
    const value = position[axis] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/**
 * The ends of the widest stretch of meridians that no interval touches, as [west, east] of all the rest; every interval
 * lies within −180 … 180.
 */
function aroundTheGap(intervals: readonly (readonly [number, number])[]): readonly [number, number] {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  let [west, reached] = [sorted[0]?.[0] ?? 0, sorted[0]?.[1] ?? 0];
  const first = west;
  let widest = -Infinity;
  let east = reached;
  for (const [from, to] of sorted) {
    if (from - reached > widest && from > reached) {
      widest = from - reached;
      [west, east] = [from, reached + CIRCLE];
    }
    reached = Math.max(reached, to);
  }
  return first + CIRCLE - reached >= widest ? [first, reached] : [west, east];
}

/** The smallest box around some polygons, which are cut at the date line; null where there are none. */
export function boxOf({ coordinates }: MultiPolygon): Box | null {
  const outlines = coordinates.flatMap(([outline]) => (outline && outline.length > 0 ? [outline] : []));
  if (outlines.length === 0) return null;
  const [west, east] = aroundTheGap(outlines.map((outline) => extent(outline, 0)));
  const heights = outlines.map((outline) => extent(outline, 1));
  const south = Math.min(...heights.map(([least]) => least));
  const north = Math.max(...heights.map(([, most]) => most));
  return [west, south, east, north];
}
