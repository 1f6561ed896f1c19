import type { Feature, MultiPolygon } from 'geojson';
import type { AreaProperties } from '../formats/site.ts';

/** The port through which polygons of regions and countries reach core. */
export interface Areas {
  /** The area of a place id (`iso:UA`, `iso:RU-BRY`), or null when there is none. */
  byId(id: string): Feature<MultiPolygon, AreaProperties> | null;
}
