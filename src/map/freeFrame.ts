import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from './box.ts';
import { sizeOf } from './sizeOf.ts';
import type { MapPadding } from './types.ts';

/** The part of the map that nothing covers, CSS pixels from its corner; never empty. */
export function freeFrame(map: MapLibreMap, { top, right, bottom, left }: MapPadding): Box {
  const { width, height } = sizeOf(map);
  return { left, top, width: Math.max(width - left - right, 1), height: Math.max(height - top - bottom, 1) };
}
