import type { Map as MapLibreMap } from 'maplibre-gl';
import { whenDrawn } from './whenDrawn.ts';

/** What opens a map: `openMore` draws one more group of its layers and answers whether there was one. */
export interface Opening {
  openMore(): boolean;
  /** Whether all that the open layers show is loaded. */
  isLoaded(): boolean;
}

/** Opens a new map's layers group by group, each when all before it is loaded and on the screen. */
export async function openLayers(map: MapLibreMap, { openMore, isLoaded }: Opening): Promise<void> {
  while (openMore()) {
    do await map.once('render');
    while (!isLoaded());
    await whenDrawn(map);
  }
}
