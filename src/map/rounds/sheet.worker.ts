/// <reference lib="webworker" />
import type { SheetMessage } from './sheets.ts';

let screen: ImageBitmapRenderingContext | null = null;

self.addEventListener('message', ({ data }: MessageEvent<SheetMessage>) => {
  if ('canvas' in data) screen = data.canvas.getContext('bitmaprenderer');
  else screen?.transferFromImageBitmap(data.picture);
});
