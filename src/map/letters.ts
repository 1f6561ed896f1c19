import type { StyleSpecification } from 'maplibre-gl';
import { FONTS } from './fontNames.ts';
import type { MapCamera } from './types.ts';

/** What names are mostly written with. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZáéíóãçüö’-. ';

/**
 * The letters of each face, unseen, where the map looks. The engine draws letters when it first meets them, all of a
 * message at once; so each face has a message of its own before the names of the base map need them all.
 */
export function lettersAt({
  lon,
  lat,
}: Pick<MapCamera, 'lon' | 'lat'>): Pick<StyleSpecification, 'sources' | 'layers'> {
  const faces = Object.values(FONTS);
  const data = { type: 'Point' as const, coordinates: [lon, lat] };
  return {
    sources: Object.fromEntries(faces.map((face) => [face, { type: 'geojson' as const, data }] as const)),
    layers: faces.map((face) => ({
      id: face,
      type: 'symbol' as const,
      source: face,
      layout: { 'text-field': LETTERS, 'text-font': [face] },
      paint: { 'text-opacity': 0 },
    })),
  };
}
