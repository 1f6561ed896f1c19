/** Device pixels to a CSS pixel in every image of the style. */
export const IMAGE_RATIO = 2;
export const TURN = 2 * Math.PI;

/** What draws an image of the style; its unit is the CSS pixel. */
export type Pen = OffscreenCanvasRenderingContext2D;

/** A pen on an empty square. Throws where the browser gives no canvas. */
export function makePen(side: number): Pen {
  const canvas = new OffscreenCanvas(side * IMAGE_RATIO, side * IMAGE_RATIO);
  // Every image is read back at once: kept out of the graphics card, that takes no wait.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('map: this browser gives no canvas to draw marks on');
  pen.scale(IMAGE_RATIO, IMAGE_RATIO);
  return pen;
}

export function fillCircle(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TURN);
  pen.fillStyle = colour;
  pen.fill();
}

export function strokeCircle(pen: Pen, x: number, y: number, radius: number, width: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TURN);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

/** The pixels of the square of this side, CSS pixels. */
export function readPicture(pen: Pen, side: number): ImageData {
  return pen.getImageData(0, 0, side * IMAGE_RATIO, side * IMAGE_RATIO);
}
