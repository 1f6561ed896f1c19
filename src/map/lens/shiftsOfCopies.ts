import { worldSize } from '../../core/geo/mercator.ts';
import type { Lens } from './lens.ts';

/**
 * How far to the right of a place its copies lie on a flat map that shows the world more than once, CSS pixels; 0, the
 * place itself, is the first.
 */
export function shiftsOfCopies({
  zoom,
  width,
  projection,
}: Pick<Lens, 'zoom' | 'width' | 'projection'>): readonly number[] {
  const world = worldSize(zoom);
  const many = projection === 'globe' ? 0 : Math.floor(width / world + 0.5);
  const further = Array.from({ length: many }, (_, index) => (index + 1) * world);
  return [0, ...further.flatMap((shift) => [shift, -shift])];
}
