import type { Pen } from '../pen.ts';

/** What round marks are drawn on. */
export interface Sheet {
  /** The element that shows it. */
  readonly canvas: HTMLCanvasElement;
  readonly pen: Pen | null;
  /** Size in device pixels, at least one by one; another size leaves nothing on the sheet. Answers whether it is another. */
  fit(width: number, height: number): boolean;
  /** What has been drawn is on the screen with the browser's next frame. */
  show(): void;
  /** Leaves the screen for good; with a worker the page stands still until that has ended. */
  end(): void;
}

function makeElement(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-rounds';
  canvas.ariaHidden = 'true';
  return canvas;
}

function resize(canvas: HTMLCanvasElement | OffscreenCanvas, width: number, height: number): boolean {
  const [across, down] = [Math.max(width, 1), Math.max(height, 1)];
  if (canvas.width === across && canvas.height === down) return false;
  [canvas.width, canvas.height] = [across, down];
  return true;
}

/** A sheet for the time in which the graphics process may still start. */
export interface EarlySheet extends Sheet {
  /** Resolves once drawing on it need not wait for the graphics process. */
  readonly ready: Promise<void>;
}

/** What the worker is sent: first the screen's canvas, then each picture for it. */
export type SheetMessage = { readonly canvas: OffscreenCanvas } | { readonly picture: ImageBitmap };

/**
 * A sheet that a worker puts on the screen. A canvas on the screen is made together with the graphics process: while
 * that still starts the page would wait for it, and so the worker does. But each picture takes new memory.
 */
export function makeEarlySheet(): EarlySheet {
  const canvas = makeElement();
  const paper = new OffscreenCanvas(1, 1);
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module' });
  const ready = new Promise<void>((resolve) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    // Without it the marks come with the engine.
    worker.addEventListener('error', () => resolve(), { once: true });
  });
  const send = (message: SheetMessage, moved: Transferable): void => worker.postMessage(message, [moved]);
  const screen = canvas.transferControlToOffscreen();
  send({ canvas: screen }, screen);
  return {
    canvas,
    ready,
    pen: paper.getContext('2d', { willReadFrequently: true }),
    fit: (width, height) => resize(paper, width, height),
    show() {
      const picture = paper.transferToImageBitmap();
      send({ picture }, picture);
    },
    end() {
      worker.terminate();
      canvas.remove();
    },
  };
}

/** A sheet on the screen. */
export function makeSheet(): Sheet {
  const canvas = makeElement();
  return {
    canvas,
    pen: canvas.getContext('2d', { willReadFrequently: true }),
    fit: (width, height) => resize(canvas, width, height),
    show: () => undefined,
    end: () => canvas.remove(),
  };
}
