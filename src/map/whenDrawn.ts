import type { Map as MapLibreMap } from 'maplibre-gl';

const EVERY_MS = 8;
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/**
 * Resolves once what was drawn last is on the screen and the graphics card has nothing left to do for the map. Whatever
 * the engine then asks of it that needs an answer is answered soon, and the page need not stand and wait.
 */
export async function whenDrawn(map: MapLibreMap): Promise<void> {
  // Once for this frame to be handed over, once for the browser to have taken it.
  await nextFrame();
  await nextFrame();
  const gl = map.getCanvas().getContext('webgl2');
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !sync) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  gl.deleteSync(sync);
}
