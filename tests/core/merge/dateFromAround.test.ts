import { describe, expect, it } from 'vitest';
import { read } from '../../support/incidents.ts';

/** The days of the bombings of a text, published on 2024-05-10, in the order of the text. */
function daysOf(text: string): readonly (readonly (string | null)[])[] {
  const bombings = read(text).incidents.filter(({ type }) => type === 'bombing');
  return [...bombings]
    .sort((a, b) => (a.citations[0]?.start ?? 0) - (b.citations[0]?.start ?? 0))
    .map(({ date: { start, end } }) => [start, end]);
}

describe('an incident without a day of its own', () => {
  it.each([
    [
      'takes the day that the text around it tells of',
      'A bomb exploded in Goma. Officers were called to the market on Tuesday.',
      [['2024-05-07', '2024-05-07']],
    ],
    [
      'not over another incident told between',
      'Shops are open again. Buses run. A farm show begins. A bomb exploded in Goma. An earthquake struck Bukavu last month. Guests arrived for the show on Tuesday.',
      [[null, '2024-05-10']],
    ],
    [
      'is of the day of its report or the one before, where it is the news',
      'A bomb exploded in Goma. Traders fled.',
      [['2024-05-09', '2024-05-10']],
    ],
    [
      'not where it only led up to the news',
      'In the run-up to the vote a bomb exploded in Goma. Traders fled.',
      [[null, '2024-05-10']],
    ],
  ])('%s', (_, text, days) => {
    expect(daysOf(text)).toEqual(days);
  });
});
