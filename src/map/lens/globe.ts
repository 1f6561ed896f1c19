import { worldSize } from '../../core/geo/mercator.ts';
import type { Lens } from './lens.ts';

/** A point of the unit sphere as the camera sees it: right, up, and towards it. */
export type Seen = readonly [right: number, up: number, near: number];

/** Half the camera's angle of view from top to bottom, radians: MapLibre's default, 36.87° in all. */
const HALF_VIEW = 0.6435011087932844 / 2;
const RADIANS = Math.PI / 180;

/** The camera's distance from the place it looks at, CSS pixels. */
export function distanceOf({ height }: Lens): number {
  return (0.5 * height) / Math.tan(HALF_VIEW);
}

/** The globe's radius, CSS pixels: as large as makes a place in its middle as large as on the flat map. */
export function radiusOf({ zoom, lat }: Lens): number {
  return worldSize(zoom) / (2 * Math.PI) / Math.cos(lat * RADIANS);
}

/** A place, WGS84 degrees, turned to the camera. */
export function turnToCamera({ lon: lon0, lat: lat0 }: Lens, lon: number, lat: number): Seen {
  const [along, from, up] = [(lon - lon0) * RADIANS, lat0 * RADIANS, Math.sin(lat * RADIANS)];
  const out = Math.cos(lat * RADIANS);
  const near = out * Math.cos(along);
  return [
    out * Math.sin(along),
    up * Math.cos(from) - near * Math.sin(from),
    up * Math.sin(from) + near * Math.cos(from),
  ];
}

/** The inverse of `turnToCamera`; the longitude lies within half a turn of the camera's. */
export function turnBack(
  { lon: lon0, lat: lat0 }: Lens,
  [right, up, near]: Seen,
): { readonly lon: number; readonly lat: number } {
  const from = lat0 * RADIANS;
  const north = up * Math.cos(from) + near * Math.sin(from);
  const front = near * Math.cos(from) - up * Math.sin(from);
  return {
    lon: lon0 + Math.atan2(right, front) / RADIANS,
    lat: Math.asin(Math.max(-1, Math.min(1, north))) / RADIANS,
  };
}
