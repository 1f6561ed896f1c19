import { describe, expect, test } from 'vitest';
import type { AreaMark, ClusterMark, SpotMark } from '../../../src/core/marks.ts';
import { arrange } from '../../../src/map/arrange.ts';
import type { LocatedArea, SizeTag } from '../../../src/map/arrange.ts';
import { gatherCrowd } from '../../../src/map/gatherCrowd.ts';
import type { Located } from '../../../src/map/gatherCrowd.ts';
import { findHit } from '../../../src/map/hits.ts';

const lead = { id: 'a', type: 'talks', group: 'diplomacy', status: 'reported', sources: 1 } as const;
const FRAME = { left: 0, top: 0, width: 1000, height: 700 };

const spot = (key: string, lon: number, count = 1): SpotMark => ({
  shape: 'town',
  key,
  name: key,
  lon,
  lat: 0,
  count,
  groups: [count, 0],
  lead,
});
const cluster = (key: string, lon: number, count: number): ClusterMark => ({
  shape: 'cluster',
  key,
  lon,
  lat: 0,
  count,
  groups: [count, 0],
  box: [lon - 1, -1, lon + 1, 1],
  lead: { ...lead, id: key },
});
const area = (key: string, lon: number, count = 1): AreaMark => ({
  shape: 'region',
  key,
  name: key,
  lon,
  lat: 0,
  box: [lon - 2, -2, lon + 2, 2],
  count,
  groups: [0, count],
  lead: { ...lead, id: key },
});
const sizeTag = (): ReturnType<SizeTag> => ({ width: 90, shortWidth: 30, height: 24 });
const at = <M extends SpotMark | ClusterMark | AreaMark>(mark: M, x: number, y = 300): Located<M> => ({ mark, x, y });
const asking = (mark: AreaMark, x: number, y: number, selected = false): LocatedArea => ({
  mark,
  x,
  y,
  areaWidth: 40,
  selected,
});

describe('areas without a tag', () => {
  test('take in the marks that their donut touches, and no others', () => {
    const crowd = gatherCrowd(
      [at(spot('near', 10, 2), 500), at(spot('far', 50), 800), at(cluster('big', 11, 6), 520)],
      [at(area('region', 12), 510)],
    );
    expect(crowd.rounds.map(({ mark }) => mark.key)).toEqual(['far', 'crowd region']);
    expect(crowd.rounds[1]?.mark).toMatchObject({ shape: 'cluster', count: 9, groups: [8, 1], box: [10, -2, 14, 2] });
    expect(crowd.rounds[1]?.mark.lead.id).toBe('big');
  });

  test('leave marks as they are where there are none', () => {
    const rounds = [at(spot('a', 0), 100), at(spot('b', 1), 101)];
    expect(gatherCrowd(rounds, []).rounds).toEqual(rounds);
    expect(gatherCrowd(rounds, [at(area('r', 90), 900)]).rounds.map(({ mark }) => mark.key)).toEqual([
      'a',
      'b',
      'crowd r',
    ]);
  });

  test('are known when they stand alone, so that a click opens them', () => {
    const { alone } = gatherCrowd([], [at(area('r', 90), 900)]);
    expect(alone.get('crowd r')?.key).toBe('r');
  });

  test('join across the date line where they meet, not in Africa', () => {
    const [one] = gatherCrowd([], [at(area('west', 179), 500), at(area('east', -179), 510)]).rounds;
    expect(Math.abs(one?.mark.lon ?? 0)).toBe(180);
  });
});

describe('arranging', () => {
  test('every area has a tag or is in a donut, and tags keep clear of donuts', () => {
    const areas = Array.from({ length: 80 }, (_, index) =>
      asking(
        area(`r${String(index)}`, index, 1 + (index % 5)),
        300 + (index % 9) * 30,
        200 + Math.floor(index / 9) * 22,
      ),
    );
    const { tags, unplaced, crowd } = arrange(areas, [at(cluster('c', 0, 500), 420, 280)], FRAME, sizeTag);
    expect(tags.length + unplaced.length).toBe(80);
    expect(tags.length).toBeLessThanOrEqual(60);
    const gathered = crowd.rounds.reduce((sum, { mark }) => sum + mark.count, 0);
    expect(gathered).toBe(500 + unplaced.reduce((sum, { mark }) => sum + mark.count, 0));
  });

  test('the selected area keeps its tag in any crowd', () => {
    const areas = Array.from({ length: 90 }, (_, index) =>
      asking(area(`r${String(index)}`, 0), 500, 300, index === 77),
    );
    expect(arrange(areas, [], FRAME, sizeTag).tags.map(({ key }) => key)).toContain('r77');
  });
});

describe('what lies under a point', () => {
  const rounds = [at(spot('a', 0), 100, 100), at(spot('b', 0), 130, 100)];
  const tags = [{ mark: area('r', 0), box: { left: 200, top: 90, width: 80, height: 24 } }];

  test.each([
    ['a mark’s middle', { x: 101, y: 100 }, false, 'a'],
    ['between two, the nearer', { x: 117, y: 100 }, false, 'b'],
    ['beside a mark, with a pointer nothing', { x: 100, y: 120 }, false, undefined],
    ['beside a mark, with a finger the mark', { x: 100, y: 120 }, true, 'a'],
    ['a tag', { x: 205, y: 95 }, false, 'r'],
    ['just under a tag, with a finger the tag', { x: 240, y: 122 }, true, 'r'],
    ['just under a tag, with a pointer nothing', { x: 240, y: 122 }, false, undefined],
    ['far from all', { x: 500, y: 500 }, true, undefined],
  ])('%s', (_, point, touch, key) => {
    expect(findHit(point, tags, rounds, touch)?.key).toBe(key);
  });
});
