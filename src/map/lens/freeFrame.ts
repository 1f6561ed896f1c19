import type { Box } from '../box.ts';
import type { Lens } from './lens.ts';

/** The part of the map that nothing covers, CSS pixels from its corner; never empty. */
export function freeFrame({ width, height, padding }: Pick<Lens, 'width' | 'height' | 'padding'>): Box {
  const { top, right, bottom, left } = padding;
  return { left, top, width: Math.max(width - left - right, 1), height: Math.max(height - top - bottom, 1) };
}
