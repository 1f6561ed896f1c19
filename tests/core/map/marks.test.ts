import { describe, expect, test } from 'vitest';
import { HATCH_IMAGE, readHatchId } from '../../../src/map/hatchImage.ts';
import { countInDonut, sharesOf } from '../../../src/map/rounds/donut.ts';

const GROUPS = 9;
const groups = (...counts: number[]): number[] => Array.from({ length: GROUPS }, (_, index) => counts[index] ?? 0);

describe('donuts', () => {
  test('shares fill the ring in the order of the groups', () => {
    expect(sharesOf(groups(2, 1, 0, 1), 4)).toEqual([0.5, 0.25, 0, 0.25, 0, 0, 0, 0, 0, 0]);
  });

  test('groups under six in a hundred, and what has no group, are gathered in “other”', () => {
    const [strikes, ...others] = sharesOf(groups(90, 5), 100);
    expect(strikes).toBe(0.9);
    expect(others.at(-1)).toBeCloseTo(0.1, 9);
    expect(others.slice(0, -1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('every ring is full, whatever the shares', () => {
    for (let first = 0; first <= 17; first += 1)
      for (let second = 0; first + second <= 17; second += 1) {
        const shares = sharesOf(groups(first, second, 17 - first - second), 17);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
  });

  test.each([
    [38, '38'],
    [1007, '1,007'],
    [1993, '1,993'],
    [12_651, '12k'],
    [1_290_000, '1.2M'],
  ])('%i is written %s', (count, text) => {
    expect(countInDonut(count)).toBe(text);
  });
});

describe('names of hatches', () => {
  test('are read back as they were made', () => {
    expect(readHatchId(`${HATCH_IMAGE}country|iso:UA`)).toEqual({ level: 'country', key: 'iso:UA' });
  });

  test.each(['', 'hatch', 'hatch|town|iso:UA', 'hatch|region|', 'a hatch|region|iso:UA', 'room'])(
    '“%s” is none of ours',
    (id) => {
      expect(readHatchId(id)).toBeNull();
    },
  );
});
