/**
 * Wanted tops of marks in a margin, in the order of the text (pixels) → tops at which none lies over another: each as
 * high as it wants to be, or below the one before it.
 */
export function stackMarks(wanted: readonly number[], height: number): readonly number[] {
  let free = -Infinity;
  return wanted.map((top) => {
    const placed = Math.max(top, free);
    free = placed + height;
    return placed;
  });
}
