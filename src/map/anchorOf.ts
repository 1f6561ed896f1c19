import type { Feature, MultiPolygon } from 'geojson';
import type { AreaProperties } from '../core/formats/site.ts';
import type { MapMark } from './oldTypes.ts';

/** Where a mark stands, WGS84 [lon, lat]: its area's inner pole, or its own coordinates where there is none or a person moved it. */
export function anchorOf(
  mark: MapMark,
  area: Feature<MultiPolygon, AreaProperties> | undefined,
): readonly [number, number] {
  return area && !mark.moved ? area.properties.pole : [mark.lon, mark.lat];
}
