import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextTask } from './nextTask.ts';
import { COARSE, hideCanvas } from './sharpness.ts';
import { baseMapOf, emptyStyle } from './style.ts';
import type { MapCamera, MapProjection } from './types.ts';
import { wakeGraphics } from './wakeGraphics.ts';
import { whenDrawn } from './whenDrawn.ts';

/**
 * Loads MapLibre, starts it in an element, coarse and unseen, and lets it draw a first frame with nothing in it, each in
 * a task of its own.
 * `baseUrl` as for `makeStyle`.
 */
export async function openEngine(
  container: HTMLElement,
  baseUrl: string,
  { projection, ...camera }: MapCamera & { readonly projection: MapProjection },
): Promise<MapLibreMap> {
  const [{ startEngine }] = await Promise.all([import('./engine.ts'), wakeGraphics()]);
  await whenDrawn(null);
  const engine = startEngine(container, baseMapOf(baseUrl), camera, COARSE);
  hideCanvas(engine);
  await whenDrawn(engine);
  engine.setStyle(emptyStyle(projection, camera), { validate: false });
  await engine.once('render');
  await nextTask();
  return engine;
}
