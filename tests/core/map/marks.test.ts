import { describe, expect, test } from 'vitest';
import type { ClusterMark, SpotMark } from '../../../src/core/marks.ts';
import { SECTORS, countInDonut, donutImageId, readDonutId, shareSectors } from '../../../src/map/donut.ts';
import { hatchImageId, markImageId, readImageId, roomImageId } from '../../../src/map/imageIds.ts';
import { donutFeature, spotFeature } from '../../../src/map/markFeatures.ts';

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
const LIGHT = { theme: 'light', state: 'plain' } as const;

describe('discs and rings', () => {
  test('a town is a ring with its name, and the number of its incidents', () => {
    const { properties, geometry } = spotFeature(spot({ count: 2 }), LIGHT);
    expect(properties).toMatchObject({ key: 'geonames:1', name: 'Istanbul' });
    expect(geometry.coordinates).toEqual([29, 41]);
    expect(readImageId(properties.image)).toMatchObject({ kind: 'mark', level: 'town', count: 2, sourced: false });
  });

  test('an exact spot is a disc without a name', () => {
    const { properties } = spotFeature(spot({ shape: 'point' }), LIGHT);
    expect(properties.name).toBe('');
    expect(readImageId(properties.image)).toMatchObject({ level: 'point' });
  });

  test('status and independent sources are drawn', () => {
    const { properties } = spotFeature(spot({ lead: { ...lead, status: 'disputed', sources: 2 } }), LIGHT);
    expect(readImageId(properties.image)).toMatchObject({ status: 'disputed', sourced: true });
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
    expect(donutFeature(more, LIGHT).properties.image).toBe(donutFeature(cluster, LIGHT).properties.image);
    expect(donutFeature(more, LIGHT).properties.label).toBe('1,010');
  });
});

describe('names of images', () => {
  test('are read back as they were made', () => {
    const look = {
      theme: 'dark',
      level: 'point',
      type: 'riot',
      status: 'disputed',
      count: 3,
      sourced: true,
      state: 'selected',
    } as const;
    expect(readImageId(markImageId(look))).toEqual({ kind: 'mark', ...look });
    expect(readImageId(hatchImageId({ theme: 'print', level: 'country', group: 'law' }))).toEqual({
      kind: 'hatch',
      theme: 'print',
      level: 'country',
      group: 'law',
    });
    expect(readImageId(roomImageId({ width: 83, height: 24 }))).toEqual({ kind: 'room', width: 88, height: 24 });
    const donut = { theme: 'light', diameter: 31, hovered: true, sectors: shareSectors(groups(3, 1), 4) } as const;
    expect(readDonutId(donutImageId(donut))).toEqual(donut);
  });

  test.each([
    '',
    'mark',
    'mark|light|town|talks|unheard|1|single|plain',
    'hatch|neon|region|law',
    'room|0|24',
    'room|99999|24',
    'donut|light|31|plain|40.40',
    'donut|light|9999|plain|40',
    'donut|neon|31|plain|40',
  ])('“%s” is none of ours', (id) => {
    expect(readImageId(id)).toBeNull();
    expect(readDonutId(id)).toBeNull();
  });
});
