import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readAreas } from '../../../src/core/geo/readAreas.ts';

const bytes = gunzipSync(readFileSync(new URL('../../../data/basemap/areas.json.gz', import.meta.url)));
const areas = readAreas(bytes);

function areaOf(id: string): NonNullable<ReturnType<typeof areas.byId>> {
  const area = areas.byId(id);
  if (!area) throw new Error(`no area ${id}`);
  return area;
}

describe('areas', () => {
  test.each([
    ['Bryansk Oblast holds its capital', 'iso:RU-BRY', 34.37, 53.25],
    ['Amur Oblast holds its interior', 'iso:RU-AMU', 127.5, 53.5],
    ['Ukraine holds Simferopol', 'iso:UA', 34.1, 44.95],
    ['Ukraine holds Sevastopol', 'iso:UA', 33.6, 44.6],
    ['Crimea is a region with a Ukrainian code', 'iso:UA-43', 34.1, 44.95],
    ['Russia reaches beyond the antimeridian', 'iso:RU', -173, 66],
  ])('%s', (_name, id, lon, lat) => {
    expect(booleanPointInPolygon([lon, lat], areaOf(id))).toBe(true);
  });

  test.each([
    ['Russia does not hold Simferopol', 'iso:RU', 34.1, 44.95],
    ['Bryansk Oblast does not hold Kursk', 'iso:RU-BRY', 36.19, 51.73],
  ])('%s', (_name, id, lon, lat) => {
    expect(booleanPointInPolygon([lon, lat], areaOf(id))).toBe(false);
  });

  test.each(['iso:UA', 'iso:RU', 'iso:US', 'iso:NO', 'iso:RU-MUR', 'iso:RU-IRK', 'iso:UA-40', 'iso:US-AK', 'iso:FR'])(
    'the pole of %s lies inside it',
    (id) => {
      const area = areaOf(id);
      expect(booleanPointInPolygon([...area.properties.pole], area)).toBe(true);
    },
  );

  test('an area tells its id, name and level', () => {
    expect(areaOf('iso:RU-BRY').properties).toMatchObject({ id: 'iso:RU-BRY', level: 'admin1' });
    expect(areaOf('iso:UA').properties).toMatchObject({ id: 'iso:UA', name: 'Ukraine', level: 'country' });
  });

  test('every ring is closed', () => {
    const rings = areaOf('iso:UA').geometry.coordinates.flat();
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
  });

  test('an unknown id has no area', () => {
    expect(areas.byId('iso:XX-NONE')).toBeNull();
  });

  test.each([
    ['still packed', readFileSync(new URL('../../../data/basemap/areas.json.gz', import.meta.url))],
    ['cut short', bytes.subarray(0, 1000)],
    ['empty', new Uint8Array()],
    ['no list', new TextEncoder().encode('{}')],
  ])('bytes that are %s are refused', (_name, bad) => {
    expect(() => readAreas(bad)).toThrow(/^areas: /);
  });
});
