/** Days, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The window on the incidents' days; null: no bound on that side. */
export interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

export const ALL_DATES: Bounds = { from: null, to: null };

export function isAllDates({ from, to }: Bounds): boolean {
  return from === null && to === null;
}

/** The days that a window shows of those that the data spans. */
export function shownDays({ from, to }: Bounds, span: Days): Days {
  return { from: from ?? span.from, to: to ?? span.to };
}

/** An end that reaches the data's own end bounds nothing. */
export function boundsOf({ from, to }: Days, span: Days): Bounds {
  return { from: from <= span.from ? null : from, to: to >= span.to ? null : to };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
