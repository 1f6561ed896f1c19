import { daysWords, dayWords } from './calendar.ts';

/** "16 May – 3 June 2025, day not given", "by 3 June 2025, day not given". */
export function bandWhen(start: number | null, end: number | null): string {
  if (start !== null && end !== null) return `${daysWords(start, end)}, day not given`;
  if (end !== null) return `by ${dayWords(end)}, day not given`;
  return start === null ? 'day not given' : `on or after ${dayWords(start)}, day not given`;
}
