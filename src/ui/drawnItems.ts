/** So many items come and go at a time, so that not every scrolled pixel changes what is drawn. */
const STEP = 8;

/**
 * The items of a window to draw, as `[from, past)`: those between `top` and `bottom` (pixels from the list's top) and
 * at least `spare` more on either side. `tops` says where each item begins.
 */
export function drawnItems(
  tops: readonly number[],
  top: number,
  bottom: number,
  spare: number,
): readonly [number, number] {
  const first = tops.findLastIndex((at) => at <= top);
  const last = tops.findLastIndex((at) => at < bottom);
  const from = Math.floor(first / STEP) * STEP - spare;
  const past = Math.ceil((last + 1) / STEP) * STEP + spare;
  return [Math.min(Math.max(from, 0), tops.length), Math.min(past, tops.length)];
}
