/** Days as whole numbers since 1970-01-01, so that ranges can be reckoned with; ISO 8601 at the edges. */
const MS_PER_DAY = 86_400_000;

/** "2025-06-03" → day number; NaN for anything that is no calendar day. */
export function dayOf(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return Number.NaN;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS_PER_DAY;
  return isoOf(day) === iso ? day : Number.NaN;
}

/** Day number → "2025-06-03". */
export function isoOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Day number of a date; months count from 1. */
export function dayFrom(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** First and last day of a month. */
export function monthRange(year: number, month: number): readonly [number, number] {
  return [dayFrom(year, month, 1), dayFrom(year, month + 1, 1) - 1];
}
