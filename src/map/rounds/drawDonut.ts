import catalogue from '../../../data/incident-types.json';
import { donutDiameter } from '../../core/geo/donutDiameter.ts';
import type { ClusterMark } from '../../core/marks.ts';
import { colourOf } from '../palette.ts';
import type { Palette } from '../palette.ts';
import { TURN, fillCircle } from '../pen.ts';
import type { Pen } from '../pen.ts';
import { countInDonut, sharesOf } from './donut.ts';
import { MARK_FONT } from './font.ts';

const CASING = 1.5;
const HOVER_RING = 2;
const GAP = 1;
const LEAST_RING = 4.5;
const RING_SHARE = 0.165;
/** A share that leaves no room for a gap. */
const WHOLE = 0.999;
/** Donuts from this diameter on have the larger number, CSS pixels. */
const LARGE = 40;
/** Sizes of the number, CSS pixels, and how far its line lies below the donut's middle, in its size. */
const FIGURES = { small: 12.5, large: 14, below: 0.33 } as const;

/**
 * Draws a donut around the pen's origin: a casing in the land's colour, the shares from 12 o'clock, a hole in the card's
 * colour with the number of incidents.
 */
export function drawDonut(pen: Pen, { count, groups }: ClusterMark, hovered: boolean, palette: Palette): void {
  const { over, base } = palette;
  const diameter = donutDiameter(count);
  const outer = diameter / 2;
  const ring = Math.max(LEAST_RING, RING_SHARE * diameter);
  if (hovered) fillCircle(pen, 0, 0, outer + CASING + HOVER_RING, over.select);
  fillCircle(pen, 0, 0, outer + CASING, base.land);
  fillCircle(pen, 0, 0, outer, over.raise);
  const colours = [...catalogue.groups.map(({ id }) => colourOf(palette, id)), over.other];
  const shares = sharesOf(groups, count);
  const gap = shares.some((share) => share > WHOLE) ? 0 : GAP / (outer - ring / 2);
  pen.lineWidth = ring;
  let from = -TURN / 4;
  for (const [index, share] of shares.entries()) {
    const to = from + share * TURN;
    if (to - from > gap) {
      pen.beginPath();
      pen.arc(0, 0, outer - ring / 2, from + gap / 2, to - gap / 2);
      pen.strokeStyle = colours[index] ?? over.other;
      pen.stroke();
    }
    from = to;
  }
  const size = diameter < LARGE ? FIGURES.small : FIGURES.large;
  pen.font = `600 ${String(size)}px ${MARK_FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = over.ink;
  pen.fillText(countInDonut(count), 0, FIGURES.below * size);
}
