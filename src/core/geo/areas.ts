import type { Feature, MultiPolygon } from 'geojson';

/** Properties of the polygon of a region or a country. */
export interface AreaProperties {
  /** Place id, e.g. `iso:RU-BRY`. */
  readonly id: string;
  readonly name: string;
  readonly level: 'admin1' | 'country';
  /** The inner pole: the point farthest from the area's outline, WGS84 [lon, lat]. */
  readonly pole: readonly [number, number];
}

/** The port through which polygons of regions and countries reach core. */
export interface Areas {
  /** The area of a place id (`iso:UA`, `iso:RU-BRY`), or null when there is none. */
  byId(id: string): Feature<MultiPolygon, AreaProperties> | null;
}
