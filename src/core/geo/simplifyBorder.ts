import { simplify } from '@turf/turf';
import type { MultiPolygon } from 'geojson';

/** How far a simplified outline may lie from the true one, degrees: about a kilometre. */
const TOLERANCE = 0.01;
/** Parts of a degree that are kept: about a kilometre. */
const PARTS = 100;

/** A country's outline, light enough to be sent for measuring a distance: exact to about a kilometre. */
export function simplifyBorder(border: MultiPolygon): MultiPolygon {
  const { coordinates } = simplify(border, { tolerance: TOLERANCE, highQuality: true });
  const round = (degrees: number): number => Math.round(degrees * PARTS) / PARTS;
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map((position) => position.map(round)))),
  };
}
