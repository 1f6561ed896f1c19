import { ICON_GRID, groupOf, iconOf } from '../catalogue.ts';
import { FONTS } from '../fontNames.ts';
import { colourOf } from '../palette.ts';
import type { Palette } from '../palette.ts';
import { fillCircle, makePen, strokeCircle } from '../pen.ts';
import type { Pen } from '../pen.ts';
import type { SpotLook } from './looks.ts';

/** Sides of a mark's image, CSS pixels: the mark in its middle, room for its badge, and for rings where it has some. */
const PLAIN_SIDE = 46;
const RINGED_SIDE = 52;
const TOWN_RADIUS = 14;
const POINT_RADIUS = 13;
const STROKE = 2.5;
const GLYPH = 15;

function writeInside(pen: Pen, text: string, x: number, y: number, colour: string): void {
  pen.font = `12px ${FONTS.strong}, Georgia, serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}

function drawGlyph(pen: Pen, type: string, side: number, colour: string): void {
  const at = (side - GLYPH) / 2;
  pen.save();
  pen.translate(at, at);
  pen.scale(GLYPH / ICON_GRID, GLYPH / ICON_GRID);
  pen.fillStyle = colour;
  pen.fill(new Path2D(iconOf(type)));
  pen.restore();
}

/** Draws a disc or a ring in the middle of a square, with its glyph, its badges and its state. */
export function drawSpot(look: SpotLook, palette: Palette, ratio: number): Pen {
  const { level, type, status, count, sourced, state } = look;
  const colour = colourOf(palette, groupOf(type));
  const { over, base } = palette;
  const side = state === 'plain' ? PLAIN_SIDE : RINGED_SIDE;
  const pen = makePen(side, ratio);
  const middle = side / 2;
  const outer = level === 'town' ? TOWN_RADIUS : POINT_RADIUS;
  if (state === 'selected') {
    fillCircle(pen, middle, middle, outer + 6, over.highlight);
    fillCircle(pen, middle, middle, outer + 2, over.select);
  } else if (state === 'hovered') {
    fillCircle(pen, middle, middle, outer + 4, over.select);
    fillCircle(pen, middle, middle, outer + 2, base.land);
  } else fillCircle(pen, middle, middle, outer + 2, base.land);
  const open = level === 'town' || status !== 'reported';
  fillCircle(pen, middle, middle, outer, open ? over.raise : colour);
  if (open) {
    if (status !== 'reported') pen.setLineDash([5, 3]);
    strokeCircle(pen, middle, middle, outer - STROKE / 2, STROKE, colour);
    pen.setLineDash([]);
  }
  drawGlyph(pen, type, side, open ? colour : over.onColour);
  if (status === 'denied') {
    pen.beginPath();
    pen.moveTo(middle - 8, middle + 8);
    pen.lineTo(middle + 8, middle - 8);
    pen.lineWidth = 2;
    pen.strokeStyle = over.ink;
    pen.stroke();
  }
  const [left, right, top, bottom] = [middle - outer + 2, middle + outer - 2, middle - outer + 3, middle + outer - 3];
  if (status === 'disputed') {
    const x = count > 1 ? left : right;
    fillCircle(pen, x, top, 8, over.raise);
    strokeCircle(pen, x, top, 7.25, 1.5, over.ink);
    writeInside(pen, '?', x, top, over.ink);
  }
  if (count > 1) {
    const text = count > 99 ? '99+' : String(count);
    const width = Math.max(18, 10 + text.length * 6.5);
    pen.beginPath();
    const x = Math.min(right + 1, side - 1 - width / 2);
    pen.roundRect(x - width / 2, top - 9, width, 18, 9);
    pen.fillStyle = colour;
    pen.fill();
    pen.lineWidth = 1.5;
    pen.strokeStyle = state === 'selected' ? over.select : base.land;
    pen.stroke();
    writeInside(pen, text, x, top, over.onColour);
  }
  if (sourced) {
    pen.beginPath();
    pen.roundRect(right - 9, bottom - 6, 17, 12, 6);
    pen.fillStyle = over.raise;
    pen.fill();
    for (const shift of [-2.6, 2.6]) strokeCircle(pen, right - 0.5 + shift, bottom, 3.4, 1.3, over.ink);
  }
  return pen;
}
