import { greatCircle } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';

type LonLat = readonly [number, number];

/** Great circles bend evenly enough with a vertex every hundredth of the way. */
const VERTICES = 100;

function wayBetween([fromLon, fromLat]: LonLat, [toLon, toLat]: LonLat): Feature | null {
  const antipodal = fromLat === -toLat && Math.abs(fromLon - toLon) === 180;
  if ((fromLon === toLon && fromLat === toLat) || antipodal) return null;
  return greatCircle([fromLon, fromLat], [toLon, toLat], { npoints: VERTICES });
}

/** The lines and the dots of a measured way; between points exactly opposite one another no way is the shortest, and none is drawn. */
export function measureFeatures(points: readonly LonLat[]): FeatureCollection {
  const ways = points.slice(1).flatMap((point, index) => {
    const before = points[index];
    return before ? [wayBetween(before, point)] : [];
  });
  const dots = points.map((point): Feature => {
    return { type: 'Feature', geometry: { type: 'Point', coordinates: [...point] }, properties: {} };
  });
  return { type: 'FeatureCollection', features: [...ways.filter((way) => way !== null), ...dots] };
}
