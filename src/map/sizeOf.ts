import type { Map as MapLibreMap } from 'maplibre-gl';

/** Size of the map, CSS pixels, and device pixels to one of them. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

const sizes = new WeakMap<MapLibreMap, MapSize & { readonly canvas: string }>();

/** Size of a map, read anew only when its canvas has changed: reading it makes the browser lay the page out at once. */
export function sizeOf(map: MapLibreMap): MapSize {
  const { width: across, height: down } = map.getCanvas();
  const canvas = `${String(across)} × ${String(down)}`;
  const known = sizes.get(map);
  if (known?.canvas === canvas) return known;
  const { clientWidth, clientHeight } = map.getContainer();
  const size = { width: clientWidth, height: clientHeight, ratio: across / Math.max(clientWidth, 1), canvas };
  sizes.set(map, size);
  return size;
}
