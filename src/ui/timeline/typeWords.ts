import { numberInWords } from '../../core/formats/numberInWords.ts';
import table from '../../../data/incident-types.json' with { type: 'json' };
import type { Histogram, Step } from '../../worker/protocol.ts';
import { calendarDay, dayWords, daysWords, monthWord } from './calendar.ts';

/** The groups in the order in which they are stacked and counted. */
export const GROUPS: readonly { readonly id: string; readonly label: string }[] = table.groups;

const TYPES = new Map(table.types.map((type, order) => [type.id, { ...type, order }] as const));
const MOST_TYPES = 3;

/** "Drone strike". */
export function typeWord(type: string): string {
  return TYPES.get(type)?.label ?? type;
}

/** Where a type stands in the table: the order of stacking. */
export function typeOrder(type: string): number {
  return TYPES.get(type)?.order ?? TYPES.size;
}

/** "5 drone strikes", "sabotage × 2": what has no plural of its own is counted behind. */
export function countedType(type: string, count: number): string {
  const label = typeWord(type).toLowerCase();
  const plural = (TYPES.get(type)?.plural ?? type).toLowerCase();
  if (count === 1) return label;
  return plural === label || !plural.endsWith('s') ? `${label} × ${count}` : `${count} ${plural}`;
}

/** "5 drone strikes, sabotage × 2"; the most frequent ones, and how many more. */
export function typesInWords(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || typeOrder(a) - typeOrder(b));
  const named = sorted.slice(0, MOST_TYPES).map(([type, count]) => countedType(type, count));
  const more = sorted.slice(MOST_TYPES).reduce((sum, [, count]) => sum + count, 0);
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "1 June 2025", "2–8 June 2025", "June 2025", "2025". */
export function binWords({ step, edges }: Histogram, bin: number): string {
  const day = edges[bin] ?? 0;
  const { year, month } = calendarDay(day);
  if (step === 'day') return dayWords(day);
  if (step === 'week') return daysWords(day, (edges[bin + 1] ?? day + 7) - 1);
  return step === 'month' ? `${monthWord(month)} ${year}` : String(year);
}

/** The same without the year where the day or the week says enough: "1 June". */
export function binShortWords(histogram: Histogram, bin: number): string {
  const words = binWords(histogram, bin);
  return histogram.step === 'day' || histogram.step === 'week' ? words.replace(/ \d{4}$/, '') : words;
}

/** "14 strikes, 3 unrest": the groups of one bin, in their order. */
export function groupsInWords(counts: ArrayLike<number>): string {
  return GROUPS.flatMap(({ label }, group) => {
    const count = counts[group] ?? 0;
    return count > 0 ? [`${numberInWords(count)} ${label.toLowerCase()}`] : [];
  }).join(', ');
}

/** "Incidents a week". */
export function stepWords(step: Step): string {
  return `Incidents a ${step}`;
}
