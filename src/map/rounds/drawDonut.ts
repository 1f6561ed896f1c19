import catalogue from '../../../data/incident-types.json';
import { colourOf } from '../palette.ts';
import type { Palette } from '../palette.ts';
import { TURN, fillCircle, makePen } from '../pen.ts';
import type { Pen } from '../pen.ts';
import { SECTORS } from './donut.ts';
import type { DonutLook } from './looks.ts';

const CASING = 1.5;
const HOVER_RING = 2;
const GAP = 1;
const LEAST_RING = 4.5;
const RING_SHARE = 0.165;

/** Draws a donut without its number: a casing in the land's colour, the shares from 12 o'clock, a hole in the card's colour. */
export function drawDonut({ diameter, hovered, sectors }: DonutLook, palette: Palette, ratio: number): Pen {
  const { over, base } = palette;
  const side = Math.ceil((diameter + 2 * (CASING + HOVER_RING)) / 2) * 2;
  const pen = makePen(side, ratio);
  const middle = side / 2;
  const outer = diameter / 2;
  const ring = Math.max(LEAST_RING, RING_SHARE * diameter);
  if (hovered) fillCircle(pen, middle, middle, outer + CASING + HOVER_RING, over.select);
  fillCircle(pen, middle, middle, outer + CASING, base.land);
  fillCircle(pen, middle, middle, outer, over.raise);
  const colours = [...catalogue.groups.map(({ id }) => colourOf(palette, id)), over.other];
  pen.lineWidth = ring;
  const isWhole = sectors.some((value) => value === SECTORS);
  const gap = isWhole ? 0 : GAP / (outer - ring / 2);
  let from = -TURN / 4;
  for (const [index, value] of sectors.entries()) {
    if (!value) continue;
    const to = from + (value / SECTORS) * TURN;
    pen.beginPath();
    pen.arc(middle, middle, outer - ring / 2, from + gap / 2, to - gap / 2);
    pen.strokeStyle = colours[index] ?? over.other;
    pen.stroke();
    from = to;
  }
  return pen;
}
