import type { Position } from 'geojson';
import polylabel from 'polylabel';

type Ring = readonly Position[];
type Polygon = readonly Ring[];

/** Width of the world at zoom 0, CSS pixels. */
export const WORLD = 512;
const NORTHMOST = 85.051129;

/** WGS84 → Web Mercator in CSS pixels at zoom 0. */
export function project([lon = 0, lat = 0]: Position | readonly number[]): readonly [number, number] {
  const sine = Math.sin((Math.max(-NORTHMOST, Math.min(NORTHMOST, lat)) * Math.PI) / 180);
  return [(lon / 360 + 0.5) * WORLD, (0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI) * WORLD];
}

/** Shoelace area in the ring's own units, squared. */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * y2 - x2 * y;
  }
  return Math.abs(sum / 2);
}

/** Area on the map at zoom 0, square CSS pixels. */
export function mapArea(ring: Ring): number {
  return ringArea(ring.map((point) => [...project(point)]));
}

/** The polygon with the largest outer ring, by square degrees. */
export function largestPolygon<Kind extends Polygon>(polygons: readonly Kind[]): Kind | undefined {
  return [...polygons].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0];
}

/** The point farthest from the polygon's outline, to this precision in degrees. */
export function findPole(polygon: Polygon, precision: number): readonly number[] {
  return polylabel(
    polygon.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
    precision,
  );
}
