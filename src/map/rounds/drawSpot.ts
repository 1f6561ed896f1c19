import type { SpotMark } from '../../core/marks.ts';
import { ICON_GRID, iconOf } from '../catalogue.ts';
import { colourOf } from '../palette.ts';
import type { Palette } from '../palette.ts';
import { fillCircle, strokeCircle } from '../pen.ts';
import type { Pen } from '../pen.ts';
import { MARK_FONT } from './font.ts';

/** A mark as it is, under the pointer, or open in the card. */
export type RoundState = 'plain' | 'hovered' | 'selected';

const TOWN_RADIUS = 14;
const POINT_RADIUS = 13;
const STROKE = 2.5;
const GLYPH = 15;
const HOVERED_GROWTH = 1.12;

const glyphs = new Map<string, Path2D>();

function glyphOf(type: string): Path2D {
  const known = glyphs.get(type);
  if (known) return known;
  const path = new Path2D(iconOf(type));
  glyphs.set(type, path);
  return path;
}

function drawGlyph(pen: Pen, type: string, colour: string): void {
  const grow = GLYPH / ICON_GRID;
  pen.save();
  pen.translate(-GLYPH / 2, -GLYPH / 2);
  pen.scale(grow, grow);
  pen.fillStyle = colour;
  pen.fill(glyphOf(type));
  pen.restore();
}

function writeInside(pen: Pen, text: string, x: number, y: number, colour: string): void {
  pen.font = `12px ${MARK_FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}

function drawRings(pen: Pen, outer: number, state: RoundState, { over, base }: Palette): void {
  if (state === 'selected') {
    fillCircle(pen, 0, 0, outer + 6, over.highlight);
    fillCircle(pen, 0, 0, outer + 2, over.select);
  } else if (state === 'hovered') {
    fillCircle(pen, 0, 0, outer + 4, over.select);
    fillCircle(pen, 0, 0, outer + 2, base.land);
  } else fillCircle(pen, 0, 0, outer + 2, base.land);
}

interface CountColours {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

/** The number of incidents at one spot, upper right. */
function drawCount(pen: Pen, count: number, x: number, y: number, colours: CountColours): void {
  const text = count > 99 ? '99+' : String(count);
  const width = Math.max(18, 10 + text.length * 6.5);
  pen.beginPath();
  pen.roundRect(x - width / 2, y - 9, width, 18, 9);
  pen.fillStyle = colours.fill;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.edge;
  pen.stroke();
  writeInside(pen, text, x, y, colours.ink);
}

/** Draws a disc or a ring around the pen's origin, with its glyph, its badges and its state. */
export function drawSpot(pen: Pen, { shape, count, lead }: SpotMark, state: RoundState, palette: Palette): void {
  const { type, group, status, sources } = lead;
  const { over, base } = palette;
  const colour = colourOf(palette, group);
  const outer = shape === 'town' ? TOWN_RADIUS : POINT_RADIUS;
  const isOpen = shape === 'town' || status !== 'reported';
  pen.save();
  if (state === 'hovered') pen.scale(HOVERED_GROWTH, HOVERED_GROWTH);
  drawRings(pen, outer, state, palette);
  fillCircle(pen, 0, 0, outer, isOpen ? over.raise : colour);
  if (isOpen) {
    if (status !== 'reported') pen.setLineDash([5, 3]);
    strokeCircle(pen, 0, 0, outer - STROKE / 2, STROKE, colour);
    pen.setLineDash([]);
  }
  drawGlyph(pen, type, isOpen ? colour : over.onColour);
  if (status === 'denied') {
    pen.beginPath();
    pen.moveTo(-8, 8);
    pen.lineTo(8, -8);
    pen.lineWidth = 2;
    pen.strokeStyle = over.ink;
    pen.stroke();
  }
  const [left, right, top, bottom] = [2 - outer, outer - 2, 3 - outer, outer - 3];
  if (status === 'disputed') {
    const x = count > 1 ? left : right;
    fillCircle(pen, x, top, 8, over.raise);
    strokeCircle(pen, x, top, 7.25, 1.5, over.ink);
    writeInside(pen, '?', x, top, over.ink);
  }
  const edge = state === 'selected' ? over.select : base.land;
  if (count > 1) drawCount(pen, count, right + 1, top, { fill: colour, edge, ink: over.onColour });
  if (sources > 1) {
    pen.beginPath();
    pen.roundRect(right - 9, bottom - 6, 17, 12, 6);
    pen.fillStyle = over.raise;
    pen.fill();
    for (const shift of [-2.6, 2.6]) strokeCircle(pen, right - 0.5 + shift, bottom, 3.4, 1.3, over.ink);
  }
  pen.restore();
}
