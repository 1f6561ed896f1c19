import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readAreas } from '../../../src/core/geo/readAreas.ts';
import { simplifyBorder } from '../../../src/core/geo/simplifyBorder.ts';

const areas = readAreas(gunzipSync(readFileSync(new URL('../../../data/basemap/areas.json.gz', import.meta.url))));

function outline(id: string): MultiPolygon {
  const area = areas.byId(id);
  if (!area) throw new Error(`no area ${id}`);
  return area.geometry;
}

describe('a border made light', () => {
  test.each(['iso:UA', 'iso:TR', 'iso:SD', 'iso:NO'])(
    '%s takes little more than half the room at most, with closed rings',
    (id) => {
      const light = simplifyBorder(outline(id));
      expect(JSON.stringify(light).length).toBeLessThan(JSON.stringify(outline(id)).length * 0.6);
      for (const ring of light.coordinates.flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    },
  );

  test.each([
    ['Bryansk', 34.37, 53.25],
    ['Istanbul', 28.95, 41.01],
    ['Shebekino, a few kilometres off', 36.89, 50.41],
  ])('from %s, Ukraine is as far as before, within two kilometres', (_, lon, lat) => {
    const distance = (border: MultiPolygon): number =>
      pointToPolygonDistance([lon, lat], border, { units: 'kilometers' });
    expect(Math.abs(distance(simplifyBorder(outline('iso:UA'))) - distance(outline('iso:UA')))).toBeLessThan(2);
  });
});
