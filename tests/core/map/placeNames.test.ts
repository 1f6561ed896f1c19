import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterMark, SpotMark } from '../../../src/core/marks.ts';
import { overlap } from '../../../src/map/box.ts';
import type { Located } from '../../../src/map/gatherCrowd.ts';
import { boxOfName, boxOfRound, isNamed, placeNames } from '../../../src/map/rounds/placeNames.ts';

const lead = { id: 'a', type: 'talks', group: 'diplomacy', status: 'reported', sources: 1 } as const;
const widthOf = (name: string): number => name.length * 7;

function spot(key: string, x: number, y: number, shape: SpotMark['shape'] = 'town'): Located<SpotMark> {
  return { mark: { shape, key, name: `Town ${key}`, lon: 0, lat: 0, count: 1, groups: [], lead }, x, y };
}

function donut(key: string, x: number, y: number): Located<ClusterMark> {
  const mark = { shape: 'cluster', key, lon: 0, lat: 0, count: 9, groups: [9], box: [0, 0, 1, 1], lead } as const;
  return { mark, x, y };
}

const placed = (rounds: readonly Located[], taken = [] as Parameters<typeof placeNames>[2]): readonly string[] => [
  ...placeNames(rounds, widthOf, taken),
];

describe('names of towns', () => {
  test('stand beside towns, and beside nothing else', () => {
    expect(placed([spot('a', 100, 100), spot('b', 300, 100, 'point'), donut('c', 500, 100)])).toEqual(['a']);
  });

  test.each([
    ['a disc', [spot('b', 150, 100, 'point')]],
    ['a donut', [donut('c', 150, 108)]],
  ])('give way to %s', (_, others) => {
    expect(placed([spot('a', 100, 100), ...others])).toEqual([]);
  });

  test('give way to tags', () => {
    expect(placed([spot('a', 100, 100)], [{ left: 140, top: 90, width: 60, height: 24 }])).toEqual([]);
    expect(placed([spot('a', 100, 100)], [{ left: 140, top: 120, width: 60, height: 24 }])).toEqual(['a']);
  });

  test('that meet: the first one stays', () => {
    expect(placed([spot('a', 100, 100), spot('b', 130, 116)])).toEqual(['b']);
    expect(placed([spot('a', 100, 100), spot('b', 90, 130), spot('c', 112, 145)])).toEqual(['a', 'c']);
  });

  test('never lie on a mark or on one another', () => {
    const one = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (points) => {
        const rounds = points.map(({ x, y }, index) => spot(String(index), x, y));
        const keys = placeNames(rounds, widthOf, []);
        const names = rounds
          .filter((round) => isNamed(round) && keys.has(round.mark.key))
          .map((round) => boxOfName(round, widthOf(round.mark.name)));
        names.forEach((name, index) => {
          expect(rounds.some((round) => overlap(name, boxOfRound(round)))).toBe(false);
          expect(names.slice(index + 1).some((other) => overlap(name, other))).toBe(false);
        });
      }),
    );
  });
});
