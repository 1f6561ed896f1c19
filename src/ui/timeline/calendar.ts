import { dayInWords, MONTHS, rangeInWords } from '../words.ts';

/** Days here are whole numbers: days since 1970-01-01, without a time zone. */
const DAY_MS = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  readonly date: number;
}

export function calendarDay(day: number): CalendarDay {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

/** A year from 1000 on, a month counted from 0 and a date → the day; what overflows rolls on, as month 12 does into January. */
export function dayFrom(year: number, month: number, date: number): number {
  return Date.UTC(year, month, date) / DAY_MS;
}

export function daysInMonth(year: number, month: number): number {
  return calendarDay(dayFrom(year, month + 1, 0)).date;
}

/** The same date so many months on; the month's last day where it is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = calendarDay(day);
  const start = calendarDay(dayFrom(year, month + months, 1));
  return dayFrom(start.year, start.month, Math.min(date, daysInMonth(start.year, start.month)));
}

/** "2025-06-01". */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** "1 June 2025". */
export function dayWords(day: number): string {
  return dayInWords(isoDay(day));
}

/** "16 May – 3 June 2025", both ends included. */
export function daysWords(from: number, to: number): string {
  return rangeInWords(isoDay(from), isoDay(to));
}

/** "June" for 5; short: "Jun". */
export function monthWord(month: number, length: 'long' | 'short' = 'long'): string {
  const word = MONTHS[month] ?? '';
  return length === 'long' ? word : word.slice(0, 3);
}
