import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AREAS } from '../../../src/worker/areaMarks.ts';
import { frameOf } from '../../../src/worker/frame.ts';
import { layOut } from '../../../src/worker/geography.ts';
import { joinSets } from '../../../src/worker/incidentTable.ts';
import { MarkMaker } from '../../../src/worker/marks.ts';
import { countPlaces } from '../../../src/worker/placeCounts.ts';
import type { PlaceCounts } from '../../../src/worker/placeCounts.ts';
import type { Mark, Viewport } from '../../../src/worker/protocol.ts';
import { idAt, makeSet } from '../../support/incidentSet.ts';
import type { TestPlace, TestRow } from '../../support/incidentSet.ts';

const WORLD: Viewport = { west: -180, south: -85, east: 180, north: 85, zoom: 2 };

interface Made {
  readonly counts: PlaceCounts;
  readonly maker: MarkMaker;
  readonly frame: ReturnType<typeof frameOf>;
  marks(viewport?: Partial<Viewport>): readonly Mark[];
}

const datelines = [
  { article: 'a', placeId: 'test:Beijing', name: 'Beijing', lon: 116, lat: 40 },
  { article: 'b', placeId: 'test:Beijing', name: 'Beijing', lon: 116, lat: 40 },
];

function make(
  places: readonly TestPlace[],
  rows: readonly TestRow[],
  hidden: readonly number[] = [],
  written = false,
): Made {
  const table = joinSets([makeSet(places, rows, { datelines })]);
  const geography = layOut(table);
  const mask = Uint8Array.from(rows, (_, row) => Number(!hidden.includes(row)));
  const counts = countPlaces(table, mask);
  const maker = new MarkMaker(table, geography, counts, written);
  return {
    counts,
    maker,
    frame: frameOf(table, geography, counts),
    marks: (viewport = {}) => maker.marksIn({ ...WORLD, ...viewport }),
  };
}

const KURSK: TestPlace = { name: 'Kursk', lon: 36, lat: 51.7 };
const AMUR: TestPlace = { name: 'Amur', lon: 128, lat: 53, level: 'admin1', box: [119, 48, 135, 57] };
const RUSSIA: TestPlace = { name: 'Russia', lon: 97, lat: 62, level: 'country', box: [19, 41, 191, 82] };

describe('marks', () => {
  it('show a spot with its incidents by group and the first of them', () => {
    const [mark, ...rest] = make(
      [KURSK],
      [
        { place: 0, sources: 2 },
        { place: 0, type: 'talks' },
      ],
    ).marks();
    expect(rest).toEqual([]);
    expect(mark).toMatchObject({ shape: 'town', key: 'test:Kursk', name: 'Kursk', lon: 36, lat: 51.7, count: 2 });
    expect(mark?.groups).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(mark?.lead).toEqual({ id: idAt(0), type: 'drone-strike', group: 'strikes', status: 'reported', sources: 2 });
  });

  it('keep the shape of a place under every filter', () => {
    const airfield: TestPlace = { name: 'Olenya', lon: 33, lat: 68, level: 'point' };
    expect(make([airfield], [{ place: 0 }, { place: 0 }], [0]).marks()).toMatchObject([{ shape: 'point', count: 1 }]);
  });

  it('draw a region as its area, whatever lies in it', () => {
    const marks = make([KURSK, AMUR], [{ place: 1 }, { place: 1 }]).marks();
    expect(marks).toMatchObject([{ shape: 'region', key: 'test:Amur', count: 2, box: AMUR.box, lon: 128 }]);
  });

  it('leave out a country that the parts of an event stand for, while they are shown', () => {
    const rows: readonly TestRow[] = [{ place: 1 }, { place: 0, partOf: 0 }];
    const made = make([KURSK, RUSSIA], rows);
    expect(made.marks().map(({ key }) => key)).toEqual(['test:Kursk']);
    expect([...made.counts.byParts]).toEqual([0]);
    expect(make([KURSK, RUSSIA], rows, [1]).marks()).toMatchObject([{ shape: 'country', key: 'test:Russia' }]);
  });

  it('come only where the map is, on either side of the date line', () => {
    const suva: TestPlace = { name: 'Suva', lon: 178.4, lat: -18 };
    const { marks } = make([KURSK, suva], [{ place: 0 }, { place: 1 }]);
    const keys = (viewport: Partial<Viewport>): readonly string[] =>
      marks({ zoom: 5, ...viewport }).map(({ key }) => key);
    expect(keys({ west: 170, east: 200 })).toEqual(['test:Suva']);
    expect(keys({ west: -190, east: -160 })).toEqual(['test:Suva']);
    expect(keys({ west: 30, east: 40 })).toEqual(['test:Kursk']);
    expect(keys({ west: -180, east: 180 })).toEqual(['test:Kursk', 'test:Suva']);
  });

  it('become a donut with the box of its spots, and give its places back', () => {
    const sudzha: TestPlace = { name: 'Sudzha', lon: 35.3, lat: 51.2 };
    const { marks, maker } = make([KURSK, sudzha], [{ place: 1, type: 'talks' }, { place: 0 }, { place: 0 }]);
    const [donut] = marks();
    expect(donut).toMatchObject({
      shape: 'cluster',
      key: 'cluster:2:test:Kursk',
      count: 3,
      box: [35.3, 51.2, 36, 51.7],
    });
    expect(donut?.lead.id).toBe(idAt(0));
    expect([...maker.placesOf('cluster:2:test:Kursk')].sort()).toEqual([0, 1]);
    expect(maker.placesOf('test:Sudzha')).toEqual([1]);
    expect(maker.placesOf('cluster:2:test:Sudzha')).toEqual([]);
  });

  it('become a donut of no extent where the spots are the same', () => {
    const base: TestPlace = { ...KURSK, name: 'Kursk air base', level: 'point' };
    const [donut] = make([KURSK, base], [{ place: 1 }, { place: 0 }]).marks({ zoom: 12, west: 30, east: 40 });
    expect(donut).toMatchObject({ shape: 'cluster', lon: 36, lat: 51.7, box: [36, 51.7, 36, 51.7] });
  });

  it('show where articles were written only when that layer is on', () => {
    expect(make([KURSK], [{ place: 0 }]).marks()).toHaveLength(1);
    const [, written] = make([KURSK], [{ place: 0 }], [], true).marks();
    expect(written).toMatchObject({
      key: 'dateline:test:Beijing',
      count: 2,
      lead: { id: 'dateline:a', type: 'dateline', group: null },
    });
  });

  it('draw the areas with most incidents, and count those that are too many into donuts', () => {
    const areas = Array.from({ length: MOST_AREAS + 2 }, (_, index): TestPlace => {
      const [lon, lat] = [-170 + 5 * index, 10];
      const size = index === 1 ? 3 : 1;
      return {
        name: `area ${String(index)}`,
        lon,
        lat,
        level: 'admin1',
        box: [lon - size, lat - size, lon + size, lat + size],
      };
    });
    const rows = areas.map((_, place): TestRow => ({ place }));
    const marks = make(areas, [...rows, { place: 2 }]).marks({ zoom: 8 });
    const drawn = marks.filter(({ shape }) => shape === 'region');
    expect(drawn.slice(0, 3).map(({ key }) => key)).toEqual(['test:area 2', 'test:area 1', 'test:area 0']);
    expect(drawn).toHaveLength(MOST_AREAS);
    expect(marks.filter(({ shape }) => shape === 'cluster').map(({ key, count }) => [key, count])).toEqual([
      [`cluster:8:test:area ${String(MOST_AREAS)}`, 1],
      [`cluster:8:test:area ${String(MOST_AREAS + 1)}`, 1],
    ]);
  });

  it('keep their areas when others lose incidents to a filter', () => {
    const areas = Array.from({ length: MOST_AREAS + 1 }, (_, index): TestPlace => {
      const [lon, lat] = [-170 + 5 * index, 10];
      return { name: String(index), lon, lat, level: 'admin1', box: [lon - 1, lat - 1, lon + 1, lat + 1] };
    });
    // Two incidents each. Without the first round the last area, which is one too many, has more than all others.
    const round = areas.slice(0, MOST_AREAS).map((_, place): TestRow => ({ place }));
    const rows: readonly TestRow[] = [...round, ...round, { place: MOST_AREAS }, { place: MOST_AREAS }, { place: 0 }];
    const off = [...round.keys()];
    const drawn = make(areas, rows, off)
      .marks({ zoom: 8 })
      .filter(({ shape }) => shape === 'region');
    expect(drawn.map(({ key }) => key)).not.toContain(`test:${String(MOST_AREAS)}`);
    expect(drawn[0]).toMatchObject({ key: 'test:0', count: 2 });
  });

  const somePlaces = fc.array(
    fc.record({
      lon: fc.integer({ min: -1799, max: 1799 }).map((tenths) => tenths / 10),
      lat: fc.integer({ min: -700, max: 700 }).map((tenths) => tenths / 10),
      level: fc.constantFrom('point', 'town', 'admin2', 'admin1', 'country'),
    }),
    { minLength: 1, maxLength: 120 },
  );

  it('stand together for every shown incident with a place', () => {
    fc.assert(
      fc.property(somePlaces, fc.array(fc.option(fc.nat(119))), fc.integer({ min: 0, max: 10 }), (where, at, zoom) => {
        const places = where.map(({ level, ...spot }, index) => ({ ...spot, level, name: String(index) }) as const);
        const rows = at.map((place): TestRow => ({ place: place === null ? null : place % places.length }));
        const { marks, counts } = make(places, rows);
        const marked = marks({ zoom }).reduce((sum, { count }) => sum + count, 0);
        expect(marked + counts.unlocated + counts.byParts.size).toBe(rows.length);
      }),
    );
  });

  it('keep their keys and their places when the map is panned', () => {
    fc.assert(
      fc.property(
        somePlaces,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: -180, max: 170 }),
        (where, zoom, west) => {
          const places = where.map(({ lon, lat }, index): TestPlace => ({ lon, lat, name: String(index) }));
          const { marks } = make(
            places,
            places.map((_, place) => ({ place })),
          );
          const all = new Map(marks({ zoom }).map((mark) => [mark.key, mark]));
          const some = make(
            places,
            places.map((_, place) => ({ place })),
          ).marks({ zoom, west, east: west + 40 });
          for (const mark of some) expect(all.get(mark.key)).toEqual(mark);
        },
      ),
    );
  });
});

describe('the frame of all that is shown', () => {
  it.each<readonly [string, readonly TestPlace[], readonly number[] | null]>([
    ['nothing', [], null],
    ['one spot', [KURSK], [36, 51.7, 36, 51.7]],
    ['a region whole, a country by its pole', [KURSK, AMUR, RUSSIA], [36, 48, 135, 62]],
    ['a country whole where there is no more than countries', [RUSSIA], [19, 41, 191, 82]],
    [
      'the short way over the date line',
      [
        { name: 'Suva', lon: 178, lat: -18 },
        { name: 'Apia', lon: -172, lat: -14 },
      ],
      [178, -18, 188, -14],
    ],
    [
      'most of the world',
      [
        { name: 'a', lon: -100, lat: 0 },
        { name: 'b', lon: 0, lat: 0 },
        { name: 'c', lon: 100, lat: 5 },
      ],
      [-100, 0, 100, 5],
    ],
  ])('of %s', (_, places, expected) => {
    expect(
      make(
        places,
        places.map((__, place) => ({ place })),
      ).frame,
    ).toEqual(expected);
  });
});
