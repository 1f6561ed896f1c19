import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../src/ui/timeline/axisTicks.ts';
import { dragTo, keyOnHandle } from '../../../src/ui/timeline/brush.ts';
import type { Drag } from '../../../src/ui/timeline/brush.ts';
import { addMonths, daysWords, isoDay } from '../../../src/ui/timeline/calendar.ts';
import { chooseStep } from '../../../src/ui/timeline/chooseStep.ts';
import { parseTyped } from '../../../src/ui/timeline/parseTyped.ts';
import { lengthOf, playFrom, stepWindow } from '../../../src/ui/timeline/play.ts';
import type { Pace } from '../../../src/ui/timeline/play.ts';
import { presetsOf } from '../../../src/ui/timeline/presets.ts';
import { makeScale, xOf } from '../../../src/ui/timeline/scale.ts';
import { ALL_DATES, boundsOf } from '../../../src/ui/timeline/window.ts';
import type { Days } from '../../../src/ui/timeline/window.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const days = (from: string, to: string): Days => ({ from: day(from), to: day(to) });
const shown = (window: Days | null): string | null => window && daysWords(window.from, window.to);

const SPAN = days('2025-05-16', '2025-06-03');
const EACH_DAY = Array.from({ length: 20 }, (_, index) => SPAN.from + index);

describe('parseTyped', () => {
  it.each([
    ['1 June 2025', '2025-06-01', '2025-06-01'],
    [' 1st  jun. 2025 ', '2025-06-01', '2025-06-01'],
    ['June 1, 2025', '2025-06-01', '2025-06-01'],
    ['2025-06-01', '2025-06-01', '2025-06-01'],
    ['29 February 2024', '2024-02-29', '2024-02-29'],
    ['June 2025', '2025-06-01', '2025-06-30'],
    ['Sept 2025', '2025-09-01', '2025-09-30'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('“%s” is %s at the beginning and %s at the end', (text, first, last) => {
    expect([parseTyped(text, 'from'), parseTyped(text, 'to')]).toEqual([{ day: day(first) }, { day: day(last) }]);
  });

  it.each([
    ['soon', '“soon” is no date. Write 1 June 2025, 2025-06-01 or June 2025.'],
    ['1 Smarch 2025', '“1 Smarch 2025” is no date. Write 1 June 2025, 2025-06-01 or June 2025.'],
    ['31 June 2025', '“31 June 2025” is in no calendar: June 2025 has 30 days.'],
    ['29 February 2025', '“29 February 2025” is in no calendar: February 2025 has 28 days.'],
    ['2025-13-01', '“2025-13-01” is in no calendar: there is no month 13.'],
    ['1/6/2025', '“1/6/2025” can be read as two days. Write 1 June 2025, 2025-06-01 or June 2025.'],
    ['1 June 2 2025', '“1 June 2 2025” is no date. Write 1 June 2025, 2025-06-01 or June 2025.'],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parseTyped(text, 'from')).toEqual({ problem });
  });
});

describe('dragTo', () => {
  const at = (iso: string, fraction = 0.5): number => day(iso) + fraction;
  const window = days('2025-05-20', '2025-05-24');
  const week = [day('2025-05-12'), day('2025-05-19'), day('2025-05-26'), day('2025-06-02'), day('2025-06-09')];

  it.each<[string, Drag, number, readonly number[], string]>([
    [
      'draws from left to right',
      { kind: 'make', anchor: at('2025-05-20') },
      at('2025-05-22'),
      EACH_DAY,
      '20–22 May 2025',
    ],
    [
      'draws from right to left',
      { kind: 'make', anchor: at('2025-05-22') },
      at('2025-05-20'),
      EACH_DAY,
      '20–22 May 2025',
    ],
    [
      'draws no further than the data',
      { kind: 'make', anchor: at('2025-05-30') },
      at('2025-07-01'),
      EACH_DAY,
      '30 May – 3 June 2025',
    ],
    [
      'draws whole weeks where bins are weeks',
      { kind: 'make', anchor: at('2025-05-20') },
      at('2025-05-27'),
      week,
      '19 May – 1 June 2025',
    ],
    [
      'moves with its length',
      { kind: 'move', anchor: at('2025-05-21'), days: window },
      at('2025-05-24', 0.1),
      EACH_DAY,
      '23–27 May 2025',
    ],
    [
      'moves no further than the data',
      { kind: 'move', anchor: at('2025-05-21'), days: window },
      at('2025-01-01'),
      EACH_DAY,
      '16–20 May 2025',
    ],
    [
      'resizes at the beginning',
      { kind: 'resize', handle: 'from', days: window },
      at('2025-05-22', 0.2),
      EACH_DAY,
      '22–24 May 2025',
    ],
    [
      'resizes at the end',
      { kind: 'resize', handle: 'to', days: window },
      at('2025-05-29', 0.2),
      EACH_DAY,
      '20–28 May 2025',
    ],
    ['keeps a day at least', { kind: 'resize', handle: 'to', days: window }, at('2025-05-16'), EACH_DAY, '20 May 2025'],
  ])('%s', (_, drag, pointer, edges, words) => {
    expect(shown(dragTo(drag, pointer, edges, SPAN))).toBe(words);
  });

  it('leaves a side without a bound where it reaches the data’s end', () => {
    expect(boundsOf(SPAN, SPAN)).toEqual(ALL_DATES);
    expect(boundsOf(days('2025-05-16', '2025-06-02'), SPAN)).toEqual({ from: null, to: day('2025-06-02') });
  });
});

describe('keyOnHandle', () => {
  const window = days('2025-05-20', '2025-05-30');
  it.each([
    ['from', 'ArrowRight', false, '21–30 May 2025'],
    ['from', 'ArrowLeft', false, '19–30 May 2025'],
    ['from', 'ArrowUp', true, '27–30 May 2025'],
    ['from', 'PageDown', false, '16–30 May 2025'],
    ['from', 'Home', false, '16–30 May 2025'],
    ['from', 'End', false, '30 May 2025'],
    ['to', 'ArrowDown', true, '20–23 May 2025'],
    ['to', 'PageUp', false, '20 May – 3 June 2025'],
    ['to', 'Home', false, '20 May 2025'],
    ['to', 'End', false, '20 May – 3 June 2025'],
    ['to', 'Enter', false, null],
  ] as const)('%s handle, %s, Shift %s: %s', (handle, key, shift, words) => {
    expect(shown(keyOnHandle(handle, key, shift, window, SPAN))).toBe(words);
  });

  it('goes to the last day of a shorter month', () => {
    expect(isoDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(isoDay(addMonths(day('2024-01-15'), -1))).toBe('2023-12-15');
  });
});

describe('stepWindow', () => {
  const week = { days: 7, cumulative: false };
  const growing = { days: 7, cumulative: true };
  /** The first four steps from all dates. */
  const stepOn = (pace: Pace): readonly (string | null)[] => {
    const seen: (Days | null)[] = [];
    for (let at = 0; at < 4; at++) seen.push(stepWindow(seen.at(-1) ?? ALL_DATES, pace, 1, SPAN));
    return seen.map(shown);
  };

  it('goes through all days by the window’s length and stops', () => {
    expect(stepOn(week)).toEqual(['16–22 May 2025', '23–29 May 2025', '30 May – 5 June 2025', null]);
  });

  it('grows to the last day and stops', () => {
    expect(stepOn(growing)).toEqual(['16–22 May 2025', '16–29 May 2025', '16 May – 3 June 2025', null]);
  });

  it('goes back, from all dates to the last window', () => {
    expect(shown(stepWindow(ALL_DATES, week, -1, SPAN))).toBe('28 May – 3 June 2025');
    expect(shown(stepWindow(days('2025-05-23', '2025-05-29'), week, -1, SPAN))).toBe('16–22 May 2025');
    expect(stepWindow(days('2025-05-16', '2025-05-22'), week, -1, SPAN)).toBeNull();
    expect(shown(stepWindow(days('2025-05-16', '2025-05-29'), growing, -1, SPAN))).toBe('16–22 May 2025');
  });

  it('takes the length of a window that was drawn', () => {
    const drawn = { from: null, to: day('2025-05-18') };
    expect(lengthOf(drawn, week, SPAN)).toBe(3);
    expect(shown(stepWindow(drawn, week, 1, SPAN))).toBe('19–21 May 2025');
  });

  it('plays from the beginning when it is at the end', () => {
    expect(shown(playFrom(days('2025-05-30', '2025-06-05'), week, SPAN))).toBe('16–22 May 2025');
    expect(shown(playFrom(days('2025-05-20', '2025-06-03'), growing, SPAN))).toBe('20–26 May 2025');
  });
});

describe('presetsOf', () => {
  it('names the last days and the months of few months', () => {
    expect(presetsOf(SPAN)).toEqual([
      { label: 'Last 7 days', bounds: { from: day('2025-05-28'), to: null } },
      { label: 'May 2025', bounds: { from: null, to: day('2025-05-31') } },
      { label: 'June 2025', bounds: { from: day('2025-06-01'), to: null } },
    ]);
  });

  it('names the years of several', () => {
    const labels = presetsOf(days('2023-03-01', '2025-06-03')).map(({ label }) => label);
    expect(labels).toEqual(['Last 7 days', 'Last 30 days', 'Last 12 months', '2023', '2024', '2025']);
  });

  it('has nothing to offer for a single day', () => {
    expect(presetsOf(days('2025-06-01', '2025-06-01'))).toEqual([]);
  });
});

describe('chooseStep', () => {
  it.each([
    ['2025-05-16', '2025-06-03', 960, 'day'],
    ['2025-05-16', '2025-06-03', 60, 'week'],
    ['2023-01-01', '2025-06-03', 960, 'week'],
    ['2023-01-01', '2025-06-03', 360, 'month'],
    ['2010-01-01', '2025-06-03', 960, 'month'],
    ['1970-01-01', '2025-06-03', 960, 'year'],
  ])('%s to %s on %d px: bins of a %4$s', (first, last, width, step) => {
    expect(chooseStep(days(first, last), width)).toBe(step);
  });
});

describe('axisTicks', () => {
  const measure = (text: string): number => text.length * 6;
  const wordsOn = (span: Days, width: number): string => {
    const edges = [span.from, span.to + 1];
    const scale = makeScale(edges, span, width, { left: 14, right: 14 });
    return axisTicks(scale, new Set(), measure)
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' ');
  };

  it.each([
    ['each day', days('2025-05-29', '2025-06-03'), 420, '29 May 30 31 1 June 2 3'],
    ['some days', days('2025-05-16', '2025-06-14'), 360, '20 May 25 1 June 5 10 15'],
    ['tens of days', days('2025-04-03', '2025-06-14'), 320, '10 April 20 1 May 10 20 1 June 10'],
    ['months', days('2024-11-05', '2025-03-14'), 240, 'Dec 2024 2025 Feb Mar'],
    ['quarters', days('2023-01-01', '2024-06-30'), 360, '2023 Apr Jul Oct 2024 Apr Jul'],
    ['years', days('1970-01-01', '2025-06-03'), 600, '1970 1975 1980 1985 1990 1995 2000 2005 2010 2015 2020'],
  ])('%s', (_, span, width, words) => {
    expect(wordsOn(span, width)).toBe(words);
  });
});

describe('makeScale', () => {
  it('keeps the bins within the margins, and few days in the middle', () => {
    const scale = makeScale(EACH_DAY, SPAN, 960, { left: 112, right: 48 });
    expect(xOf(scale, SPAN.from)).toBeCloseTo(112);
    expect(xOf(scale, SPAN.to + 1)).toBeCloseTo(912);
    const single = makeScale([SPAN.from, SPAN.from + 1], { from: SPAN.from, to: SPAN.from }, 1000, {
      left: 0,
      right: 0,
    });
    expect([xOf(single, SPAN.from), xOf(single, SPAN.from + 1)]).toEqual([468, 532]);
  });
});
