import { addMonths, calendarDay, dayFrom, monthWord } from './calendar.ts';
import { boundsOf } from './window.ts';
import type { Bounds, Days } from './window.ts';

export interface Preset {
  readonly label: string;
  readonly bounds: Bounds;
}

const MOST_PERIODS = 12;

/** Windows that one would ask for of such days: the last days of the data, then its months or its years. */
export function presetsOf(span: Days): readonly Preset[] {
  const last = [
    { label: 'Last 7 days', from: span.to - 6 },
    { label: 'Last 30 days', from: span.to - 29 },
    { label: 'Last 12 months', from: addMonths(span.to, -12) + 1 },
  ].flatMap(({ label, from }) => (from > span.from ? [{ label, bounds: { from, to: null } }] : []));
  const months = periods(span, 1, (year, month) => `${monthWord(month)} ${year}`);
  return [...last, ...(months.length <= MOST_PERIODS ? months : periods(span, 12, String).slice(-MOST_PERIODS))];
}

/** Periods of so many months that the days touch; none when one period holds them all. */
function periods(span: Days, months: 1 | 12, label: (year: number, month: number) => string): readonly Preset[] {
  const { year, month } = calendarDay(span.from);
  const found: Preset[] = [];
  for (let at = months === 12 ? 0 : month; dayFrom(year, at, 1) <= span.to; at += months) {
    const from = dayFrom(year, at, 1);
    const start = calendarDay(from);
    const bounds = boundsOf({ from, to: dayFrom(year, at + months, 1) - 1 }, span);
    found.push({ label: label(start.year, start.month), bounds });
  }
  return found.length > 1 ? found : [];
}
