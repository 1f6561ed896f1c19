import { countryName } from '../core/formats/countryName.ts';
import { numberInWords } from '../core/formats/numberInWords.ts';
import type { Count, Incident, IncidentDate, IncidentPlace, Source } from '../core/model.ts';

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function parts(iso: string): Parts {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: String(Number(day)) };
}

/** "1 June 2025". */
export function dayInWords(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${month} ${year}`;
}

/** "16 May – 3 June 2025"; one day when both are the same. */
export function rangeInWords(start: string, end: string): string {
  if (start === end) return dayInWords(start);
  const a = parts(start);
  const b = parts(end);
  if (a.year !== b.year) return `${dayInWords(start)} – ${dayInWords(end)}`;
  return a.month === b.month ? `${a.day}–${b.day} ${b.month} ${b.year}` : `${a.day} ${a.month} – ${dayInWords(end)}`;
}

/** "on 1 June 2025", "between 1 and 3 June 2025", "in May 2025", "before 2 June 2025", "day not given". */
export function dateInWords({ start, end, precision }: IncidentDate): string {
  if (start && end) {
    if (start === end) return `on ${dayInWords(start)}`;
    const a = parts(start);
    const b = parts(end);
    if (precision === 'month' && a.month === b.month) return `in ${b.month} ${b.year}`;
    if (precision === 'year' && a.year === b.year) return `in ${b.year}`;
    if (a.year === b.year && a.month === b.month) return `between ${a.day} and ${dayInWords(end)}`;
    return `between ${a.year === b.year ? `${a.day} ${a.month}` : dayInWords(start)} and ${dayInWords(end)}`;
  }
  if (end) return `by ${dayInWords(end)}, day not given`;
  if (start) return `on or after ${dayInWords(start)}`;
  return 'day not given';
}

/** Heading of a day in the list: "1 June 2025", "16 May – 3 June 2025, day not given", "Day not given". */
export function headingOf({ start, end }: IncidentDate): string {
  if (start && end) return start === end ? dayInWords(start) : `${rangeInWords(start, end)}, day not given`;
  if (end) return `By ${dayInWords(end)}, day not given`;
  return start ? `From ${dayInWords(start)}, day not given` : 'Day not given';
}

/** How exact the place is: "the region, not an exact spot". */
export function precisionInWords({ level, place, radiusM }: IncidentPlace): string {
  switch (level) {
    case 'country':
      return place.kind === 'country' ? 'the country; no place is named' : 'a large area, not an exact spot';
    case 'admin1':
      return place.kind === 'admin1' ? 'the region, not an exact spot' : 'a wide area, not an exact spot';
    case 'admin2':
      return 'the district, not an exact spot';
    case 'town':
      return 'the city, not an exact spot';
    default:
      return `within about ${Math.max(1, Math.round(radiusM / 1000))} km`;
  }
}

/** "Istanbul, Türkiye", "Amur Oblast", "Ukraine". */
export function placeInWords({ place, level }: IncidentPlace): string {
  const country = countryName(place.country);
  return level === 'town' && country ? `${place.name}, ${country}` : place.name;
}

/** Words for a number that nobody gives: what we reckon with them is not shown as if it were said. */
const VAGUE =
  /\b(?:numerous|several|many|multiple|countless|dozens|scores|hundreds|thousands|a (?:few|number|handful) of)\b/i;

function isVague({ min, max, quote, more }: Count): boolean {
  return (min === null && max === null) || (more.length === 0 && VAGUE.test(quote.exact) && !/\d/.test(quote.exact));
}

/** "7 or more", "12 to 15", "up to 5", or the words themselves in quotation marks when no number is stated. */
export function countInWords(count: Count): string {
  const { min, max, quote } = count;
  if (isVague(count)) return `“${quote.exact}”`;
  if (min === null) return `up to ${max ?? ''}`;
  if (max === null) return `${min} or more`;
  if (max === 0) return 'none';
  return min === max ? String(min) : `${min} to ${max}`;
}

/** "Reuters", "Reuters and AFP", "Reuters, AFP, and AP". */
export function listInWords(items: readonly string[]): string {
  return items.length === 1 ? String(items[0]) : new Intl.ListFormat('en', { type: 'conjunction' }).format(items);
}

/** The article's words that a number rests on; those of a sum one after the other. Empty where the words are the number. */
export function countQuoted(count: Count): string {
  if (isVague(count)) return '';
  const { quote, more } = count;
  const quoted = listInWords([quote, ...more].map(({ exact }) => `“${exact}”`));
  return more.length > 0 ? `added up from ${quoted}` : quoted;
}

/** "1 source", "2 independent sources". */
export function sourcesInWords(incident: Incident): string {
  const { length } = incident.sources;
  return length === 1 ? '1 source' : `${length} independent sources`;
}

/** "TASS, also printed by The Shore and The Hill"; "TASS, printed by The Shore" where its own print is not among the articles. */
export function sourceInWords({ publisher, printedBy }: Source, printsItself: boolean): string {
  if (printedBy.length === 0) return publisher;
  return `${publisher}, ${printsItself ? 'also ' : ''}printed by ${listInWords(printedBy)}`;
}

/** "11 incidents", "1 incident". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}
