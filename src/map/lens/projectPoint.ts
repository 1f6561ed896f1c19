import { worldSize, worldY } from '../../core/geo/mercator.ts';
import type { ScreenPoint } from '../types.ts';
import { freeFrame } from './freeFrame.ts';
import { distanceOf, radiusOf, turnToCamera } from './globe.ts';
import type { Lens } from './lens.ts';

/** The middle of the free part of the map, where the camera's place lies. */
export function middleOf(lens: Lens): ScreenPoint {
  const { left, top, width, height } = freeFrame(lens);
  return { x: left + width / 2, y: top + height / 2 };
}

/**
 * Where a place lies on the screen, on the copy of the world that is nearest to the middle; null behind the globe. The
 * same place to within a hundredth of a pixel as in MapLibre: Mercator's projection, or the globe seen from where its camera is.
 */
export function projectPoint(lens: Lens, lon: number, lat: number): ScreenPoint | null {
  const middle = middleOf(lens);
  if (lens.projection === 'flat') {
    const away = lon - lens.lon;
    const size = worldSize(lens.zoom);
    return {
      x: middle.x + ((away - 360 * Math.round(away / 360)) / 360) * size,
      y: middle.y + (worldY(lat) - worldY(lens.lat)) * size,
    };
  }
  const [right, up, near] = turnToCamera(lens, lon, lat);
  const [radius, distance] = [radiusOf(lens), distanceOf(lens)];
  if (near * (radius + distance) < radius) return null;
  const scale = (distance * radius) / (distance + radius * (1 - near));
  return { x: middle.x + right * scale, y: middle.y - up * scale };
}
