export const TURN = 2 * Math.PI;

/** What draws a picture; its unit is the CSS pixel. */
export type Pen = OffscreenCanvasRenderingContext2D;

/** A pen on an empty square of `side` CSS pixels, each `ratio` device pixels wide. Throws where the browser gives no canvas. */
export function makePen(side: number, ratio: number): Pen {
  const length = Math.ceil(side * ratio);
  // Kept out of the graphics card: a picture that waits its turn there, behind the map's frames, stops the page.
  const pen = new OffscreenCanvas(length, length).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('map: this browser gives no canvas to draw marks on');
  pen.scale(ratio, ratio);
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
