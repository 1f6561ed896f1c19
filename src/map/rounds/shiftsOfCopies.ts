import type { Map as MapLibreMap } from 'maplibre-gl';

/** Side of the world at zoom 0, CSS pixels. */
const WORLD = 512;

/**
 * How far to the right of a place its copies lie on a flat map that shows the world more than once, CSS pixels; 0, the
 * place itself, is the first. `width` is that of the map, CSS pixels.
 */
export function shiftsOfCopies(map: MapLibreMap, width: number): readonly number[] {
  const world = WORLD * 2 ** map.getZoom();
  const many = map.getProjection()?.type === 'globe' ? 0 : Math.floor(width / world + 0.5);
  const further = Array.from({ length: many }, (_, index) => (index + 1) * world);
  return [0, ...further.flatMap((shift) => [shift, -shift])];
}
