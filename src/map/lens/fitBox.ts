import { latitudeAt, worldSize, worldY } from '../../core/geo/mercator.ts';
import type { MapBox, MapCamera } from '../types.ts';
import { freeFrame } from './freeFrame.ts';
import { FARTHEST } from './lens.ts';
import type { Lens } from './lens.ts';
import { middleOf, projectPoint } from './projectPoint.ts';

/** A box wider than this is shown on the globe by the whole globe, degrees of longitude. */
const HALF_ROUND = 170;
const MOST_TILT = 50;
/** Points along each side of a box that are looked for on the globe. */
const SAMPLES = 12;
const HALVINGS = 24;

/** Points around a box, WGS84 degrees. */
function outlineOf([west, south, east, north]: MapBox): readonly (readonly [lon: number, lat: number])[] {
  return Array.from({ length: SAMPLES + 1 }, (_, step) => step / SAMPLES).flatMap((share) => {
    const [lon, lat] = [west + share * (east - west), south + share * (north - south)];
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ] as const;
  });
}

/** A flat map has nothing above and below the world: it shows no less of the world than fills its height, and none beyond. */
function keepInWorld({ height }: Lens, { lon, lat, zoom }: MapCamera): MapCamera {
  const near = Math.max(zoom, Math.log2(height / worldSize(0)));
  const half = height / 2 / worldSize(near);
  return { lon, lat: latitudeAt(Math.max(half, Math.min(1 - half, worldY(lat)))), zoom: near };
}

/** Where a map must look to show a box whole in its free part, with some air around it and no nearer than `closest`. */
export function fitBox(lens: Lens, box: MapBox, air: number, closest: number): MapCamera {
  const [west, south, east, north] = box;
  const frame = freeFrame(lens);
  const [width, height] = [Math.max(frame.width - 2 * air, 1), Math.max(frame.height - 2 * air, 1)];
  const lon = (west + east) / 2;
  const lat = latitudeAt((worldY(south) + worldY(north)) / 2);
  if (lens.projection === 'flat') {
    // A spot's box may come out of reckoning with its ends swapped, a hair's breadth apart.
    const [across, down] = [Math.max(0, east - west) / 360, Math.max(0, worldY(south) - worldY(north))];
    const zoom = Math.log2(Math.min(width / across, height / down) / worldSize(0));
    return keepInWorld(lens, { lon, lat, zoom: Math.max(FARTHEST, Math.min(closest, zoom)) });
  }
  const tilt = Math.max(-MOST_TILT, Math.min(MOST_TILT, lat));
  const farthest = Math.log2(Math.cos((tilt * Math.PI) / 180));
  // The whole globe in the free part.
  const whole = Math.log2((Math.min(frame.width, frame.height) * Math.PI) / worldSize(0)) + farthest - 0.1;
  if (east - west > HALF_ROUND) return { lon, lat: tilt, zoom: whole };
  const outline = outlineOf(box);
  const middle = middleOf(lens);
  const fits = (zoom: number): boolean => {
    const at = { ...lens, lon, lat, zoom };
    return outline.every(([lon, lat]) => {
      const point = projectPoint(at, lon, lat);
      return point && Math.abs(point.x - middle.x) <= width / 2 && Math.abs(point.y - middle.y) <= height / 2;
    });
  };
  let far = FARTHEST + Math.log2(Math.cos((lat * Math.PI) / 180));
  let near = closest;
  if (fits(near)) return { lon, lat, zoom: near };
  for (let step = 0; step < HALVINGS; step += 1) {
    const zoom = (far + near) / 2;
    if (fits(zoom)) far = zoom;
    else near = zoom;
  }
  return { lon, lat, zoom: far };
}
