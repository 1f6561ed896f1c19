import { describe, expect, it } from 'vitest';
import type { Run } from '../../bench/site/measure.ts';
import { readOptions } from '../../bench/site/options.ts';
import { makeTable, median } from '../../bench/site/table.ts';

const run = (firstMarker: number, changes: Partial<Run> = {}): Run => ({
  ...{ firstMarker, longestBlock: 0, answered: 90, filter: 100 },
  ...{
    files: [
      { path: '/index.html', bytes: 700_000 },
      { path: '/basemap/world.pmtiles', bytes: 600_000 },
    ],
  },
  ...{ memory: { heap: 40, process: 300 }, ...changes },
});

describe('the table of the page’s bench', () => {
  it('gives medians beside floors and aims, and says what misses', () => {
    const runs = [run(900), run(1600), run(2100)];
    expect(makeTable([{ subject: 10_000, runs, failure: null }], 120_000).slice(2)).toEqual([
      '| 10,000 incidents: first marker | 1600 ms (900–2100) | 2000 ms | 1200 ms | holds |',
      '| 10,000 incidents: longest main-thread block | < 50 ms | 100 ms | 50 ms | holds |',
      '| 10,000 incidents: a filter to map, list and counts | 100 ms (100–100) | 250 ms | 120 ms | holds |',
      '| app JS beside MapLibre, gzip | 120.0 kB | 150 kB | 90 kB | holds |',
    ]);
  });

  it('has the bytes before the first marker of the seeds, and memory of a million', () => {
    const lines = makeTable(
      [
        { subject: 'seeds', runs: [run(1000)], failure: null },
        { subject: 1_000_000, runs: [run(1000, { memory: { heap: 90, process: 1500 } })], failure: null },
      ],
      200_000,
    );
    expect(lines).toContain(
      '| bytes before the first marker (seeds), compressed | 1.30 MB | 1.2 MB | 0.8 MB | **misses** |',
    );
    expect(lines).toContain(
      '| 1,000,000 incidents: memory of the page | 1500 MB at most, 90 MB of it the page’s heap | 1024 MB |  | **misses** |',
    );
    expect(lines.at(-2)).toBe('| app JS beside MapLibre, gzip | 200.0 kB | 150 kB | 90 kB | **misses** |');
  });

  it('says why a run failed, beside what others gave', () => {
    const lines = makeTable([{ subject: 'seeds', runs: [run(1000)], failure: 'the page | crashed' }], 1);
    expect(lines).toContain('| seeds | failed: the page / crashed |  |  | **misses** |');
    expect(lines[2]).toContain('seeds: first marker');
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2],
    [[7], 7],
  ])('the median of %j is %i', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('the options of the page’s bench', () => {
  it('are all subjects and five runs, or those that are named', () => {
    expect(readOptions([])).toEqual({ subjects: ['bare', 'seeds', 10_000, 100_000, 1_000_000], runs: 5 });
    expect(readOptions(['seeds', '--runs', '1', '20000'])).toEqual({ subjects: ['seeds', 20_000], runs: 1 });
  });

  it.each([[['much']], [['5']], [['--runs', 'x']], [['--runs']]])('refuse %j', (words) => {
    expect(() => readOptions(words)).toThrow(/give/);
  });
});
