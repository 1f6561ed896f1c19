import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Ground } from './ground.ts';
import type { MapTheme } from './types.ts';
import { whenDrawn } from './whenDrawn.ts';

/** What a map that opens is told by. */
export interface Opening {
  theme(): MapTheme;
  /** The engine has one more group of layers to draw. */
  onMore(): void;
}

/** Opens a new map's layers group by group, each when all before it is loaded and on the screen. */
export async function openLayers(
  map: MapLibreMap,
  ground: Pick<Ground, 'openMore' | 'isLoaded'>,
  { theme, onMore }: Opening,
): Promise<void> {
  while (ground.openMore(theme())) {
    onMore();
    do await map.once('render');
    while (!ground.isLoaded());
    await whenDrawn(map);
  }
}
