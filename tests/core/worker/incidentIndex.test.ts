import { expect, it } from 'vitest';
import { IncidentIndex } from '../../../src/worker/incidentIndex.ts';
import type { Order } from '../../../src/worker/protocol.ts';
import { idAt, makeSet } from '../../support/incidentSet.ts';

const PLACES = [
  { name: 'Russia', lon: 97, lat: 62, level: 'country', box: [19, 41, 191, 82] },
  { name: 'Kursk', lon: 36, lat: 51.7 },
  { name: 'Sudzha', lon: 35.3, lat: 51.2 },
] as const;
const index = new IncidentIndex([
  makeSet(PLACES, [
    { place: 0, date: '2025-06-01' },
    { place: 1, date: '2025-06-01', partOf: 0 },
    { place: 0, date: '2025-06-02' },
    { place: 2, date: '2025-06-03' },
    { place: 1, date: '2025-06-04' },
  ]),
]);

function look(order: Order, off: readonly string[] = []): void {
  index.view({
    kind: 'view',
    filter: { off, from: null, to: null },
    step: 'day',
    list: { order, inView: false, first: 0, count: 0 },
    viewport: { west: 0, south: 40, east: 60, north: 60, zoom: 3 },
  });
}
const spot = (key: string, first = 0, count = 9): readonly [ids: readonly string[], total: number] => {
  const { rows, total } = index.spot(key, first, count);
  return [rows.map(({ id }) => id), total];
};

it('a spot lists what its mark counts: not the whole event that its parts stand for', () => {
  look('oldest');
  expect(spot('test:Russia')).toEqual([[idAt(2)], 1]);
});

it('a cluster lists the incidents of all its places, in the order of the list', () => {
  look('newest');
  expect(spot('cluster:3:test:Kursk')).toEqual([[idAt(4), idAt(3), idAt(1)], 3]);
  expect(spot('cluster:3:test:Kursk', 1, 1)).toEqual([[idAt(3)], 3]);
});

it('nothing is listed of a mark that is not there', () => {
  look('newest', ['drone-strike']);
  expect(spot('cluster:3:test:Kursk')).toEqual([[], 0]);
  expect(spot('test:Russia')).toEqual([[], 0]);
});
