import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Anchor, ClusterMark, Viewport } from '../core/marks.ts';
import { NEAREST } from './engine.ts';
import { freeFrame } from './freeFrame.ts';
import type { Box } from './box.ts';
import { projectPoint } from './projectPoint.ts';
import { sizeOf } from './sizeOf.ts';
import type { MapBox, MapCamera, MapPadding } from './types.ts';

/** Air around what the camera shows whole, CSS pixels; less on a narrow map. */
const AIR = 56;
const NARROW_AIR = 30;
const NARROW = 520;
const CLOSEST_FIT = 6.5;
const FLIGHT = 900;
/** Metres. */
const EARTH_ROUND = 40_075_016.7;
const TILE = 512;
/** A box wider than this is shown on the globe by the whole globe, degrees of longitude. */
const HALF_ROUND = 170;
/** A place is in sight if it is so far inside the free part of the map, CSS pixels. */
const INSIDE = 28;
/** A click on a donut zooms in by at least this much, or not at all. */
const LEAST_STEP = 0.3;
/** Marks nearer than this to one another still touch, CSS pixels. */
const TOUCHING = 31;
/** Points along each side and through the middle of the free part from which its box is gathered on the globe. */
const SAMPLES = 12;

/** Slow, fast, slow: `cubic-bezier(.45,0,.2,1)` near enough. */
function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

function flight(animate: boolean): { readonly duration: number; readonly easing: (share: number) => number } {
  return { duration: animate ? FLIGHT : 0, easing: easeInOut };
}

function airAround(map: MapLibreMap): number {
  return sizeOf(map).width < NARROW ? NARROW_AIR : AIR;
}

function showGlobe(map: MapLibreMap, [west, south, east, north]: MapBox, padding: MapPadding, animate: boolean): void {
  const { width, height } = freeFrame(map, padding);
  const lat = Math.max(-50, Math.min(50, (south + north) / 2));
  const zoom = Math.log2((Math.min(width, height) * Math.PI * Math.cos((lat * Math.PI) / 180)) / TILE) - 0.1;
  map.easeTo({ center: [(west + east) / 2, lat], zoom, ...flight(animate) });
}

/** Shows a box whole in the free part of the map. */
export function fitBox(
  map: MapLibreMap,
  box: MapBox,
  padding: MapPadding,
  animate: boolean,
  closest = CLOSEST_FIT,
): void {
  const [west, south, east, north] = box;
  if (map.getProjection()?.type === 'globe' && east - west > HALF_ROUND) {
    showGlobe(map, box, padding, animate);
    return;
  }
  map.fitBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: airAround(map), maxZoom: closest, animate, ...flight(animate) },
  );
}

/** Zooms to what a donut holds; false where that would not part it. */
export function zoomInto(map: MapLibreMap, { box }: ClusterMark, padding: MapPadding, animate: boolean): boolean {
  const [west, south, east, north] = box;
  const across = (Math.max(east - west, north - south) / 360) * TILE * 2 ** NEAREST;
  const camera = map.cameraForBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: airAround(map), maxZoom: NEAREST },
  );
  if (across < TOUCHING || !camera?.zoom || camera.zoom < map.getZoom() + LEAST_STEP) return false;
  fitBox(map, box, padding, animate, NEAREST);
  return true;
}

/** Brings a place into the free part of the map: with a zoom always, without one only if it is not in sight there. */
export function flyTo(
  map: MapLibreMap,
  { lon, lat }: Anchor,
  padding: MapPadding,
  { animate, zoom }: { readonly animate: boolean; readonly zoom?: number },
): void {
  const frame = freeFrame(map, padding);
  const at = zoom === undefined ? projectPoint(map, lon, lat) : null;
  const isInSight =
    at !== null &&
    at.x >= frame.left + INSIDE &&
    at.y >= frame.top + INSIDE &&
    at.x <= frame.left + frame.width - INSIDE &&
    at.y <= frame.top + frame.height - INSIDE;
  if (isInSight) return;
  const target = { center: [lon, lat] as [number, number], zoom: zoom ?? map.getZoom() };
  if (animate) map.flyTo({ ...target, duration: FLIGHT });
  else map.easeTo({ ...target, duration: 0 });
}

function cornersOf({ left, top, width, height }: Box, steps: number): readonly [number, number][] {
  const points: [number, number][] = [];
  for (let row = 0; row <= steps; row += 1)
    for (let column = 0; column <= steps; column += 1)
      points.push([left + (column / steps) * width, top + (row / steps) * height]);
  return points;
}

function showsPole(map: MapLibreMap, lat: number, frame: Box): boolean {
  const at = projectPoint(map, map.getCenter().lng, lat);
  return (
    at !== null &&
    at.x >= frame.left &&
    at.x <= frame.left + frame.width &&
    at.y >= frame.top &&
    at.y <= frame.top + frame.height
  );
}

/** The box of the free part of the map, and the zoom. On the globe it is gathered from points; off its edge lies its horizon. */
export function viewportOf(map: MapLibreMap, padding: MapPadding): Viewport {
  const isGlobe = map.getProjection()?.type === 'globe';
  const frame = freeFrame(map, padding);
  const middle = map.getCenter().lng;
  const places = cornersOf(frame, isGlobe ? SAMPLES : 1).map((point) => map.unproject(point));
  const away = places.map(({ lng }) => (isGlobe ? ((((lng - middle) % 360) + 540) % 360) - 180 : lng - middle));
  const lats = places.map(({ lat }) => lat);
  const [top, bottom] = [isGlobe && showsPole(map, 90, frame), isGlobe && showsPole(map, -90, frame)];
  const isAround = top || bottom;
  return {
    west: middle + (isAround ? -180 : Math.max(-180, Math.min(...away))),
    east: middle + (isAround ? 180 : Math.min(180, Math.max(...away))),
    south: bottom ? -90 : Math.max(-90, Math.min(...lats)),
    north: top ? 90 : Math.min(90, Math.max(...lats)),
    zoom: map.getZoom(),
  };
}

/** Ground metres under one CSS pixel in the middle of the map. */
export function metresPerPixel({ lat, zoom }: MapCamera): number {
  return (EARTH_ROUND * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
}
