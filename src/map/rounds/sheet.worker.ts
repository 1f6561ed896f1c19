/// <reference lib="webworker" />
import type { SheetMessage } from './sheets.ts';

let screen: ImageBitmapRenderingContext | null = null;

// Whoever draws first waits for the graphics process: here, and not on the page, which is told when it need not.
new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })?.clearRect(0, 0, 1, 1);
self.postMessage(null);

self.addEventListener('message', ({ data }: MessageEvent<SheetMessage>) => {
  if ('canvas' in data) screen = data.canvas.getContext('bitmaprenderer');
  else screen?.transferFromImageBitmap(data.picture);
});
