import type { Viewport } from '../../core/marks.ts';
import type { Box } from '../box.ts';
import { freeFrame } from './freeFrame.ts';
import type { Lens } from './lens.ts';
import { projectPoint } from './projectPoint.ts';
import { unprojectPoint } from './unprojectPoint.ts';

/** Points along each side and through the middle of the free part from which its box is gathered on the globe. */
const SAMPLES = 12;

function cornersOf({ left, top, width, height }: Box, steps: number): readonly (readonly [x: number, y: number])[] {
  const points: [number, number][] = [];
  for (let row = 0; row <= steps; row += 1)
    for (let column = 0; column <= steps; column += 1)
      points.push([left + (column / steps) * width, top + (row / steps) * height]);
  return points;
}

function showsPole(lens: Lens, lat: number, frame: Box): boolean {
  const at = projectPoint(lens, lens.lon, lat);
  return (
    at !== null &&
    at.x >= frame.left &&
    at.x <= frame.left + frame.width &&
    at.y >= frame.top &&
    at.y <= frame.top + frame.height
  );
}

/** The box of the free part of the map, and the zoom. On the globe it is gathered from points; off its edge lies its horizon. */
export function viewportOf(lens: Lens): Viewport {
  const isGlobe = lens.projection === 'globe';
  const frame = freeFrame(lens);
  const middle = lens.lon;
  const places = cornersOf(frame, isGlobe ? SAMPLES : 1).map(([x, y]) => unprojectPoint(lens, { x, y }));
  const away = places.map(({ lon }) => lon - middle);
  const lats = places.map(({ lat }) => lat);
  const [top, bottom] = [isGlobe && showsPole(lens, 90, frame), isGlobe && showsPole(lens, -90, frame)];
  const isAround = top || bottom;
  return {
    west: middle + (isAround ? -180 : Math.max(-180, Math.min(...away))),
    east: middle + (isAround ? 180 : Math.min(180, Math.max(...away))),
    south: bottom ? -90 : Math.max(-90, Math.min(...lats)),
    north: top ? 90 : Math.min(90, Math.max(...lats)),
    zoom: lens.zoom,
  };
}
