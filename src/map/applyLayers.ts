import type { FilterSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type SetLayout = Parameters<MapLibreMap['setLayoutProperty']>;
type SetPaint = Parameters<MapLibreMap['setPaintProperty']>;
type Values = Readonly<Record<string, unknown>>;

function changedIn(before: Values = {}, after: Values = {}): readonly [string, unknown][] {
  return Object.entries(after).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value));
}

function filterOf(layer: LayerSpecification | undefined): FilterSpecification | undefined {
  return layer && 'filter' in layer ? layer.filter : undefined;
}

/** Brings layers from what they were to what they shall be, touching only filters and values that differ. Answers whether any does. */
export function applyLayers(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): boolean {
  let isChanged = false;
  const old = new Map(before.map((layer) => [layer.id, layer] as const));
  for (const layer of after) {
    const was = old.get(layer.id);
    for (const [name, value] of changedIn(was?.layout as Values, layer.layout as Values)) {
      map.setLayoutProperty(layer.id, name as SetLayout[1], value as SetLayout[2], { validate: false });
      isChanged = true;
    }
    for (const [name, value] of changedIn(was?.paint as Values, layer.paint as Values)) {
      map.setPaintProperty(layer.id, name as SetPaint[1], value as SetPaint[2], { validate: false });
      isChanged = true;
    }
    const filter = filterOf(layer);
    if (JSON.stringify(filterOf(was)) === JSON.stringify(filter)) continue;
    map.setFilter(layer.id, filter, { validate: false });
    isChanged = true;
  }
  return isChanged;
}
