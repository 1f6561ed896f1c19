import type { Palette } from '../palette.ts';
import { drawDonut } from './drawDonut.ts';
import { drawSpot } from './drawSpot.ts';
import type { RoundLook } from './looks.ts';

/** A mark's picture, and the side of its square in CSS pixels. */
export interface RoundPicture {
  readonly canvas: OffscreenCanvas;
  readonly side: number;
}

/** Pictures that are kept for what may be drawn next; a screen shows a few hundred at most. */
const MOST = 600;

/** Draws each look once, in the palette's colours, for screens with `ratio` device pixels to a CSS pixel. */
export function keepPictures(palette: Palette, ratio: number): (look: RoundLook) => RoundPicture {
  const kept = new Map<string, RoundPicture>();
  return (look) => {
    const key = JSON.stringify(look);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST) kept.clear();
    const { canvas } = look.kind === 'donut' ? drawDonut(look, palette, ratio) : drawSpot(look, palette, ratio);
    const picture = { canvas, side: canvas.width / ratio };
    kept.set(key, picture);
    return picture;
  };
}
