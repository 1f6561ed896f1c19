import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ScreenPoint } from './types.ts';

/** On the globe's far side a point projects to where another lies: they differ by more than this, degrees. */
const SAME_POINT = 1;

/** Where a place lies on the screen, on the copy of the world that is nearest to the middle; null behind the globe. */
export function projectPoint(map: MapLibreMap, lon: number, lat: number): ScreenPoint | null {
  const near = lon + 360 * Math.round((map.getCenter().lng - lon) / 360);
  const { x, y } = map.project([near, lat]);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  if (map.getProjection()?.type !== 'globe') return { x, y };
  const back = map.unproject([x, y]);
  const apart = Math.abs(((((back.lng - lon) % 360) + 540) % 360) - 180);
  return apart < SAME_POINT && Math.abs(back.lat - lat) < SAME_POINT ? { x, y } : null;
}
