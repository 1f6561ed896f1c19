import type { Map as MapLibreMap } from 'maplibre-gl';
import { worldSize } from '../core/geo/mercator.ts';
import type { Anchor, ClusterMark } from '../core/marks.ts';
import { fitBox } from './lens/fitBox.ts';
import { freeFrame } from './lens/freeFrame.ts';
import { NEAREST } from './lens/lens.ts';
import type { Lens } from './lens/lens.ts';
import { projectPoint } from './lens/projectPoint.ts';
import type { MapBox, MapCamera } from './types.ts';

/** Air around what the camera shows whole, CSS pixels; less on a narrow map. */
const AIR = 56;
const NARROW_AIR = 30;
const NARROW = 520;
const CLOSEST_FIT = 6.5;
const FLIGHT = 900;
/** Metres. */
const EARTH_ROUND = 40_075_016.7;
/** A place is in sight if it is so far inside the free part of the map, CSS pixels. */
const INSIDE = 28;
/** A click on a donut zooms in by at least this much, or not at all. */
const LEAST_STEP = 0.3;
/** Marks nearer than this to one another still touch, CSS pixels. */
const TOUCHING = 31;

/** Slow, fast, slow: `cubic-bezier(.45,0,.2,1)` near enough. */
function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

function airAround({ width }: Lens): number {
  return width < NARROW ? NARROW_AIR : AIR;
}

/** Where to look to show a box whole in the free part of the map. */
export function cameraForBox(lens: Lens, box: MapBox): MapCamera {
  return fitBox(lens, box, airAround(lens), CLOSEST_FIT);
}

/** Where to look to part what a donut holds; null where no camera would. */
export function cameraForDonut(lens: Lens, { box }: ClusterMark): MapCamera | null {
  const [west, south, east, north] = box;
  const across = (Math.max(east - west, north - south) / 360) * worldSize(NEAREST);
  const camera = fitBox(lens, box, airAround(lens), NEAREST);
  return across < TOUCHING || camera.zoom < lens.zoom + LEAST_STEP ? null : camera;
}

/** Where to look to have a place in the free part: with a zoom always, without one only if it is not in sight there; else null. */
export function cameraForPlace(lens: Lens, { lon, lat }: Anchor, zoom?: number): MapCamera | null {
  const frame = freeFrame(lens);
  const at = zoom === undefined ? projectPoint(lens, lon, lat) : null;
  const isInSight =
    at !== null &&
    at.x >= frame.left + INSIDE &&
    at.y >= frame.top + INSIDE &&
    at.x <= frame.left + frame.width - INSIDE &&
    at.y <= frame.top + frame.height - INSIDE;
  return isInSight ? null : { lon, lat, zoom: zoom ?? lens.zoom };
}

/** Brings the engine's camera there: in a flight, or at once. */
export function moveCamera(map: MapLibreMap, { lon, lat, zoom }: MapCamera, how: 'fly' | 'jump'): void {
  const to = { center: [lon, lat] as [number, number], zoom };
  if (how === 'jump') map.easeTo({ ...to, duration: 0 });
  else map.flyTo({ ...to, duration: FLIGHT, easing: easeInOut });
}

/** Ground metres under one CSS pixel in the middle of the map. */
export function metresPerPixel({ lat, zoom }: MapCamera): number {
  return (EARTH_ROUND * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}
