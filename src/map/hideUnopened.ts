import type { LayerSpecification } from 'maplibre-gl';

/**
 * The order in which a new map's layers are drawn for the first time, one group a frame. The engine makes the programs
 * of a layer when it first draws it, and the page stands still meanwhile: many short waits are none that is felt.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['water', 'land', 'lakes'],
  ['coast', 'rivers', 'regions', 'borders', 'disputed'],
  ['water-labels', 'region-labels', 'city-labels', 'country-labels'],
  ['areas-tint', 'areas-tint-selected'],
  ['areas-hatch'],
  ['areas-line', 'areas-line-hovered', 'areas-line-halo', 'areas-line-selected'],
  ['areas-line-open'],
];
const group = new Map(GROUPS.flatMap((ids, index) => ids.map((id) => [id, index] as const)));

/** Number of these groups. */
export const OPENED_SINGLY = GROUPS.length;
/** With them the layers that are named in none, which have nothing to draw yet. */
export const ALL_OPEN = OPENED_SINGLY + 1;

const OPACITIES: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  background: ['background-opacity'],
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  symbol: ['text-opacity', 'icon-opacity'],
};

/**
 * The layers with all that is not among the first `open` groups made unseen. By opacity, which a layer can change
 * without being laid out anew.
 */
export function hideUnopened(layers: readonly LayerSpecification[], open: number): LayerSpecification[] {
  return layers.map((layer) => {
    const isOpen = (group.get(layer.id) ?? GROUPS.length) < open;
    const own = (layer.paint ?? {}) as Readonly<Record<string, unknown>>;
    const shown = (OPACITIES[layer.type] ?? []).map((name) => [name, isOpen ? (own[name] ?? 1) : 0] as const);
    return { ...layer, paint: { ...own, ...Object.fromEntries(shown) } } as LayerSpecification;
  });
}
