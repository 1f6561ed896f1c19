import { latitudeAt, worldY } from '../../core/geo/mercator.ts';
import type { MapCamera, ScreenPoint } from '../types.ts';
import type { Lens } from './lens.ts';
import { unprojectPoint } from './unprojectPoint.ts';

/** Each step makes what is left to go many times smaller. */
const STEPS = 4;

/** Where a map must look, as near as it does, for a place to lie at a point of the screen: what a hand drags goes with it. */
export function putUnder(
  lens: Lens,
  place: { readonly lon: number; readonly lat: number },
  point: ScreenPoint,
): MapCamera {
  let at = lens;
  for (let step = 0; step < STEPS; step += 1) {
    const now = unprojectPoint(at, point);
    const lat = latitudeAt(worldY(at.lat) + worldY(place.lat) - worldY(now.lat));
    at = { ...at, lon: at.lon + place.lon - now.lon, lat };
  }
  return { lon: at.lon, lat: at.lat, zoom: at.zoom };
}
