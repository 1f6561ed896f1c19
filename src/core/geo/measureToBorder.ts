import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { MultiPolygon } from 'geojson';

/**
 * How far a point is from the nearest edge of a country, be it a border or a coast: kilometres along great circles, and
 * whether the point lies inside. The point is WGS84 [lon, lat].
 */
export function measureToBorder(
  point: readonly [number, number],
  country: MultiPolygon,
): { readonly kilometres: number; readonly inside: boolean } {
  const at = [...point];
  const distances = country.coordinates
    .flat()
    .map((ring) => pointToLineDistance(at, { type: 'LineString', coordinates: ring }, { units: 'kilometers' }));
  return { kilometres: Math.min(...distances), inside: booleanPointInPolygon(at, country) };
}
