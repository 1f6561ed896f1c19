import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Ground } from './ground.ts';
import { showSharp } from './sharpness.ts';
import type { MapTheme } from './types.ts';
import { whenDrawn } from './whenDrawn.ts';

/**
 * Opens a new map's layers group by group, each when all before it is loaded and drawn, then shows them. `theme` answers
 * the one that is worn at the moment.
 */
export async function openLayers(
  map: MapLibreMap,
  ground: Pick<Ground, 'openMore' | 'openAll' | 'isLoaded'>,
  theme: () => MapTheme,
): Promise<void> {
  do await map.once('render');
  while (!ground.isLoaded());
  await whenDrawn(map);
  while (ground.openMore(theme())) {
    // At once, while the graphics card is at rest: in the browser's own frame it has the page to draw first.
    map.redraw();
    while (!ground.isLoaded()) await map.once('render');
    await whenDrawn(map);
  }
  await showSharp(map);
  ground.openAll(theme());
}
