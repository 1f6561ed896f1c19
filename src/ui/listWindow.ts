import type { ListItem, ListWindow } from '../worker/protocol.ts';

/** Heights of the list's lines, CSS pixels; the style sheet gives them these very heights. */
export const HEIGHTS = { heading: 32, row: 48, part: 26 } as const;

type Kinds = ListWindow['all'];

export function heightOf({ headings, rows, parts }: Kinds): number {
  return headings * HEIGHTS.heading + rows * HEIGHTS.row + parts * HEIGHTS.part;
}

/** Where each item of the window lies from the list's top, and where the window ends, CSS pixels. */
export function placeItems({ items, before }: Pick<ListWindow, 'items' | 'before'>): {
  readonly tops: readonly number[];
  readonly bottom: number;
} {
  let bottom = heightOf(before);
  const tops = items.map(({ kind }: ListItem) => {
    const top = bottom;
    bottom += HEIGHTS[kind];
    return top;
  });
  return { tops, bottom };
}

/** Items beyond the edges of what is in sight that are drawn as well, so that a short scroll meets no blank. */
const SPARE = 60;

/**
 * The first item to ask for so that `top` … `bottom` (pixels from the list's top) is covered, or null where the window
 * has it. An estimate by the mean height around the window; asking again with the next window closes in on it.
 */
export function firstToAsk(window: ListWindow, top: number, bottom: number): number | null {
  const { tops, bottom: end } = placeItems(window);
  const start = tops[0] ?? 0;
  const isAll = window.first === 0 && window.items.length === window.length;
  const isCovered =
    (top >= start || window.first === 0) && (bottom <= end || window.first + window.items.length >= window.length);
  if (isAll || isCovered) return null;
  const rest = top < start;
  const [fromItem, fromPixel, toItem, toPixel] = rest
    ? [0, 0, window.first, start]
    : [window.first + window.items.length, end, window.length, heightOf(window.all)];
  const share = toPixel > fromPixel ? (top - fromPixel) / (toPixel - fromPixel) : 0;
  const item = Math.floor(fromItem + Math.min(1, Math.max(0, share)) * (toItem - fromItem));
  return Math.max(0, Math.min(window.length - 1, item - SPARE));
}
