import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { onlyArea } from './layers/areas.ts';
import { notThese } from './layers/rounds.ts';
import type { Focus } from './order.ts';
import type { SourceData } from './style.ts';

/** Shows what is hovered and selected without touching the rest of the style. */
export function focusLayers(
  map: MapLibreMap,
  { selected, hovered }: Focus,
  data: Pick<SourceData, 'hovered' | 'selected'>,
): void {
  for (const layer of ['areas-tint-selected', 'areas-line-halo', 'areas-line-selected'])
    map.setFilter(layer, onlyArea(selected));
  map.setFilter('areas-line-hovered', onlyArea(hovered));
  map.setFilter('rounds', notThese([selected, hovered]));
  map.getSource<GeoJSONSource>('hovered')?.setData(data.hovered);
  map.getSource<GeoJSONSource>('selected')?.setData(data.selected);
}
