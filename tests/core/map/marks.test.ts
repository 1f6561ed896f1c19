import { describe, expect, test } from 'vitest';
import type { ClusterMark, SpotMark } from '../../../src/core/marks.ts';
import { hatchImageId, readHatchId } from '../../../src/map/hatchImage.ts';
import { SECTORS, countInDonut, shareSectors } from '../../../src/map/rounds/donut.ts';
import { lookOf } from '../../../src/map/rounds/looks.ts';

const GROUPS = 9;
const lead = { id: 'a', type: 'talks', group: 'diplomacy', status: 'reported', sources: 1 } as const;
const groups = (...counts: number[]): number[] => Array.from({ length: GROUPS }, (_, index) => counts[index] ?? 0);
const spot = (more: Partial<SpotMark> = {}): SpotMark => ({
  shape: 'town',
  key: 'geonames:1',
  name: 'Istanbul',
  lon: 29,
  lat: 41,
  count: 1,
  groups: groups(0, 0, 0, 0, 0, 0, 1),
  lead,
  ...more,
});

describe('discs and rings', () => {
  test('a town is a ring with the number of its incidents', () => {
    const look = lookOf(spot({ count: 2 }), 'plain');
    expect(look).toMatchObject({ kind: 'spot', level: 'town', count: 2, sourced: false });
  });

  test('an exact spot is a disc', () => {
    expect(lookOf(spot({ shape: 'point' }), 'plain')).toMatchObject({ level: 'point' });
  });

  test('status, independent sources and state are drawn', () => {
    const look = lookOf(spot({ lead: { ...lead, status: 'disputed', sources: 2 } }), 'selected');
    expect(look).toMatchObject({ status: 'disputed', sourced: true, state: 'selected' });
  });

  test('more than a hundred incidents look alike', () => {
    expect(lookOf(spot({ count: 5000 }), 'plain')).toEqual(lookOf(spot({ count: 100 }), 'plain'));
  });
});

describe('donuts', () => {
  test('shares fill the ring in the order of the groups', () => {
    expect(shareSectors(groups(2, 1, 0, 1), 4)).toEqual([20, 10, 0, 10, 0, 0, 0, 0, 0, 0]);
  });

  test('groups under six in a hundred, and what has no group, are gathered in “other”', () => {
    expect(shareSectors(groups(90, 5), 100)).toEqual([36, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
  });

  test('every ring is full, however the shares are rounded', () => {
    for (let first = 0; first <= 17; first += 1)
      for (let second = 0; first + second <= 17; second += 1) {
        const sectors = shareSectors(groups(first, second, 17 - first - second), 17);
        expect(sectors.reduce((sum, value) => sum + value, 0)).toBe(SECTORS);
      }
  });

  test.each([
    [38, '38'],
    [1993, '1,993'],
    [12_651, '12k'],
    [1_290_000, '1.2M'],
  ])('%i is written %s', (count, text) => {
    expect(countInDonut(count)).toBe(text);
  });

  test('one picture serves donuts that look alike', () => {
    const cluster: ClusterMark = {
      shape: 'cluster',
      key: 'c',
      lon: 0,
      lat: 0,
      count: 1000,
      groups: groups(600, 400),
      box: [0, 0, 1, 1],
      lead,
    };
    const more = { ...cluster, key: 'd', count: 1010, groups: groups(605, 405) };
    expect(lookOf(more, 'plain')).toEqual(lookOf(cluster, 'plain'));
    expect(lookOf(more, 'hovered')).not.toEqual(lookOf(cluster, 'plain'));
  });
});

describe('names of hatches', () => {
  test('are read back as they were made', () => {
    const look = { theme: 'print', level: 'country', group: 'law' } as const;
    expect(readHatchId(hatchImageId(look))).toEqual(look);
  });

  test.each(['', 'hatch', 'hatch|neon|region|law', 'hatch|light|town|law', 'room'])('“%s” is none of ours', (id) => {
    expect(readHatchId(id)).toBeNull();
  });
});
