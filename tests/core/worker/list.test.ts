import { describe, expect, it } from 'vitest';
import { joinSets } from '../../../src/worker/incidentTable.ts';
import type { IncidentTable } from '../../../src/worker/incidentTable.ts';
import { gatherParts, makeList, positionOf, rowBeside, rowsOf } from '../../../src/worker/list.ts';
import type { IncidentList } from '../../../src/worker/list.ts';
import { windowOf } from '../../../src/worker/listItems.ts';
import { orderRows } from '../../../src/worker/orders.ts';
import type { Order } from '../../../src/worker/protocol.ts';
import { idAt, makeSet } from '../../support/incidentSet.ts';
import type { TestRow } from '../../support/incidentSet.ts';

const PLACES = [
  { name: 'Żagań', lon: 15, lat: 51 },
  { name: 'Aleppo', lon: 37, lat: 36 },
];
const ROWS: readonly TestRow[] = [
  { date: '2025-05-30', place: 0, killed: 3 },
  { date: '2025-06-01', place: 1, sources: 4 },
  { date: '2025-06-01/2025-06-03', place: 1 },
  { date: '2025-06-01', place: 0, killed: 9, partOf: 1 },
  { date: '2025-06-01' },
  { date: '2025-06-02', place: 1, partOf: 1 },
  { date: '' },
];
const table = joinSets([makeSet(PLACES, ROWS)]);

interface Asked {
  readonly order?: Order;
  readonly hidden?: readonly number[];
  readonly inView?: Uint8Array | null;
  readonly most?: number;
  readonly of?: IncidentTable;
}

function listOf({ order = 'oldest', hidden = [], inView = null, most = 1000, of = table }: Asked = {}): IncidentList {
  const mask = Uint8Array.from({ length: of.columns.size }, (_, row) => Number(!hidden.includes(row)));
  return makeList(of, {
    order: orderRows(of, order),
    mask,
    shown: of.columns.size - hidden.length,
    inView,
    headings: order === 'oldest' || order === 'newest',
    partsOf: gatherParts(of, orderRows(of, 'oldest')),
    most,
  });
}

/** "# 2025-06-01 (3)" a heading, "1" a row, "· 3" a part. */
function linesOf(asked: Asked = {}): readonly string[] {
  return windowOf(asked.of ?? table, listOf(asked), 0, 100).items.map((item) => {
    if (item.kind === 'heading') return `# ${[item.date.start, item.date.end].join('/')} (${String(item.count)})`;
    return `${item.kind === 'part' ? '· ' : ''}${String(parseInt(item.id, 16) - 1)}`;
  });
}

describe('the list', () => {
  it('stands by date under headings, parts below their whole event and nowhere else', () => {
    expect(linesOf()).toEqual([
      '# 2025-05-30/2025-05-30 (1)',
      '0',
      '# 2025-06-01/2025-06-01 (4)',
      '1',
      '· 3',
      '· 5',
      '4',
      '# 2025-06-01/2025-06-03 (1)',
      '2',
      '# / (1)',
      '6',
    ]);
  });

  it('shows a part in its own right where its whole event is hidden', () => {
    expect(linesOf({ hidden: [0, 1, 2, 4, 6] })).toEqual([
      '# 2025-06-01/2025-06-01 (1)',
      '3',
      '# 2025-06-02/2025-06-02 (1)',
      '5',
    ]);
  });

  it.each<readonly [Order, readonly string[]]>([
    ['newest', ['# 2025-06-01/2025-06-01 (4)', '1', '· 3', '· 5', '4', '# 2025-06-01/2025-06-03 (1)', '2']],
    ['place', ['1', '· 3', '· 5', '2', '0', '4', '6']],
    ['sources', ['1', '· 3', '· 5', '4', '2', '0', '6']],
  ])('orders by %s', (order, lines) => {
    expect(linesOf({ order }).slice(0, lines.length)).toEqual(lines);
  });

  it('orders by the dead, the undated last among equals', () => {
    const free = joinSets([
      makeSet([], [{ date: '2025-05-30', killed: 3 }, { date: '' }, {}, { date: '2025-06-02' }, { killed: 9 }]),
    ]);
    expect(linesOf({ order: 'deadliest', of: free })).toEqual(['4', '0', '3', '2', '1']);
  });

  it('leaves out what is not in view, and what has no place', () => {
    expect(linesOf({ order: 'place', inView: Uint8Array.of(1, 0) })).toEqual(['0', '3']);
  });

  it('stops at the most that it lists and counts the rest', () => {
    const list = listOf({ most: 3 });
    expect(rowsOf(list)).toEqual([0, 1, 3]);
    expect([list.incidents, list.left]).toEqual([3, 4]);
    expect(listOf({ most: 1, inView: Uint8Array.of(1, 1) }).left).toBe(4);
  });

  it('gives a window of it, with what stands before it and the position of each incident', () => {
    const { first, items, before, all, length, incidents } = windowOf(table, listOf(), 4, 3);
    expect(items.map((item) => (item.kind === 'heading' ? null : item.position))).toEqual([3, 4, 5]);
    expect([first, length, incidents]).toEqual([4, 11, 7]);
    expect(before).toEqual({ headings: 2, rows: 2, parts: 0 });
    expect(all).toEqual({ headings: 4, rows: 5, parts: 2 });
    expect(windowOf(table, listOf(), 50, 3).items).toEqual([]);
  });

  it('says of each line what it shows', () => {
    const [, , , line] = windowOf(table, listOf(), 0, 4).items;
    expect(line).toMatchObject({
      id: idAt(1),
      type: 'drone-strike',
      group: 'strikes',
      sources: 4,
      parts: 2,
      anchor: { key: 'test:Aleppo', level: 'town', name: 'Aleppo', lon: 37, lat: 36, box: null },
    });
  });

  it('knows the neighbours and the position of an incident', () => {
    const list = listOf();
    expect([rowBeside(list, 0, 1), rowBeside(list, 1, 1), rowBeside(list, 4, -1), rowBeside(list, 6, 1)]).toEqual([
      1,
      3,
      5,
      null,
    ]);
    expect([rowBeside(list, null, 1), rowBeside(list, null, -1), rowBeside(list, 99, 1)]).toEqual([0, 6, null]);
    expect([positionOf(list, 0), positionOf(list, 3), positionOf(list, 99)]).toEqual([1, 3, null]);
  });
});

describe('joinSets', () => {
  it('puts sets one after the other and takes equal places for one', () => {
    const added = makeSet(
      [
        { name: 'Aleppo', lon: 37, lat: 36 },
        { name: 'Lima', lon: -77, lat: -12 },
      ],
      [{ place: 1 }, { place: 0, partOf: 0 }],
      { firstId: 100 },
    );
    const joined = joinSets([makeSet(PLACES, ROWS), { ...added, types: ['protest', 'talks'] }]);
    expect(joined.places.name).toEqual(['Żagań', 'Aleppo', 'Lima']);
    expect([...joined.columns.place].slice(7)).toEqual([2, 1]);
    expect(joined.whole[8]).toBe(7);
    expect([...joined.columns.id].slice(6)).toEqual([7, 100, 101]);
    expect([...joined.columns.type].slice(7).map((type) => joined.types[type])).toEqual(['talks', 'talks']);
  });

  it('cuts a ring of parts', () => {
    const ring = joinSets([makeSet([], [{ partOf: 1 }, { partOf: 0 }, { partOf: 3 }, {}])]);
    expect([...ring.parts]).toEqual([2]);
  });

  it('refuses a type that it does not know', () => {
    expect(() => joinSets([{ ...makeSet([], []), types: ['picnic'] }])).toThrow('there is no incident type “picnic”');
  });
});
