import type { Feature, MultiPolygon, Position } from 'geojson';
import type { AreaProperties, Areas } from './areas.ts';

/** Whole steps of a degree in which stored outlines count: 0.001°, some hundred metres. */
export const AREA_UNITS = 1000;

/** An area as `data/basemap/areas.json.gz` holds it. */
export interface StoredArea {
  readonly id: string;
  readonly name: string;
  readonly level: AreaProperties['level'];
  readonly pole: readonly [number, number];
  /** Polygons of rings of differences: x0, y0, dx1, dy1, … in steps of 1 / AREA_UNITS degree. */
  readonly rings: readonly (readonly (readonly number[])[])[];
}

function readRing(differences: readonly number[]): Position[] {
  const ring: Position[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < differences.length; at += 2) {
    x += differences[at] ?? 0;
    y += differences[at + 1] ?? 0;
    ring.push([x / AREA_UNITS, y / AREA_UNITS]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}

/** Opens the file of area outlines (bytes already unpacked). Throws an Error that says what is wrong with them. */
export function readAreas(bytes: Uint8Array): Areas {
  let stored: unknown;
  try {
    stored = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error('areas: this is no file of area outlines; unpack it first, or build it again');
  }
  if (!Array.isArray(stored)) throw new Error('areas: the file does not hold a list; build it again');
  const byId = new Map((stored as readonly StoredArea[]).map((area) => [area.id, area] as const));
  return {
    byId(id): Feature<MultiPolygon, AreaProperties> | null {
      const area = byId.get(id);
      if (!area) return null;
      const { name, level, pole, rings } = area;
      return {
        type: 'Feature',
        properties: { id, name, level, pole },
        geometry: { type: 'MultiPolygon', coordinates: rings.map((polygon) => polygon.map(readRing)) },
      };
    },
  };
}
