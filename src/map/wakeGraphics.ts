let woken: Promise<void> | null = null;

/**
 * Has the browser start what draws WebGL, in a worker: whoever asks for the first context of all waits for that, and the
 * page shall not. Resolves when it is there, or when it cannot be had in this way.
 */
export function wakeGraphics(): Promise<void> {
  woken ??= new Promise((resolve) => {
    const worker = new Worker(new URL('./graphics.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener('message', end);
    // Without canvases in workers the map asks for its context as it always could.
    worker.addEventListener('error', end);
  });
  return woken;
}
