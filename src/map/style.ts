import type { FeatureCollection } from 'geojson';
import type { ProjectionSpecification, StyleSpecification } from 'maplibre-gl';
import { AREA_LAYER, AREA_SOURCE } from './layers/areas.ts';
import { LABEL_LAYER } from './layers/labels.ts';
import { layersInOrder } from './order.ts';
import type { Focus } from './order.ts';
import type { Palette } from './palette.ts';
import { lettersAt } from './letters.ts';
import type { MapCamera, MapProjection } from './types.ts';

/** Data of the style's own sources, as GeoJSON. */
export type SourceName = 'room' | 'measure';
export type SourceData = Readonly<Record<SourceName, FeatureCollection>>;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const NO_DATA: SourceData = { room: NOTHING, measure: NOTHING };
export const NO_FOCUS: Focus = { known: [], selected: null, hovered: null, open: 0 };

/** The base map; the layers name it. */
export const BASE_SOURCE = 'world';

export interface StyleOptions {
  readonly projection: MapProjection;
  readonly focus: Focus;
  readonly data: SourceData;
}

/** What changes is there at once: a transition is many frames that look alike. */
const AT_ONCE = { duration: 0, delay: 0 } as const;

/** The projection as the engine names it. */
export function projectionOf(projection: MapProjection): ProjectionSpecification {
  return { type: projection === 'globe' ? 'globe' : 'mercator' };
}

/** What a map that looks there shows until its layers open: nothing. */
export function emptyStyle(projection: MapProjection, camera: MapCamera): StyleSpecification {
  return { version: 8, projection: projectionOf(projection), transition: AT_ONCE, ...lettersAt(camera) };
}

/** Address of the base map's file; `baseUrl` as for `makeStyle`. */
export function baseMapOf(baseUrl: string): string {
  return `${baseUrl}basemap/world.pmtiles`;
}

/**
 * The whole style. `baseUrl` is the absolute URL of the folder that holds `basemap/`, ending in a slash. No key
 * `glyphs`: labels are drawn from the page's own fonts, and no foreign host is asked for anything.
 */
export function makeStyle(palette: Palette, baseUrl: string, options: Partial<StyleOptions> = {}): StyleSpecification {
  const { projection = 'flat', focus = NO_FOCUS, data = NO_DATA } = options;
  const own = Object.entries(data).map(
    ([name, collection]) => [name, { type: 'geojson' as const, data: collection }] as const,
  );
  const world = { type: 'vector', url: `pmtiles://${baseMapOf(baseUrl)}` } as const;
  return {
    version: 8,
    name: `Dateline, ${palette.theme}`,
    projection: projectionOf(projection),
    sky: { 'atmosphere-blend': 0 },
    transition: AT_ONCE,
    sources: {
      // Names are known as such, areas by their place ids: states are kept by those.
      [BASE_SOURCE]: { ...world, promoteId: { [LABEL_LAYER]: 'name' } },
      [AREA_SOURCE]: { ...world, promoteId: { [AREA_LAYER]: 'id' } },
      ...Object.fromEntries(own),
    },
    layers: layersInOrder(palette, focus),
  };
}
