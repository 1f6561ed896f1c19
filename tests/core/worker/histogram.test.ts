import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../src/core/columns.ts';
import { cutBins } from '../../../src/worker/bins.ts';
import { GROUPS } from '../../../src/worker/catalogue.ts';
import { makeHistogram } from '../../../src/worker/histogram.ts';
import { joinSets } from '../../../src/worker/incidentTable.ts';
import type { Histogram, Step } from '../../../src/worker/protocol.ts';
import { idAt, makeSet } from '../../support/incidentSet.ts';
import type { TestRow } from '../../support/incidentSet.ts';

const STRIKES = GROUPS.indexOf('strikes');
const DIPLOMACY = GROUPS.indexOf('diplomacy');

function histogramOf(rows: readonly TestRow[], step: Step = 'day', off: readonly string[] = []): Histogram {
  return makeHistogram(joinSets([makeSet([], rows)]), off, step);
}
const inGroup = ({ counts }: Histogram, group: number): readonly number[] =>
  [...counts].filter((_, at) => at % GROUPS.length === group);

describe('cutBins', () => {
  it.each<readonly [Step, string, string, readonly string[]]>([
    ['day', '2025-05-31', '2025-06-01', ['2025-05-31', '2025-06-01', '2025-06-02']],
    ['week', '2025-06-01', '2025-06-02', ['2025-05-26', '2025-06-02', '2025-06-09']],
    ['week', '1969-12-31', '1969-12-31', ['1969-12-29', '1970-01-05']],
    ['month', '2024-12-31', '2025-02-01', ['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01']],
    ['year', '2024-02-29', '2025-01-01', ['2024-01-01', '2025-01-01', '2026-01-01']],
  ])('cuts time by the %s from %s to %s', (step, first, last, edges) => {
    expect(cutBins(dayNumber(first), dayNumber(last), step).edges.map(dayOf)).toEqual(edges);
  });

  it('takes a longer step where there would be too many bins', () => {
    expect(cutBins(dayNumber('1900-01-01'), dayNumber('2025-01-01'), 'day').step).toBe('week');
  });
});

describe('makeHistogram', () => {
  it('counts known days by group, uncertain ones by what they touch, and those without a day apart', () => {
    const histogram = histogramOf([
      { date: '2025-06-01', type: 'talks' },
      { date: '2025-06-01' },
      { date: '2025-06-01' },
      { date: '2025-06-02/2025-06-04' },
      { date: '/2025-06-02' },
      { date: '2025-06-04/' },
      { date: '' },
      { date: '', type: 'talks' },
    ]);
    expect(histogram.edges.map(dayOf)).toEqual(['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04', '2025-06-05']);
    expect(inGroup(histogram, STRIKES)).toEqual([2, 0, 0, 0]);
    expect(inGroup(histogram, DIPLOMACY)).toEqual([1, 0, 0, 0]);
    expect([...histogram.uncertain]).toEqual([1, 2, 1, 2]);
    expect(histogram.undated[STRIKES]).toBe(1);
    expect(histogram.undated[DIPLOMACY]).toBe(1);
  });

  it('keeps its axis when a layer is switched off', () => {
    const rows: readonly TestRow[] = [{ date: '2025-05-01', type: 'talks' }, { date: '2025-06-01' }];
    const { edges, counts } = histogramOf(rows, 'month', ['talks']);
    expect(edges.map(dayOf)).toEqual(['2025-05-01', '2025-06-01', '2025-07-01']);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('lays bricks by bin and group up to twelve a bin, and none above that', () => {
    const twelve = Array.from({ length: 12 }, (_, row): TestRow => ({ type: row === 0 ? 'talks' : 'shelling' }));
    const { bricks } = histogramOf([...twelve, { date: '2025-06-02' }]);
    expect(bricks.map(({ id }) => id)).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0].map(idAt), idAt(12)]);
    expect(bricks.map(({ bin }) => bin)).toEqual([...new Array<number>(12).fill(0), 1]);
    expect(histogramOf([...twelve, {}]).bricks).toEqual([]);
  });

  it('gives the twelve bands that begin first, an open start before all', () => {
    const late = Array.from({ length: 13 }, (_, day): TestRow => ({ date: `2025-06-${String(28 - day)}/2025-06-30` }));
    const { bands } = histogramOf([...late, { date: '/2025-06-20' }]);
    expect(bands).toHaveLength(12);
    expect(bands[0]).toMatchObject({ id: idAt(13), start: null, end: dayNumber('2025-06-20') });
    expect(bands[1]?.start).toBe(dayNumber('2025-06-16'));
  });

  it('has no bins where nothing has a day', () => {
    const { edges, counts, undated } = histogramOf([{ date: '' }]);
    expect([edges, counts.length, undated[STRIKES]]).toEqual([[], 0, 1]);
  });
});
