import { HATCH_GRID, hatchOf } from './catalogue.ts';
import { AREA, colourOf, readPalette } from './palette.ts';
import type { MapTheme } from './types.ts';

/** Device pixels to a CSS pixel in every image of the style. */
export const IMAGE_RATIO = 2;

/** Names of hatches begin so; level and key of the area follow. Each area has its own, so that it can change alone. */
export const HATCH_IMAGE = 'hatch|';

export interface HatchedArea {
  readonly level: 'region' | 'country';
  readonly key: string;
}

export interface HatchLook {
  readonly theme: MapTheme;
  readonly level: HatchedArea['level'];
  /** Null: no hatch at all. */
  readonly group: string | null;
}

/** The area whose hatch has this name, or null for a name that is none. */
export function readHatchId(id: string): HatchedArea | null {
  const [, level, key] = /^hatch\|(region|country)\|(.+)$/su.exec(id) ?? [];
  return key !== undefined && (level === 'region' || level === 'country') ? { level, key } : null;
}

/** Draws a hatch at `IMAGE_RATIO`. */
export function drawHatch({ theme, level, group }: HatchLook): ImageData {
  const side = AREA.hatchTile[level];
  const length = side * IMAGE_RATIO;
  const hatch = group === null ? null : hatchOf(group);
  // Kept out of the graphics card: a picture that waits its turn there, behind the map's frames, stops the page.
  const pen = hatch && new OffscreenCanvas(length, length).getContext('2d', { willReadFrequently: true });
  if (!pen) return new ImageData(length, length);
  const grow = side / HATCH_GRID;
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
