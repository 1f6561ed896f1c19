import { HATCH_GRID, hatchOf } from './catalogue.ts';
import { AREA, colourOf, readPalette } from './palette.ts';
import type { MapTheme } from './types.ts';

/** Device pixels to a CSS pixel in every image of the style. */
export const IMAGE_RATIO = 2;

export interface HatchLook {
  readonly theme: MapTheme;
  readonly level: 'region' | 'country';
  readonly group: string;
}

/** Name of the style image of a hatch; `readHatchId` reads it back. */
export function hatchImageId({ theme, level, group }: HatchLook): string {
  return ['hatch', theme, level, group].join('|');
}

/** What a hatch's name asks for, or null for a name that is none. */
export function readHatchId(id: string): HatchLook | null {
  const [kind, theme, level, group] = id.split('|');
  if (kind !== 'hatch' || group === undefined) return null;
  if (theme !== 'light' && theme !== 'dark' && theme !== 'print') return null;
  return level === 'region' || level === 'country' ? { theme, level, group } : null;
}

/** Draws the hatch of this name at `IMAGE_RATIO`, or null for a name that is none. */
export function drawHatch(id: string): ImageData | null {
  const look = readHatchId(id);
  const hatch = look && hatchOf(look.group);
  if (!hatch) return null;
  const { theme, level, group } = look;
  const side = AREA.hatchTile[level];
  const grow = side / HATCH_GRID;
  const length = side * IMAGE_RATIO;
  // Kept out of the graphics card: a picture that waits its turn there, behind the map's frames, stops the page.
  const pen = new OffscreenCanvas(length, length).getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  const colour = colourOf(readPalette(theme), group);
  const path = new Path2D(hatch.path);
  pen.scale(grow * IMAGE_RATIO, grow * IMAGE_RATIO);
  pen.globalAlpha = AREA.areaHatchOpacity[level];
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = AREA.hatchStroke[level] / grow;
  if (hatch.filled) pen.fill(path);
  else pen.stroke(path);
  return pen.getImageData(0, 0, length, length);
}
