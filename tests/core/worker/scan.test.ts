import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/columns.ts';
import { joinSets } from '../../../src/worker/incidentTable.ts';
import type { Filter } from '../../../src/worker/protocol.ts';
import { countLayers, countTypes, scan } from '../../../src/worker/scan.ts';
import { makeSet } from '../../support/incidentSet.ts';
import type { TestRow } from '../../support/incidentSet.ts';

const ROWS: readonly TestRow[] = [
  { date: '2025-05-16', type: 'talks' },
  { date: '2025-05-30/2025-06-02', type: 'shelling' },
  { date: '2025-06-01' },
  { date: '/2025-06-02' },
  { date: '2025-06-03/' },
  { date: '' },
];
const table = joinSets([makeSet([], ROWS)]);

const filterOf = (from: string | null, to: string | null, off: readonly string[] = []): Filter => ({
  off,
  from: from === null ? null : dayNumber(from),
  to: to === null ? null : dayNumber(to),
});
const shown = (filter: Filter): readonly number[] => [...scan(table, filter).mask];

describe('scan', () => {
  it.each<readonly [string, Filter, readonly number[]]>([
    ['nothing asked', filterOf(null, null), [1, 1, 1, 1, 1, 1]],
    [
      'an interval where it touches a day, open ends on their side',
      filterOf('2025-06-01', '2025-06-01'),
      [0, 1, 1, 1, 0, 0],
    ],
    ['from a day on', filterOf('2025-06-03', null), [0, 0, 0, 0, 1, 0]],
    ['up to a day', filterOf(null, '2025-05-20'), [1, 0, 0, 1, 0, 0]],
    ['a type that is off', filterOf(null, null, ['drone-strike']), [1, 1, 0, 0, 0, 0]],
  ])('shows %s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });

  it('tells the first and the last day of what is shown', () => {
    const days = (filter: Filter): unknown => scan(table, filter).days;
    expect(days(filterOf(null, null))).toEqual({ first: dayNumber('2025-05-16'), last: dayNumber('2025-06-03') });
    expect(days(filterOf('2026-01-01', null, ['drone-strike']))).toBeNull();
  });

  it('shows under two filters at once what each of them shows', () => {
    const day = fc.option(fc.integer({ min: dayNumber('2025-05-10'), max: dayNumber('2025-06-10') }));
    const types = fc.subarray(['talks', 'drone-strike', 'shelling']);
    fc.assert(
      fc.property(types, day, day, (off, from, to) => {
        const both = shown({ off, from, to });
        const byType = shown({ off, from: null, to: null });
        const byDay = shown({ off: [], from, to });
        expect(both).toEqual(byType.map((one, row) => one & (byDay[row] ?? 0)));
      }),
    );
  });
});

describe('countLayers', () => {
  it('counts each type and where articles were written, in the order of the table of types', () => {
    const written = { article: 'a', placeId: 'test:x', name: 'X', lon: 1, lat: 2 };
    const withDatelines = joinSets([makeSet([], ROWS, { datelines: [written, written] })]);
    const count = (off: readonly string[]): readonly (readonly [string, number, number])[] =>
      countLayers(withDatelines, countTypes(withDatelines), scan(withDatelines, filterOf(null, null, off)).byType, off)
        .filter(({ total }) => total > 0)
        .map(({ id, total, shown }) => [id, total, shown] as const);
    expect(count(['dateline'])).toEqual([
      ['drone-strike', 4, 4],
      ['shelling', 1, 1],
      ['talks', 1, 1],
      ['dateline', 2, 0],
    ]);
    expect(count(['talks'])).toContainEqual(['talks', 1, 0]);
    expect(count(['talks'])).toContainEqual(['dateline', 2, 2]);
  });
});
