import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapProjection } from '../types.ts';
import type { Lens } from './lens.ts';

type Size = Pick<Lens, 'width' | 'height' | 'ratio'>;

const sizes = new WeakMap<MapLibreMap, Size & { readonly canvas: string }>();

/** Read anew only when the engine's canvas has changed: reading it makes the browser lay the page out at once. */
function sizeOf(map: MapLibreMap): Size {
  const { width: across, height: down } = map.getCanvas();
  const canvas = `${String(across)} × ${String(down)}`;
  const known = sizes.get(map);
  if (known?.canvas === canvas) return known;
  const { clientWidth, clientHeight } = map.getContainer();
  const size = { width: clientWidth, height: clientHeight, ratio: devicePixelRatio, canvas };
  sizes.set(map, size);
  return size;
}

/** How the engine shows the world at this moment. */
export function lensOfEngine(map: MapLibreMap, projection: MapProjection): Lens {
  const { lng, lat } = map.getCenter();
  const { width, height, ratio } = sizeOf(map);
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  return {
    lon: lng,
    lat,
    zoom: map.getZoom(),
    projection,
    width,
    height,
    ratio,
    padding: { top, right, bottom, left },
  };
}
