import type { Position } from 'geojson';
import type { StoredArea } from '../../../src/core/geo/readAreas.ts';
import { AREA_UNITS } from '../../../src/core/geo/readAreas.ts';
import { findPole, largestPolygon, ringArea } from './shapes.ts';
import { joinUnits, listOutlines, mergeOutline, thinToShare } from './topology.ts';
import type { Unit } from './units.ts';

type Polygons = readonly (readonly (readonly Position[])[])[];

/** Islands below this size are left out unless they are the whole area: square degrees, some 20 km² at the equator. */
const SMALLEST_ISLAND = 0.0016;
/** Share of the vertices that simplification keeps. */
const KEPT = 0.55;

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
  const largest = largestPolygon(polygons);
  const kept = polygons.filter((polygon) => polygon === largest || ringArea(polygon[0] ?? []) >= SMALLEST_ISLAND);
  const rings = encodeRings(kept).map((polygon) => polygon.filter((ring) => ring.length >= 8)).filter((polygon) => polygon.length > 0);
  if (!largest || !rings.length) return null;
  const [lon = 0, lat = 0] = findPole(largest, 0.02);
  return { id, name, level, pole: [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000], rings };
}

/** The outlines of all regions and countries that have a name in the gazetteer, sorted by id. */
export function makeAreas(units: readonly Unit[], names: ReadonlyMap<string, string>): readonly StoredArea[] {
  const joined = joinUnits(units);
  const thinned = thinToShare(joined.topology, KEPT);
  return listOutlines(joined)
    .flatMap((outline) => {
      const name = names.get(outline.id);
      return name === undefined ? [] : (store(outline.id, name, outline.level, mergeOutline(thinned, outline).coordinates) ?? []);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
