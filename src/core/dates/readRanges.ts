import type { Token } from '../text/tokens.ts';
import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { RangeClue } from './clues.ts';
import { datedStretch } from './datedStretch.ts';
import { dayFrom, isoOf, monthRange, weekdayOf } from './days.ts';
import { quickChrono } from './quickChrono.ts';
import { readHolidays, readPartsOfDay, readWeekends, readYears } from './readNamedDays.ts';
import type { DateFrame } from './readNamedDays.ts';

const WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.weekdays));
const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.months));
const FUTURE: ReadonlySet<string> = new Set(lexicon.future);
const MONTH_NAMES = [...MONTHS.keys()].join('|');
const DATED_YEAR = new RegExp(String.raw`\b(?:${MONTH_NAMES})\.?(?: \d{1,2},)? ((?:19|20)\d{2})\b`, 'gi');
const DAY_WORDS: ReadonlySet<string> = new Set(lexicon.dayWords);
const SPANS = new RegExp(
  String.raw`\b(?:between|from)?\s*(?:(${MONTH_NAMES})\.? (\d{1,2})\s*(?:and|to|-|–|until|through)\s*(\d{1,2})|(\d{1,2})\s*(?:and|to|-|–|until)\s*(\d{1,2}) (${MONTH_NAMES}))\b(?:,? (\d{4}))?`,
  'gi',
);
/** Before a date: a span that ends with it, or the line that says when the article was put up. */
const NOT_THE_EVENT =
  /\b(?:since|until|till)\s+(?:the\s+)?$|\b(?:posted|updated?|published|modified)(?:\s+on)?\s*[:@]?\s*$/i;
/** Hours do not make a day. */
const HOURS = /\b(?:hours?|minutes?|seconds?|within)\b/i;
/** Weeks, months and years that chrono-node would pin to a day. */
const VAGUE = /^(?:the )?(?:last|this|past) (?:week|month|year)$/i;
/** "On 23 September 28 people died": a count, no year. */
const COUNT_BEHIND_DAY = new RegExp(String.raw`\b\d{1,2} (?:${[...MONTHS.keys()].join('|')}) \d{2}(?= \p{L})`, 'giu');
/** "The 4 April Movement", "the 9 July Bridge": named after a day, and of no day. */
const NAMED_AFTER_DAY = new RegExp(String.raw`^ (?:${lexicon.namedAfterDays.join('|')})\b`, 'i');
const YEAR = /\d{4}/;
const HOUR = 12;

function overlaps(clues: readonly RangeClue[], start: number, end: number): boolean {
  return clues.some((clue) => clue.start < end && start < clue.end);
}

function readWeekdays(text: string, tokens: readonly Token[], frame: DateFrame): readonly RangeClue[] {
  const { published } = frame;
  if (published === null) return [];
  return tokens.flatMap((token, at) => {
    const weekday = WEEKDAYS.get(token.low);
    const before = tokens[at - 1]?.low ?? '';
    if (weekday === undefined || !token.capital || FUTURE.has(before)) return [];
    const back = (weekdayOf(published) - weekday + 7) % 7;
    const day = published - (before === 'last' && back === 0 ? 7 : back);
    const part = /^(?:morning|afternoon|evening|night)$/.test(tokens[at + 1]?.low ?? '') ? tokens[at + 1] : undefined;
    const start = ['last', 'late', 'early', 'on'].includes(before)
      ? (tokens[at - 1]?.start ?? token.start)
      : token.start;
    const end = part?.end ?? token.end;
    const explanation = `the last ${token.text} before publication on ${isoOf(published)}`;
    // "Monday, June 2": the explicit date behind it decides.
    if (/^,? (?:\p{Lu}\p{L}+\.? \d|\d{1,2} \p{Lu})/u.test(text.slice(token.end, token.end + 14))) return [];
    return [
      {
        kind: 'range' as const,
        start,
        end,
        lo: day,
        hi: day,
        precision: 'day' as const,
        rule: 'weekday-before-publication' as const,
        explanation,
      },
    ];
  });
}

/** "early May", "mid-June 2024", "late March": thirds of the month. */
function readThirds(tokens: readonly Token[], frame: DateFrame): readonly RangeClue[] {
  return tokens.flatMap((token, at) => {
    const month = MONTHS.get(token.low);
    const hyphen = tokens[at - 1]?.text === '-' ? 1 : 0;
    const part = tokens[at - 1 - hyphen];
    if (!month || !token.capital || !part || !/^(?:early|mid|late)$/.test(part.low)) return [];
    const stated = /^\d{4}$/.test(tokens[at + 1]?.text ?? '') ? Number(tokens[at + 1]?.text) : null;
    const year = stated ?? nearestYear(month, frame);
    if (year === null) return [];
    const [first, last] = monthRange(year, month);
    const lo = part.low === 'early' ? first : part.low === 'mid' ? first + 10 : first + 20;
    const hi = part.low === 'early' ? first + 9 : part.low === 'mid' ? first + 19 : last;
    const end = stated ? (tokens[at + 1]?.end ?? token.end) : token.end;
    return [
      {
        kind: 'range' as const,
        start: part.start,
        end,
        lo,
        hi,
        precision: 'week' as const,
        rule: 'explicit' as const,
        explanation: 'a third of that month',
      },
    ];
  });
}

function nearestYear(month: number, { published }: DateFrame): number | null {
  if (published === null) return null;
  const year = Number(isoOf(published).slice(0, 4));
  return dayFrom(year, month, 1) > published ? year - 1 : year;
}

/** "between June 1 and 3", "from 1 to 3 June", "June 1-3". */
function readSpans(text: string, offset: number, frame: DateFrame): readonly RangeClue[] {
  return [...text.matchAll(SPANS)].flatMap((match) => {
    const month = MONTHS.get((match[1] ?? match[6] ?? '').toLowerCase());
    const year = match[7] ? Number(match[7]) : month ? nearestYear(month, frame) : null;
    if (!month || year === null) return [];
    const lo = dayFrom(year, month, Number(match[2] ?? match[4]));
    const hi = dayFrom(year, month, Number(match[3] ?? match[5]));
    if (!(hi > lo) || hi - lo > 31) return [];
    const blank = match[0].length - match[0].trimStart().length;
    const start = offset + match.index + blank;
    const precision = hi - lo > 6 ? ('week' as const) : ('few-days' as const);
    return [
      {
        kind: 'range' as const,
        start,
        end: offset + match.index + match[0].length,
        lo,
        hi,
        precision,
        rule: 'explicit' as const,
        explanation: 'both days are in the text',
      },
    ];
  });
}

/** The one year that a sentence gives to a day or month: "on 4 April and from 5-6 April 2016" are both of it; else null. */
function yearTold(text: string): number | null {
  const years = new Set([...text.matchAll(DATED_YEAR)].map((match) => Number(match[1])));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** What chrono-node does well: month and day, full dates, "two weeks ago", "yesterday", "last month", a month and a year. */
function readWithChrono(text: string, offset: number, frame: DateFrame): readonly RangeClue[] {
  // Without a day of publication only dates of a stated year are read.
  if (frame.published === null && !YEAR.test(text)) return [];
  const stretch = datedStretch(text);
  if (!stretch) return [];
  const noon = frame.published === null ? 0 : frame.published * 86_400_000 + HOUR * 3_600_000;
  const masked = stretch.words.replace(COUNT_BEHIND_DAY, (match) => `${match.slice(0, -2)}##`);
  const results = quickChrono.parse(masked, { instant: new Date(noon), timezone: 0 }, { forwardDate: false });
  return results.flatMap((result) => {
    const { start: known } = result;
    const own = known.isCertain('year');
    const shared = !own && known.isCertain('month') && known.isCertain('day') ? yearTold(text) : null;
    const stated = own || shared !== null;
    // "yesterday" has a certain year by the clock alone, which is no one's.
    if (frame.published === null && shared === null && !(own && /\d{4}/.test(result.text))) return [];
    const behind = stretch.words.slice(result.index + result.text.length, result.index + result.text.length + 16);
    if (HOURS.test(result.text) || (/^ \p{Lu}/u.test(behind) && NAMED_AFTER_DAY.test(behind))) return [];
    const word = /^(?:may|march|sat|sun|mar|now|second)$/i.test(result.text.trim());
    const dated = /\b(?:in|last|this|of)\s+$/i.test(text.slice(0, stretch.from + result.index));
    if ((word && !dated) || !/[a-z]{3}|\d{4}-/i.test(result.text)) return [];
    const year = shared ?? known.get('year');
    const month = known.get('month');
    if (!year || !month) return [];
    const start = offset + stretch.from + result.index;
    const end = start + result.text.length;
    const base = { kind: 'range' as const, start, end };
    if (VAGUE.test(result.text)) return vague(result.text, base, frame);
    if (known.isCertain('day')) {
      let lo = dayFrom(year, month, known.get('day') ?? 1);
      // chrono takes the nearest year; an incident cannot lie more than a day after its report.
      if (!stated && frame.published !== null && lo > frame.published + 1)
        lo = dayFrom(year - 1, month, known.get('day') ?? 1);
      const relative = !known.isCertain('month') || /\b(?:ago|yesterday|today|tonight|last)\b/i.test(result.text);
      const rule = relative ? ('relative-to-publication' as const) : ('explicit' as const);
      const explanation = relative
        ? 'reckoned from the day of publication'
        : stated
          ? 'the date is in the text'
          : 'the day is in the text; the year is that of publication';
      return [{ ...base, lo, hi: lo, precision: 'day' as const, rule, explanation }];
    }
    if (known.isCertain('month')) {
      const takenYear = stated ? year : nearestYear(month, frame);
      if (takenYear === null) return [];
      const [lo, hi] = monthRange(takenYear, month);
      return [
        {
          ...base,
          lo,
          hi,
          precision: 'month' as const,
          rule: 'explicit' as const,
          explanation: 'only the month is in the text',
        },
      ];
    }
    return vague(result.text, base, frame);
  });
}

function vague(
  words: string,
  base: Pick<RangeClue, 'kind' | 'start' | 'end'>,
  { published }: DateFrame,
): readonly RangeClue[] {
  if (published === null) return [];
  const rule = 'relative-to-publication' as const;
  const explanation = 'reckoned from the day of publication';
  if (/\blast week\b/i.test(words)) {
    const monday = published - ((weekdayOf(published) + 6) % 7) - 7;
    return [{ ...base, lo: monday, hi: monday + 6, precision: 'week', rule, explanation }];
  }
  if (/\bthis week\b/i.test(words))
    return [
      {
        ...base,
        lo: published - ((weekdayOf(published) + 6) % 7),
        hi: published,
        precision: 'week',
        rule,
        explanation,
      },
    ];
  const year = Number(isoOf(published).slice(0, 4));
  const month = Number(isoOf(published).slice(5, 7));
  if (/\blast month\b/i.test(words)) {
    const [lo, hi] = month === 1 ? monthRange(year - 1, 12) : monthRange(year, month - 1);
    return [{ ...base, lo, hi, precision: 'month', rule, explanation }];
  }
  if (/\blast year\b/i.test(words))
    return [
      { ...base, lo: dayFrom(year - 1, 1, 1), hi: dayFrom(year - 1, 12, 31), precision: 'year', rule, explanation },
    ];
  return [];
}

/** Whether a word of the sentence can fix a day: a quick look before the slow one. */
export function namesDay(tokens: readonly Token[]): boolean {
  return tokens.some(({ low }) => WEEKDAYS.has(low) || MONTHS.has(low) || DAY_WORDS.has(low));
}

/** All date words of a sentence that fix days by themselves, in the order of the text, none overlapping. */
export function readRanges(
  sentence: string,
  offset: number,
  tokens: readonly Token[],
  frame: DateFrame,
): readonly RangeClue[] {
  const clues: RangeClue[] = [];
  const inMonths = tokens.some(({ low }) => MONTHS.has(low));
  const rules = [
    ...(inMonths ? [() => readSpans(sentence, offset, frame), () => readThirds(tokens, frame)] : []),
    () => readWeekends(sentence, offset, frame),
    () => readPartsOfDay(sentence, offset, frame),
    () => readHolidays(sentence, offset, frame),
    () =>
      readWithChrono(sentence, offset, frame).filter(
        (clue) => !isWeekdayOnly(sentence.slice(clue.start - offset, clue.end - offset)),
      ),
    () => readWeekdays(sentence, tokens, frame),
    () => readYears(sentence, offset, frame),
  ];
  for (const rule of rules) {
    for (const clue of rule()) {
      if (!overlaps(clues, clue.start, clue.end) && !NOT_THE_EVENT.test(sentence.slice(0, clue.start - offset)))
        clues.push(clue);
    }
  }
  return clues.sort((a, b) => a.start - b.start);
}

function isWeekdayOnly(words: string): boolean {
  return (
    /^(?:on |last |this |late |early )*(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b/i.test(
      words,
    ) && !/\d/.test(words)
  );
}
