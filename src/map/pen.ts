export const TURN = 2 * Math.PI;

/** What draws marks; its unit is the CSS pixel. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

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
