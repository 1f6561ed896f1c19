import * as chrono from 'chrono-node/en';
import { describe, expect, it } from 'vitest';
import { quickChrono } from '../../../src/core/dates/quickChrono.ts';

const NOON = { instant: new Date(Date.UTC(2024, 4, 15, 12)), timezone: 0 };

function found(reader: chrono.Chrono, text: string): readonly object[] {
  return reader.parse(text, NOON).map(({ index, text: words, start, end }) => ({
    ...{ index, words, start: start.date().toISOString() },
    end: end?.date().toISOString() ?? null,
    certain: (['year', 'month', 'day', 'weekday', 'hour'] as const).filter((part) => start.isCertain(part)),
  }));
}

describe('quickChrono', () => {
  it.each([
    'It began on 2024-05-03 and ended on 2024/5/4.',
    'Opened 3/4/2024, closed 11/2023.',
    'On 3 May 2024 at 5 p.m. the bridge fell.',
    'May 3, 2024 - May 5, 2024',
    'in March 2021 and again the 2nd of June',
    '2023 Oct 5 was the day',
    'It happened three weeks ago, two days before.',
    'Two hours later, a day after, five minutes from now',
    'last week, this month, past year, next 3 days, +2 days',
    'within three days and for about two weeks in five months',
    'yesterday morning, tonight, last night, tomorrow at noon',
    'this evening at 7:30 and at midnight',
    'on Tuesday, next Friday, the weekend of last week',
    'at the end of the month',
    'from 9 to 11 am',
    'A sentence without any day at all.',
  ])('finds what the parser behind it finds: %s', (text) => {
    expect(found(quickChrono, text)).toEqual(found(chrono.casual, text));
  });

  it('finds days at all, so that the comparison says something', () => {
    expect(found(quickChrono, 'on 3 May 2024')).toHaveLength(1);
    expect(found(quickChrono, 'two weeks ago')).toHaveLength(1);
  });
});
