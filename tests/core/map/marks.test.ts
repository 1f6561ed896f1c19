import type { Feature, MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { AreaProperties } from '../../../src/core/formats/site.ts';
import { anchorOf } from '../../../src/map/anchorOf.ts';
import { boundsOfMarks, isWide } from '../../../src/map/camera.ts';
import { hatchImageId, markImageId, readImageId, roomImageId } from '../../../src/map/imageIds.ts';
import { gatherSpots, makeAreaMarks, makeRounds } from '../../../src/map/markData.ts';
import type { MapMark } from '../../../src/map/oldTypes.ts';

function mark(id: string, more: Partial<MapMark> = {}): MapMark {
  return {
    id,
    type: 'talks',
    group: 'diplomacy',
    level: 'town',
    placeId: 'geonames:1',
    name: 'Istanbul',
    lon: 29,
    lat: 41,
    status: 'reported',
    sources: 1,
    ...more,
  };
}

function square(
  id: string,
  west: number,
  south: number,
  size: number,
  level: AreaProperties['level'],
): Feature<MultiPolygon, AreaProperties> {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { id, name: id, level, pole: [west + size / 2, south + size / 2] },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  };
}

const areas = new Map(
  [square('iso:A-1', 10, 50, 4, 'admin1'), square('iso:B', 100, 20, 40, 'country')].map(
    (area) => [area.properties.id, area] as const,
  ),
);
const region = mark('r', { level: 'admin1', placeId: 'iso:A-1', lon: 12, lat: 52 });
const country = mark('c', { level: 'country', placeId: 'iso:B', lon: 120, lat: 40 });

describe('spots', () => {
  test('incidents of one place share a mark that tells their number', () => {
    const spots = gatherSpots([mark('a'), mark('b'), region]);
    expect(spots.map(({ ids }) => ids)).toEqual([['a', 'b'], ['r']]);
    const image = makeRounds(spots, 'light', 'plain').features[0]?.properties.image ?? '';
    expect(readImageId(image)).toMatchObject({ kind: 'mark', level: 'town', count: 2 });
  });

  test('exact spots of one place stay apart', () => {
    expect(gatherSpots([mark('a', { level: 'point' }), mark('b', { level: 'point', lon: 29.1 })])).toHaveLength(2);
  });

  test('an incident leads over the place where an article was written', () => {
    const [spot] = gatherSpots([mark('dateline:x', { type: 'dateline', group: null }), mark('a')]);
    expect(spot?.lead.id).toBe('a');
    expect(spot?.ids).toEqual(['dateline:x', 'a']);
  });

  test('areas carry group, level and status', () => {
    const spots = gatherSpots([region, { ...country, status: 'claimed' }]);
    expect(makeAreaMarks(spots, areas)).toMatchObject([
      { key: 'iso:A-1', shape: 'region', lead: { group: 'diplomacy', status: 'reported' } },
      { key: 'iso:B', shape: 'country', lead: { group: 'diplomacy', status: 'claimed' } },
    ]);
    expect(makeRounds(spots, 'light', 'plain').features).toEqual([]);
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
  });

  test.each([
    '',
    'mark',
    'mark|light|town|talks|unheard|1|single|plain',
    'hatch|neon|region|law',
    'room|0|24',
    'room|99999|24',
  ])('“%s” is none of ours', (id) => {
    expect(readImageId(id)).toBeNull();
  });
});

describe('the camera', () => {
  test('shows regions whole, and countries by their pole when something is more exact', () => {
    expect(boundsOfMarks([region, country], areas)).toEqual([10, 40, 120, 54]);
    expect(boundsOfMarks([country], areas)).toEqual([100, 20, 140, 60]);
    expect(boundsOfMarks([], areas)).toBeNull();
  });

  test('goes the short way across the antimeridian', () => {
    expect(boundsOfMarks([mark('a', { lon: 170, lat: 0 }), mark('b', { lon: -170, lat: 10 })], areas)).toEqual([
      170, 0, 190, 10,
    ]);
  });

  test('opens on the globe beyond sixty degrees only', () => {
    expect(isWide([mark('a', { lon: 0 }), mark('b', { lon: 59 })])).toBe(false);
    expect(isWide([mark('a', { lon: 0 }), mark('b', { lon: 61 })])).toBe(true);
    expect(isWide([mark('a', { lon: 170 }), mark('b', { lon: -170 })])).toBe(false);
  });
});

describe('anchorOf', () => {
  const area = square('iso:XX-A', 10, 10, 4, 'admin1');

  test('an area’s tag stands at its inner pole', () => {
    expect(anchorOf(mark('a', { lon: 11, lat: 11 }), area)).toEqual(area.properties.pole);
  });

  test('a place that a person moved stands where it was put', () => {
    expect(anchorOf(mark('a', { lon: 11, lat: 11, moved: true }), area)).toEqual([11, 11]);
  });

  test('a place without an area stands at its own coordinates', () => {
    expect(anchorOf(mark('a'), undefined)).toEqual([29, 41]);
  });
});
