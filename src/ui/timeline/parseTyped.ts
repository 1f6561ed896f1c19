import { dayFrom, daysInMonth, monthWord } from './calendar.ts';
import type { Handle } from './brush.ts';
import { MONTHS } from '../words.ts';

/** A day, or what is wrong with the words. */
export type Typed = { readonly day: number } | { readonly problem: string };

const NAMES = MONTHS.map((month) => month.toLowerCase());
const HOW = 'Write 1 June 2025, 2025-06-01 or June 2025.';

/**
 * What a person types for a day: "1 June 2025", "June 1, 2025", "2025-06-01"; a month or a year ("June 2025",
 * "2025-06", "2025") is its first day at the window's beginning and its last at the end.
 */
export function parseTyped(text: string, end: Handle): Typed {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ');
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,}) (?:(\d{1,2})(?:st|nd|rd|th)? )?([1-9]\d{3})$/.exec(words);
  if (named) return fromNamed(text, named, end);
  const iso = /^([1-9]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words);
  if (iso) return resolve(text, Number(iso[1]), numberOf(iso[2]), numberOf(iso[3]), end);
  if (/^\d{1,2}[/ -]\d{1,2}[/ -]\d{2,4}$/.test(words))
    return { problem: `“${text.trim()}” can be read as two days. ${HOW}` };
  return { problem: `“${text.trim()}” is no date. ${HOW}` };
}

function fromNamed(text: string, [, before, word = '', after, year]: RegExpExecArray, end: Handle): Typed {
  const month = NAMES.findIndex((name) => name.startsWith(word) || (word === 'sept' && name === 'september'));
  if (month < 0 || (before !== undefined && after !== undefined))
    return { problem: `“${text.trim()}” is no date. ${HOW}` };
  return resolve(text, Number(year), month + 1, numberOf(before ?? after), end);
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function resolve(text: string, year: number, month: number | null, date: number | null, end: Handle): Typed {
  if (month === null) return { day: end === 'from' ? dayFrom(year, 0, 1) : dayFrom(year, 11, 31) };
  if (month < 1 || month > 12) return { problem: `“${text.trim()}” is in no calendar: there is no month ${month}.` };
  const days = daysInMonth(year, month - 1);
  if (date === null) return { day: dayFrom(year, month - 1, end === 'from' ? 1 : days) };
  if (date < 1 || date > days)
    return { problem: `“${text.trim()}” is in no calendar: ${monthWord(month - 1)} ${year} has ${days} days.` };
  return { day: dayFrom(year, month - 1, date) };
}
