import { latitudeAt, worldSize, worldY } from '../../core/geo/mercator.ts';
import type { ScreenPoint } from '../types.ts';
import { distanceOf, radiusOf, turnBack } from './globe.ts';
import { middleOf } from './projectPoint.ts';
import type { Lens } from './lens.ts';

/** The place at a point of the screen, WGS84 degrees; off the globe's edge, its horizon there. The inverse of `projectPoint`. */
export function unprojectPoint(lens: Lens, { x, y }: ScreenPoint): { readonly lon: number; readonly lat: number } {
  const middle = middleOf(lens);
  if (lens.projection === 'flat') {
    const size = worldSize(lens.zoom);
    return {
      lon: lens.lon + ((x - middle.x) / size) * 360,
      lat: latitudeAt(worldY(lens.lat) + (y - middle.y) / size),
    };
  }
  // In radii of the globe: from the camera, which stands `camera` before its middle, along the line of sight.
  const camera = 1 + distanceOf(lens) / radiusOf(lens);
  const [right, up, ahead] = [x - middle.x, middle.y - y, -distanceOf(lens)];
  const length = Math.hypot(right, up, ahead);
  const nearest = (-camera * ahead) / length;
  const aside = camera ** 2 - nearest ** 2;
  const way = (nearest - Math.sqrt(Math.max(0, 1 - aside))) / length;
  const point = [right * way, up * way, camera + ahead * way] as const;
  const out = Math.hypot(...point);
  return turnBack(lens, [point[0] / out, point[1] / out, point[2] / out]);
}
