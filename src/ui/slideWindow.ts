/** A window of whole days, both ends included. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The window moved by its own length within the days of the data; without one, the first day (forwards) or the last.
 * Null where it would leave the data altogether.
 */
export function slideWindow(days: DayWindow, from: number | null, to: number | null, by: 1 | -1): DayWindow | null {
  if (from === null && to === null) {
    const day = by > 0 ? days.from : days.to;
    return { from: day, to: day };
  }
  const window = { from: from ?? days.from, to: to ?? days.to };
  const way = by * (window.to - window.from + 1);
  const moved = { from: window.from + way, to: window.to + way };
  return moved.from <= days.to && moved.to >= days.from ? moved : null;
}
