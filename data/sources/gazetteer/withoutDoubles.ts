import { distanceKm } from '../../../src/core/places/distance.ts';
import type { Entry } from './encode.ts';

const SAME_KM = 6;

/** The airfields that no hand-made row describes: one of the same kind within six kilometres is the same field. */
export function withoutDoubles(airfields: readonly Entry[], byHand: readonly Entry[]): readonly Entry[] {
  const fields = byHand.filter(({ place }) => place.kind === 'airport' || place.kind === 'military');
  return airfields.filter(({ place }) => !fields.some((field) => field.place.kind === place.kind && distanceKm(field.place, place) < SAME_KM));
}
