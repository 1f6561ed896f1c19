import { describe, expect, it } from 'vitest';
import { describeBin, describeChart } from '../../../src/ui/timeline/describe.ts';
import { densityOf, layBands } from '../../../src/ui/timeline/layBands.ts';
import { labelColumns, layBricks } from '../../../src/ui/timeline/layBricks.ts';
import { makeScale, xOf } from '../../../src/ui/timeline/scale.ts';
import { roundLine, stackBars, totalsOf } from '../../../src/ui/timeline/stackBars.ts';
import { countedType, GROUPS, typesInWords } from '../../../src/ui/timeline/typeWords.ts';
import type { Band, Brick, Histogram } from '../../../src/worker/protocol.ts';

const FIRST = Date.UTC(2025, 4, 16) / 86_400_000;
const BINS = 19;
const EDGES = Array.from({ length: BINS + 1 }, (_, index) => FIRST + index);
const SPAN = { from: FIRST, to: FIRST + BINS - 1 };
const SCALE = makeScale(EDGES, SPAN, 960, { left: 112, right: 48 });
const GROUP_OF: Readonly<Record<string, string>> = {
  'drone-strike': 'strikes',
  sabotage: 'sabotage',
  talks: 'diplomacy',
  'prisoner-swap': 'humanitarian',
};
const measure = (text: string): number => text.length * 6;

function histogramOf(
  bricks: readonly (readonly [type: string, bin: number])[],
  bands: readonly Band[] = [],
): Histogram {
  const made = bricks.map(([type, bin], index): Brick => ({ id: `i${index}`, type, group: GROUP_OF[type] ?? '', bin }));
  const counts = new Uint32Array(BINS * GROUPS.length);
  for (const { bin, group } of made) {
    const at = bin * GROUPS.length + GROUPS.findIndex(({ id }) => id === group);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    step: 'day',
    edges: EDGES,
    counts,
    uncertain: new Uint32Array(BINS),
    undated: GROUPS.map(() => 0),
    bricks: made,
    bands,
  };
}

const band = (id: string, type: string, start: number | null, end: number | null): Band => ({
  id,
  type,
  group: GROUP_OF[type] ?? '',
  start: start === null ? null : FIRST + start,
  end: end === null ? null : FIRST + end,
});

const SEEDS = histogramOf([
  ['talks', 0],
  ['sabotage', 16],
  ...Array.from({ length: 5 }, () => ['drone-strike', 16] as const),
  ['sabotage', 16],
  ['talks', 17],
]);

describe('layBricks', () => {
  const laid = layBricks(SEEDS, SCALE, 96);

  it('stacks a column in the groups’ order, from the axis upwards', () => {
    const column = laid.filter(({ bin }) => bin === 16).toSorted((a, b) => b.y - a.y);
    expect(column.map(({ group }) => group)).toEqual([...Array<string>(5).fill('strikes'), 'sabotage', 'sabotage']);
    expect(column.every(({ y, height }) => y >= 0 && y + height < 96)).toBe(true);
  });

  it('stands each column in its bin', () => {
    for (const { bin, x, width } of laid) {
      expect(x).toBeGreaterThan(xOf(SCALE, FIRST + bin));
      expect(x + width).toBeLessThan(xOf(SCALE, FIRST + bin + 1));
    }
  });

  it('keeps twelve above one another within the chart', () => {
    const full = layBricks(histogramOf(Array.from({ length: 12 }, () => ['talks', 3] as const)), SCALE, 96);
    expect(Math.min(...full.map(({ y }) => y))).toBeGreaterThan(0);
  });
});

describe('labelColumns', () => {
  const labelsOf = (histogram: Histogram, lines: readonly number[] = []) =>
    labelColumns(histogram, layBricks(histogram, SCALE, 96), measure, 960, lines);

  it('says what the columns are', () => {
    expect(labelsOf(SEEDS).map(({ text }) => text)).toEqual([
      '1 June: 5 drone strikes, sabotage × 2',
      'Talks',
      'Talks',
    ]);
  });

  it('leaves out words that would stand on bricks', () => {
    const row = histogramOf(Array.from({ length: 6 }, (_, bin) => ['drone-strike', bin + 5] as const));
    expect(labelsOf(row).map(({ bin, anchor }) => [bin, anchor])).toEqual([
      [5, 'end'],
      [10, 'start'],
    ]);
  });

  it('goes past the window’s edge rather than across it', () => {
    const edge = xOf(SCALE, FIRST + 16) - 6;
    const [crossing] = labelsOf(SEEDS);
    const [label] = labelsOf(SEEDS, [edge]);
    expect(crossing?.x).toBeGreaterThan(edge);
    expect(label?.x).toBe(edge - 8);
  });

  it('says nothing of thirty incidents and more', () => {
    expect(labelsOf(histogramOf(Array.from({ length: 30 }, (_, index) => ['talks', index % BINS] as const)))).toEqual(
      [],
    );
  });
});

describe('layBands', () => {
  const lay = (...bands: readonly Band[]) => layBands(histogramOf([], bands), SCALE, 96, measure);

  it('puts words before a band, and bands that meet into two lanes', () => {
    const laid = lay(band('a', 'prisoner-swap', 0, 18), band('b', 'talks', 16, 18)) ?? [];
    expect(laid.map(({ words, label, y }) => [words, label?.anchor, y])).toEqual([
      ['Prisoner swap', 'end', 101],
      ['Talks', 'end', 111],
    ]);
    expect(laid[0]?.x).toBeCloseTo(112);
    expect(laid[0]?.width).toBeCloseTo(800);
  });

  it('draws those of one type and one interval as one', () => {
    const laid = lay(band('a', 'prisoner-swap', 0, 18), band('b', 'prisoner-swap', 0, 18));
    expect(laid?.map(({ words, ids }) => [words, ids])).toEqual([['2 prisoner swaps', ['a', 'b']]]);
  });

  it('goes to the chart’s edge where there is no bound', () => {
    const [open] = lay(band('a', 'talks', null, 3)) ?? [];
    expect(open?.x).toBe(0);
    expect(open?.label?.anchor).toBe('start');
  });

  it('has four narrow lanes without words when two are too few, and none when four are', () => {
    const bands = Array.from({ length: 5 }, (_, index) => band(`b${index}`, 'talks', index, 18 - index));
    const four = lay(...bands.slice(0, 4));
    expect(four?.map(({ label }) => label)).toEqual([null, null, null, null]);
    expect(Math.max(...(four ?? []).map(({ y, height }) => y + height))).toBeLessThan(121);
    expect(lay(...bands)).toBeNull();
  });

  it('gives up when there may be more than are named', () => {
    expect(lay(...Array.from({ length: 12 }, (_, index) => band(`b${index}`, 'talks', index, index)))).toBeNull();
  });

  it('shows how many there are by bin instead', () => {
    const uncertain = new Uint32Array(BINS);
    uncertain.set([4, 1], 2);
    const density = densityOf({ ...histogramOf([]), uncertain }, SCALE);
    expect(density.map(({ share }) => share)).toEqual([1, 0.25]);
    expect(density[0]?.x).toBeCloseTo(xOf(SCALE, FIRST + 2));
  });
});

describe('stackBars', () => {
  it('stacks groups from the base in their order, the fullest bin as high as the chart', () => {
    const totals = totalsOf(SEEDS, GROUPS.length);
    expect([totals[0], totals[1], totals[16]]).toEqual([1, 0, 7]);
    const paths = stackBars(SEEDS, totals, GROUPS.length, SCALE, { base: 112, height: 84 });
    expect(paths[0]).toMatch(/^M[\d.]+ 52\.00h[\d.]+v60\.00h-[\d.]+z$/);
    expect(paths[1]).toMatch(/^M[\d.]+ 28\.00h[\d.]+v24\.00h-[\d.]+z$/);
    expect(paths[2]).toBe('');
  });

  it('keeps one among thousands in sight', () => {
    const histogram = histogramOf([['talks', 1], ...Array.from({ length: 4000 }, () => ['sabotage', 3] as const)]);
    const paths = stackBars(histogram, totalsOf(histogram, 9), 9, SCALE, { base: 112, height: 84 });
    expect(paths[GROUPS.findIndex(({ id }) => id === 'diplomacy')]).toContain('v1.50');
  });

  it.each([
    [13, 10],
    [164, 100],
    [120, 50],
    [7000, 5000],
    [1, 1],
  ])('draws the line of a chart up to %d at %d', (most, line) => {
    expect(roundLine(most)).toBe(line);
  });
});

describe('words', () => {
  it.each([
    ['drone-strike', 1, 'drone strike'],
    ['drone-strike', 5, '5 drone strikes'],
    ['talks', 2, 'talks × 2'],
    ['territory', 2, 'territory taken × 2'],
  ])('%s, %d: %s', (type, count, words) => {
    expect(countedType(type, count)).toBe(words);
  });

  it('name the three most frequent types, and how many more', () => {
    expect(typesInWords(['talks', 'riot', 'aid', 'riot', 'arrest', 'protest'])).toBe(
      '2 riots, protest, arrest and 2 more',
    );
  });

  it('tell a bin, and the whole chart', () => {
    const uncertain = new Uint32Array(BINS);
    uncertain[16] = 2;
    const histogram = { ...SEEDS, uncertain };
    expect(describeBin(histogram, 16)).toBe(
      '1 June 2025: 7 incidents (5 strikes, 2 sabotage); 2 more whose day is not certain',
    );
    expect(describeChart(histogram, totalsOf(histogram, 9))).toBe(
      'Timeline: 9 incidents of a certain day; most, 7, on 1 June 2025',
    );
  });
});
