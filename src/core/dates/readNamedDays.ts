import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { RangeClue } from './clues.ts';
import { dayFrom, dayOf, isoOf, weekdayOf } from './days.ts';

/** Years left out are those nearest to the publication day; without a publication day they stay unread. */
export interface DateFrame {
  readonly published: number | null;
}

type Reading = Pick<RangeClue, 'lo' | 'hi' | 'precision' | 'rule' | 'explanation'>;

/** One clue for each match of `pattern`; `offset` is where `text` begins in its article. */
function readAll(
  text: string,
  offset: number,
  pattern: RegExp,
  readingOf: (words: string) => Reading,
): readonly RangeClue[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = offset + match.index;
    return { kind: 'range', start, end: start + match[0].length, ...readingOf(match[0]) };
  });
}

const WEEKEND = /\b(?:over|at|during) the weekend\b|\b(?:last|this|past|a|the) (?:\p{Ll}+ )?weekend\b(?! of\b)/giu;

/** "over the weekend", "a weekend shooting": the Saturday and Sunday before publication, or of it. */
export function readWeekends(text: string, offset: number, { published }: DateFrame): readonly RangeClue[] {
  if (published === null || !/weekend/i.test(text)) return [];
  const sunday = published - weekdayOf(published);
  return readAll(text, offset, WEEKEND, () => ({
    lo: sunday - 1,
    hi: sunday,
    precision: 'few-days',
    rule: 'relative-to-publication',
    explanation: 'the last weekend before publication',
  }));
}

const PART_OF_DAY = /\bthis (?:very )?(?:morning|afternoon|evening)\b|\b(?:a few|several|some) minutes ago\b/gi;
const NIGHT = /\bovernight\b|\bin the (?:past|last) few hours\b|\b(?:a few|several|some) hours ago\b/gi;

/** "this morning" is the day of publication; "overnight", "in the past few hours" that day or the evening before it. */
export function readPartsOfDay(text: string, offset: number, { published }: DateFrame): readonly RangeClue[] {
  if (published === null) return [];
  const rest = {
    hi: published,
    rule: 'relative-to-publication',
    explanation: 'reckoned from the day of publication',
  } as const;
  return [
    ...readAll(text, offset, PART_OF_DAY, () => ({ ...rest, lo: published, precision: 'day' })),
    ...readAll(text, offset, NIGHT, () => ({ ...rest, lo: published - 1, precision: 'few-days' })),
  ];
}

const HOLIDAYS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(lexicon.holidays));
const HOLIDAY = new RegExp(
  String.raw`\b(?:${[...HOLIDAYS.keys()].join('|')})(?: (?:day|morning|afternoon|evening|night))\b|\b(?:christmas|new year's) eve\b`,
  'gi',
);

/** "on Christmas Day", "New Year's Eve": the last one before publication. */
export function readHolidays(text: string, offset: number, { published }: DateFrame): readonly RangeClue[] {
  if (published === null) return [];
  return readAll(text.replaceAll('’', "'"), offset, HOLIDAY, (words) => {
    const year = Number(isoOf(published).slice(0, 4));
    const low = words.toLowerCase();
    const [month = 1, date = 1] = HOLIDAYS.get(low) ?? HOLIDAYS.get(low.replace(/ \S+$/, '')) ?? [];
    const day = dayFrom(year, month, date);
    const last = day > published + 1 ? dayFrom(year - 1, month, date) : day;
    return { lo: last, hi: last, precision: 'day', rule: 'explicit', explanation: 'a holiday is named' };
  });
}

/** "in 2022": a bare year, when a preposition shows that it dates something. */
export function readYears(text: string, offset: number, { published }: DateFrame): readonly RangeClue[] {
  const years = [...text.matchAll(/\b(?:in|during) (?:the year )?((?:19|20)\d{2})\b/gi)];
  if (years.length === 0) return [];
  // The year of publication says no more than that it is past.
  const current = published === null ? '' : isoOf(published).slice(0, 4);
  return years.flatMap((match) =>
    match[1] === current
      ? []
      : [
          {
            kind: 'range' as const,
            start: offset + match.index,
            end: offset + match.index + match[0].length,
            lo: dayOf(`${match[1] ?? ''}-01-01`),
            hi: dayOf(`${match[1] ?? ''}-12-31`),
            precision: 'year' as const,
            rule: 'explicit' as const,
            explanation: 'only the year is in the text',
          },
        ],
  );
}
