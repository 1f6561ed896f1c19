import polylabel from 'polylabel';
import { readCountries } from '../gazetteer/countries.ts';
import { readRegions } from '../gazetteer/regions.ts';
import type { StoredArea } from '../../../src/core/geo/readAreas.ts';
import { AREA_UNITS } from '../../../src/core/geo/readAreas.ts';
import type { World } from './topology.ts';

type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** Islands below this size are left out unless they are the whole area: square degrees, some 20 km² at the equator. */
const SMALLEST_ISLAND = 0.0016;

/** Shoelace area in square degrees. */
function areaOf(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * y2 - x2 * y;
  }
  return Math.abs(sum / 2);
}

/** Rings as whole steps of 1 / AREA_UNITS degree, each point as the difference from the one before. */
function encodeRings(polygons: Polygons): number[][][] {
  return polygons.map((polygon) =>
    polygon.map((ring) => {
      const out: number[] = [];
      let [lastX, lastY] = [0, 0];
      for (const [lon = 0, lat = 0] of ring) {
        const [x, y] = [Math.round(lon * AREA_UNITS), Math.round(lat * AREA_UNITS)];
        if (out.length && x === lastX && y === lastY) continue;
        out.push(x - lastX, y - lastY);
        [lastX, lastY] = [x, y];
      }
      return out;
    }),
  );
}

function store(id: string, name: string, level: StoredArea['level'], polygons: Polygons): StoredArea | null {
  const largest = [...polygons].sort((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []))[0];
  const kept = polygons.filter((polygon) => polygon === largest || areaOf(polygon[0] ?? []) >= SMALLEST_ISLAND);
  const rings = encodeRings(kept).map((polygon) => polygon.filter((ring) => ring.length >= 8)).filter((polygon) => polygon.length > 0);
  if (!largest || !rings.length) return null;
  const [lon = 0, lat = 0] = polylabel(largest.map((ring) => ring.map(([x = 0, y = 0]) => [x, y])), 0.02);
  return { id, name, level, pole: [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000], rings };
}

/** The areas of all regions with a gazetteer entry and of all countries. */
export function makeAreas(sources: string, world: World): readonly StoredArea[] {
  const regionNames = new Map(readRegions(sources).entries.map(({ place }) => [place.id, place.name] as const));
  const countryNames = new Map(readCountries(sources).map(({ place }) => [place.id, place.name] as const));
  const areas: StoredArea[] = [];
  const seen = new Set<string>();
  const add = (id: string, name: string | undefined, level: StoredArea['level'], polygons: Polygons): void => {
    if (name === undefined || seen.has(id)) return;
    seen.add(id);
    const area = store(id, name, level, polygons);
    if (area) areas.push(area);
  };
  for (const { code, geometry } of world.countries) add(`iso:${code}`, countryNames.get(`iso:${code}`), 'country', geometry.coordinates);
  for (const { properties, polygon } of world.units) {
    const { geometry } = polygon();
    const id = `iso:${properties.iso}`;
    add(id, regionNames.get(id), 'admin1', geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  }
  return areas.sort((a, b) => (a.id < b.id ? -1 : 1));
}
