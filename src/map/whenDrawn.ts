import type { Map as MapLibreMap } from 'maplibre-gl';

const EVERY_MS = 8;

/**
 * Resolves once the graphics card has done all that the map asked of it. The page goes on meanwhile, as it would not if
 * the map asked for more that needs an answer.
 */
export function whenDrawn(map: MapLibreMap): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2');
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  if (!gl || !sync) return Promise.resolve();
  gl.flush();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
        setTimeout(look, EVERY_MS);
        return;
      }
      gl.deleteSync(sync);
      resolve();
    };
    look();
  });
}
