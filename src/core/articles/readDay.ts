import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { Span } from '../model.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.months));
const MONTH = alternatives([...MONTHS.keys()]);
export const WEEKDAYS: ReadonlySet<string> = new Set(
  Object.keys(lexicon.weekdays).flatMap((name) => [name, name.slice(0, 3)]),
);
export const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.keys());
const WEEKDAY = alternatives([...WEEKDAYS]);

/** The words as alternatives in any case, longest first; not a flag, because around them case tells a place from a word. */
function alternatives(words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest.map((word) => [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')).join('|');
}

/** Date forms of headers and datelines, as the source of a pattern without named or numbered groups. */
export const DAY_PATTERN = [
  String.raw`(?:(?:${WEEKDAY})\b\.?,?\s+)?(?:`,
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
  String.raw`|(?:${MONTH})\b\.?\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?:\d{4}(?!\d)|'?\d{2}(?=\s*(?:[(—–-]|$))))?`,
  String.raw`|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\b\.?(?:,?\s+(?:\d{4}|'?\d{2})(?![\d:]))?`,
  String.raw`|\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d))`,
].join('');

const ANY_DAY = new RegExp(String.raw`(?<![\p{L}\d])(?:${DAY_PATTERN})`, 'gu');
const ANY_MONTH = new RegExp(String.raw`\b(?:${MONTH})\b`);
const PIVOT = 70;

/** Day, month and year as they stand in the text; `year` null where none is given. */
export interface StatedDay extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The first date in `words`, or null. "03/04/2025" may be two days: it is not read. Offsets count in `words`. */
export function readDay(words: string): StatedDay | null {
  for (const match of words.matchAll(ANY_DAY)) {
    const stated = readParts(match[0]);
    if (stated) return { ...stated, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function readParts(words: string): Omit<StatedDay, 'start' | 'end'> | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(words);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(words);
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    if (first <= 12 && second <= 12 && first !== second) return null;
    return first > 12 ? checked(year, second, first) : checked(year, first, second);
  }
  const month = MONTHS.get(ANY_MONTH.exec(words)?.[0].toLowerCase() ?? '');
  const numbers = [...words.matchAll(/\d+/g)].map((match) => match[0]);
  const [day, year] = numbers;
  if (month === undefined || day === undefined) return null;
  return checked(year === undefined ? null : fullYear(year), month, Number(day));
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < PIVOT ? 2000 : 1900);
}

function checked(year: number | null, month: number, day: number): Omit<StatedDay, 'start' | 'end'> | null {
  // 2024 had a 29 February.
  return isCalendarDay(year ?? 2024, month, day) ? { year, month, day } : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A stated day as YYYY-MM-DD. A year left out is the one that brings it nearest to `published`; null without either. */
export function isoOfStated({ year, month, day }: StatedDay, published: string | null): string | null {
  if (year !== null) return isoDay(year, month, day);
  if (published === null) return null;
  const anchor = Date.parse(published);
  const distance = (near: number): number => Math.abs(Date.UTC(near, month - 1, day) - anchor);
  const stated = Number(published.slice(0, 4));
  const years = [stated, stated - 1, stated + 1].filter((near) => isCalendarDay(near, month, day));
  const best = years.sort((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? null : isoDay(best, month, day);
}
