import { addMonths } from './calendar.ts';
import { clamp } from './window.ts';
import type { Days } from './window.ts';

export type Handle = 'from' | 'to';

/** What a pointer does since it went down; days are fractions, as it falls between them. */
export type Drag =
  | { readonly kind: 'make'; readonly anchor: number }
  | { readonly kind: 'move'; readonly anchor: number; readonly days: Days }
  | { readonly kind: 'resize'; readonly handle: Handle; readonly days: Days };

/**
 * The window that a drag makes with the pointer at `at`. `edges` are the first days of the bins and the day after the
 * last one: what is drawn or resized keeps to them, what is moved keeps its length.
 */
export function dragTo(drag: Drag, at: number, edges: readonly number[], span: Days): Days {
  switch (drag.kind) {
    case 'make': {
      const from = edges.findLast((edge) => edge <= Math.min(drag.anchor, at)) ?? span.from;
      const to = (edges.find((edge) => edge > Math.max(drag.anchor, at)) ?? span.to + 1) - 1;
      return { from: clamp(from, span.from, span.to), to: clamp(to, span.from, span.to) };
    }
    case 'move': {
      const { from, to } = drag.days;
      const by = clamp(Math.round(at - drag.anchor), span.from - from, Math.max(span.to - to, span.from - from));
      return { from: from + by, to: to + by };
    }
    case 'resize': {
      const { from, to } = drag.days;
      const edge = nearest(edges, at);
      return drag.handle === 'from'
        ? { from: clamp(edge, span.from, to), to }
        : { from, to: clamp(edge - 1, from, span.to) };
    }
  }
}

function nearest(edges: readonly number[], at: number): number {
  return edges.reduce((best, edge) => (Math.abs(edge - at) < Math.abs(best - at) ? edge : best), edges[0] ?? at);
}

/**
 * The window after a key on one of its handles: arrows move it by a day, with Shift by a week, Page keys by a month,
 * Home and End as far as it goes. Null for any other key.
 */
export function keyOnHandle(handle: Handle, key: string, shift: boolean, days: Days, span: Days): Days | null {
  const value = handle === 'from' ? days.from : days.to;
  const [least, most] = handle === 'from' ? [span.from, days.to] : [days.from, span.to];
  const moved = movedBy(key, shift, value, least, most);
  return moved === null ? null : { ...days, [handle]: clamp(moved, least, most) };
}

function movedBy(key: string, shift: boolean, value: number, least: number, most: number): number | null {
  const step = shift ? 7 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - step;
    case 'PageUp':
      return addMonths(value, 1);
    case 'PageDown':
      return addMonths(value, -1);
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}
