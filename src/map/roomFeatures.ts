import type { FeatureCollection, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from './box.ts';

/** Where boxes lie on the map, for names of the base map to keep clear of: points with the `room` around each. */
export function roomFeatures(map: MapLibreMap, boxes: readonly Box[]): FeatureCollection<Point> {
  const features = boxes.map(({ left, top, width, height }) => {
    const { lng, lat } = map.unproject([left + width / 2, top + height / 2]);
    const [high, wide] = [Math.round(height / 2), Math.round(width / 2)];
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      properties: { room: [high, wide, high, wide] },
    };
  });
  return { type: 'FeatureCollection', features };
}
