import { numberInWords } from '../../core/formats/numberInWords.ts';
import type { Histogram } from '../../worker/protocol.ts';
import { plural } from '../words.ts';
import { binWords, GROUPS, groupsInWords } from './typeWords.ts';

/** "25 September – 1 October 2023: 164 incidents (80 strikes, 30 fighting); 12 more whose day is not certain". */
export function describeBin(histogram: Histogram, bin: number): string {
  const counts = histogram.counts.subarray(bin * GROUPS.length, (bin + 1) * GROUPS.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const uncertain = histogram.uncertain[bin] ?? 0;
  return [
    `${binWords(histogram, bin)}: ${plural(total, 'incident')}`,
    total > 0 ? ` (${groupsInWords(counts)})` : '',
    uncertain > 0 ? `; ${numberInWords(uncertain)} more whose day is not certain` : '',
  ].join('');
}

/** What the chart shows, for those who do not see it: how many, and when most. */
export function describeChart(histogram: Histogram, totals: readonly number[]): string {
  const total = totals.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'Timeline: no incidents of a certain day';
  const most = Math.max(...totals);
  const fullest = binWords(histogram, totals.indexOf(most));
  return `Timeline: ${plural(total, 'incident')} of a certain day; most, ${numberInWords(most)}, ${histogram.step === 'day' ? 'on' : 'in'} ${fullest}`;
}
