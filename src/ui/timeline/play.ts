import { isAllDates, shownDays } from './window.ts';
import type { Bounds, Days } from './window.ts';

/** How the window steps: on by its length, or growing by so many days. */
export interface Pace {
  readonly days: number;
  readonly cumulative: boolean;
}

/** The lengths that are offered, in days. */
export const LENGTHS = [1, 7, 30] as const;

/** Days that one step goes: the pace's, or the window's own length where one is drawn. */
export function lengthOf(window: Bounds, pace: Pace, span: Days): number {
  if (pace.cumulative || isAllDates(window)) return pace.days;
  const { from, to } = shownDays(window, span);
  return to - from + 1;
}

/** The window one step later or earlier; from all dates, the first or the last one. Null: there is nothing further. */
export function stepWindow(window: Bounds, pace: Pace, by: 1 | -1, span: Days): Days | null {
  const length = lengthOf(window, pace, span);
  const { from, to } = shownDays(window, span);
  if (pace.cumulative) return grow(window, length, by, span);
  if (isAllDates(window))
    return by === 1
      ? { from: span.from, to: span.from + length - 1 }
      : { from: Math.max(span.from, span.to - length + 1), to: span.to };
  const next = { from: from + by * length, to: to + by * length };
  return next.from > span.to || next.to < span.from ? null : next;
}

function grow(window: Bounds, length: number, by: 1 | -1, span: Days): Days | null {
  const { from, to } = shownDays(window, span);
  if (isAllDates(window) && by === 1) return { from, to: from + length - 1 };
  if (by === 1) return to >= span.to ? null : { from, to: Math.min(to + length, span.to) };
  return to - length < from ? null : { from, to: to - length };
}

/** What playing shows next: a step later, and the beginning again when it is started at the end. */
export function playFrom(window: Bounds, pace: Pace, span: Days): Days {
  const next = stepWindow(window, pace, 1, span);
  if (next) return next;
  const from = pace.cumulative ? (window.from ?? span.from) : span.from;
  return { from, to: from + lengthOf(window, pace, span) - 1 };
}
