import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boxOf } from '../../../src/core/geo/boxOf.ts';
import { readAreas } from '../../../src/core/geo/readAreas.ts';

const areas = readAreas(gunzipSync(readFileSync(new URL('../../../data/basemap/areas.json.gz', import.meta.url))));

/** A rectangle for each pair of meridians, from the equator up to a height of its own. */
function strips(...sides: readonly (readonly [number, number])[]): MultiPolygon {
  const strip = ([west, east]: readonly [number, number], at: number): Position[][] => [
    [[west, 0], [east, 0], [east, at + 1], [west, at + 1], [west, 0]], // prettier-ignore
  ];
  return { type: 'MultiPolygon', coordinates: sides.map(strip) };
}

describe('the smallest box around an area', () => {
  test.each<[string, MultiPolygon, readonly number[] | null]>([
    ['one polygon', strips([10, 20]), [10, 0, 20, 1]],
    ['two side by side', strips([10, 20], [30, 40]), [10, 0, 40, 2]],
    ['two on both sides of the date line', strips([170, 180], [-180, -170]), [170, 0, 190, 2]],
    ['far parts, the gap over Greenwich the widest', strips([100, 120], [-170, -100]), [100, 0, 260, 2]],
    ['far parts, the gap over the date line the widest', strips([-60, -50], [60, 100]), [-60, 0, 100, 2]],
    ['one inside the other, then a gap', strips([0, 50], [10, 20], [60, 70]), [0, 0, 70, 3]],
    ['one inside another, and the gap behind both', strips([-180, 50], [-100, -50], [100, 170]), [100, 0, 410, 3]],
    ['all around the world', strips([-180, 180]), [-180, 0, 180, 1]],
    ['touching all around', strips([-180, 0], [0, 180]), [-180, 0, 180, 2]],
    ['nothing', strips(), null],
  ])('%s', (_, polygons, box) => {
    expect(boxOf(polygons)).toEqual(box);
  });

  test.each([
    ['iso:RU', 19, 192],
    ['iso:US', 172, 294],
    ['iso:FJ', 176, 183],
    ['iso:RU-CHU', 157, 192],
    ['iso:UA', 22, 41],
  ])('%s lies between these meridians', (id, west, east) => {
    const area = areas.byId(id);
    const box = area && boxOf(area.geometry);
    expect(box?.[0]).toBeGreaterThan(west);
    expect(box?.[2]).toBeLessThan(east);
    expect(box?.[2]).toBeGreaterThan(box?.[0] ?? Infinity);
  });
});
