import type { FeatureCollection, Point } from 'geojson';
import type { Box } from './box.ts';
import type { Lens } from './lens/lens.ts';
import { unprojectPoint } from './lens/unprojectPoint.ts';

/** Where boxes lie on the map, for names of the base map to keep clear of: points with the `room` around each. */
export function roomFeatures(lens: Lens, boxes: readonly Box[]): FeatureCollection<Point> {
  const features = boxes.map(({ left, top, width, height }) => {
    const { lon, lat } = unprojectPoint(lens, { x: left + width / 2, y: top + height / 2 });
    const [high, wide] = [Math.round(height / 2), Math.round(width / 2)];
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { room: [high, wide, high, wide] },
    };
  });
  return { type: 'FeatureCollection', features };
}
