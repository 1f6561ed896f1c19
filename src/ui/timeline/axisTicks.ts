import { calendarDay, dayFrom, monthWord } from './calendar.ts';
import { dayAt, xOf } from './scale.ts';
import type { Scale } from './scale.ts';

/** A mark on the axis; `text` is empty where there is only the line. */
export interface Tick {
  readonly day: number;
  readonly x: number;
  readonly text: string;
  /** Where the text stands: in the middle of the day, on the line, or after it. */
  readonly textX: number;
  readonly anchor: 'middle' | 'start';
  readonly strong: boolean;
  /** A new month among days, a new year among months. */
  readonly long: boolean;
}

/** Width of words in CSS pixels. */
export type Measure = (text: string, strong: boolean) => number;

/** With its words in full, month and year, for the first that would not say them otherwise. */
type Line = Omit<Tick, 'x' | 'textX'> & { readonly full: string };

const DAY_ROOM = 24;
const MONTH_ROOM = 34;
const YEAR_ROOM = 44;
const FIFTHS = [1, 5, 10, 15, 20, 25];
const TENTHS = [1, 10, 20];
const GAP = 4;

/** Marks for the days in sight: single days, some days, months, quarters or years, whatever has room. */
export function axisTicks(scale: Scale, marked: ReadonlySet<number>, measure: Measure): readonly Tick[] {
  const { perDay } = scale;
  const first = Math.ceil(dayAt(scale, 0));
  const last = Math.floor(dayAt(scale, scale.width));
  if (perDay >= DAY_ROOM) return place(scale, days(first, last, marked), measure, perDay / 2);
  if (perDay * 5 >= DAY_ROOM) return place(scale, someDays(first, last, marked, FIFTHS), measure, perDay / 2);
  if (perDay * 10 >= MONTH_ROOM) return place(scale, someDays(first, last, marked, TENTHS), measure, perDay / 2);
  if (perDay * 30 >= MONTH_ROOM) return place(scale, months(first, last, 1), measure, 0);
  if (perDay * 91 >= MONTH_ROOM) return place(scale, months(first, last, 3), measure, 0);
  const step = [1, 2, 5, 10, 20, 50].find((years) => perDay * 365 * years >= YEAR_ROOM) ?? 100;
  return place(scale, years(first, last, step), measure, 0);
}

function days(first: number, last: number, marked: ReadonlySet<number>): readonly Line[] {
  return range(first, last).map((day) => {
    const { year, month, date } = calendarDay(day);
    const full = `${date} ${monthWord(month)}${date === 1 && month === 0 ? ` ${year}` : ''}`;
    const text = date === 1 ? full : String(date);
    return { day, text, full, anchor: 'middle', strong: marked.has(day), long: date === 1 };
  });
}

/** Every day has its line, some their words. */
function someDays(first: number, last: number, marked: ReadonlySet<number>, dates: readonly number[]): readonly Line[] {
  return days(first, last, marked).map((line) =>
    dates.includes(calendarDay(line.day).date) ? line : { ...line, text: '', full: '' },
  );
}

function months(first: number, last: number, step: 1 | 3): readonly Line[] {
  const { year, month } = calendarDay(first);
  const lines: Line[] = [];
  for (let at = Math.ceil(month / step) * step; dayFrom(year, at, 1) <= last; at += step) {
    const day = dayFrom(year, at, 1);
    if (day < first) continue;
    const start = calendarDay(day);
    const isYear = start.month === 0;
    const short = monthWord(start.month, 'short');
    const text = isYear ? String(start.year) : short;
    const full = isYear ? text : `${short} ${start.year}`;
    lines.push({ day, text, full, anchor: isYear ? 'start' : 'middle', strong: isYear, long: isYear });
  }
  return lines;
}

function years(first: number, last: number, step: number): readonly Line[] {
  const lines: Line[] = [];
  for (let year = Math.ceil(calendarDay(first).year / step) * step; dayFrom(year, 0, 1) <= last; year += step) {
    const day = dayFrom(year, 0, 1);
    const text = String(year);
    if (day >= first) lines.push({ day, text, full: text, anchor: 'start', strong: true, long: true });
  }
  return lines;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * Puts the words down, those of new months and years first, and in full the first ones that none of these stands before.
 * Words that would touch others or leave the chart stay away.
 */
function place(scale: Scale, lines: readonly Line[], measure: Measure, shift: number): readonly Tick[] {
  const taken: (readonly [number, number])[] = [];
  const texts = new Map<number, string>();
  const put = (line: Line, text: string): boolean => {
    const at = xOf(scale, line.day) + textShift(line, shift);
    const width = measure(text, line.strong);
    const left = line.anchor === 'middle' ? at - width / 2 : at;
    const right = left + width;
    if (left < 0 || right > scale.width || taken.some(([start, end]) => left - GAP < end && start < right + GAP))
      return false;
    taken.push([left, right]);
    texts.set(line.day, text);
    return true;
  };
  const worded = lines.filter(({ text }) => text !== '');
  for (const line of worded) if (line.long) put(line, line.text);
  let known = Math.min(...texts.keys());
  for (const line of worded) {
    if (line.long) continue;
    const fits = put(line, line.day < known ? line.full : line.text);
    if (fits) known = Math.min(known, line.day);
  }
  return lines.map((line) => {
    const x = xOf(scale, line.day);
    return { ...line, text: texts.get(line.day) ?? '', x, textX: x + textShift(line, shift) };
  });
}

function textShift({ anchor }: Line, shift: number): number {
  return anchor === 'start' ? 7 : shift;
}
