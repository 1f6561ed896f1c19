import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextFrame } from './nextFrame.ts';
import { nextTask } from './nextTask.ts';

/** A graphics card that answers within this time has nothing else to do. */
const PROMPT_MS = 40;
/** One that never does is busy with the page itself, or slow: then the map goes on all the same. */
const MOST_FRAMES = 6;
const EVERY_MS = 8;

/** Waits, without the page standing still, until all that was asked of the card is done. */
async function passFence(gl: WebGL2RenderingContext): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!sync) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  gl.deleteSync(sync);
}

/**
 * Resolves once what was drawn last is on the screen and the graphics card is at rest. Whatever the engine then asks of
 * it that needs an answer is answered soon, and the page need not stand and wait. Without a map the page itself is meant.
 */
export async function whenDrawn(map: MapLibreMap | null): Promise<void> {
  const gl = map?.getCanvas().getContext('webgl2');
  // Frames are answered one behind the other: without a fence it takes two to know.
  const enough = gl ? 1 : 2;
  await nextFrame();
  for (let frame = 0, prompt = 0; frame < MOST_FRAMES && prompt < enough; frame += 1) {
    const asked = performance.now();
    await nextFrame();
    if (gl) await passFence(gl);
    prompt = performance.now() - asked < PROMPT_MS ? prompt + 1 : 0;
  }
  // What follows is no part of the browser's frame.
  await nextTask();
}
