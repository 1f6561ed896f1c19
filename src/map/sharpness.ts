import type { Map as MapLibreMap } from 'maplibre-gl';
import { whenDrawn } from './whenDrawn.ts';

/**
 * Pixels of the engine's canvas for one of the page while a new map's layers open, unseen. The engine waits for its
 * programs behind all that it has drawn before: so few pixels are no wait, even where no graphics card draws them.
 */
export const COARSE = 1 / 32;

/** Hides the canvas of a new map, which is `COARSE`, and which wheel and hand shall find all the same. */
export function hideCanvas(map: MapLibreMap): void {
  map.getCanvas().style.opacity = '0';
}

/** Draws the map with the screen's own pixels, then shows it. */
export async function showSharp(map: MapLibreMap): Promise<void> {
  // A new size ends what moves.
  while (map.isMoving()) await map.once('moveend');
  // Null stands for the screen's own in MapLibre's documentation, and is missing in its types.
  map.setPixelRatio(null as unknown as number);
  await map.once('render');
  await whenDrawn(map);
  map.getCanvas().style.opacity = '';
}
