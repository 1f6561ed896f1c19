import { LEVELS, NO_ROW } from '../core/columns.ts';
import type { IncidentTable } from './incidentTable.ts';
import { worldX, worldY } from '../core/geo/mercator.ts';
import type { Viewport } from './protocol.ts';

const ADMIN1 = LEVELS.indexOf('admin1');

/** Where the places of a table lie, reckoned once. */
export interface Geography {
  /** By row of the table of places: its place in the world's square, 0 to 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Level of the first incident there, which decides the shape of the mark under every filter. */
  readonly level: Uint8Array;
  /** Incidents there, under no filter. */
  readonly incidents: Uint32Array;
  /** Rows of the places that are drawn as areas. */
  readonly areas: readonly number[];
  readonly datelines: readonly DatelineSpot[];
}

/** A place where articles were written. */
export interface DatelineSpot {
  readonly placeId: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly articles: readonly string[];
}

export function layOut(table: IncidentTable): Geography {
  const { places, columns } = table;
  const level = new Uint8Array(places.id.length);
  const incidents = new Uint32Array(places.id.length);
  for (let row = columns.size - 1; row >= 0; row--) {
    const place = columns.place[row] as number;
    if (place === NO_ROW) continue;
    level[place] = columns.level[row] as number;
    incidents[place] = (incidents[place] as number) + 1;
  }
  return {
    x: Float64Array.from(places.lon, worldX),
    y: Float64Array.from(places.lat, worldY),
    level,
    incidents,
    areas: [...level.keys()].filter((place) => (level[place] ?? 0) >= ADMIN1),
    datelines: gatherDatelines(table),
  };
}

function gatherDatelines({ datelines }: IncidentTable): readonly DatelineSpot[] {
  const spots = new Map<string, DatelineSpot & { articles: string[] }>();
  for (const { article, placeId, name, lon, lat } of datelines) {
    const spot = spots.get(placeId);
    if (spot) spot.articles.push(article);
    else spots.set(placeId, { placeId, name, lon, lat, articles: [article] });
  }
  return [...spots.values()];
}

/** 1 for each place that is in sight: a spot within the viewport, or an area whose box meets it. */
export function findInSight({ places }: IncidentTable, { areas }: Geography, viewport: Viewport): Uint8Array {
  const { lon, lat, box } = places;
  const inSight = new Uint8Array(lon.length);
  for (let place = 0; place < inSight.length; place++) {
    inSight[place] = Number(isInSight(viewport, lon[place] as number, lat[place] as number));
  }
  for (const place of areas) {
    const area = box[place];
    if (area) inSight[place] = Number(meets(viewport, area));
  }
  return inSight;
}

/** Whether a point lies in the viewport, whichever way round the world its longitudes are counted. */
export function isInSight({ west, south, east, north }: Viewport, lon: number, lat: number): boolean {
  return lat >= south && lat <= north && eastOf(west, lon) <= east - west;
}

function meets(
  { west, south, east, north }: Viewport,
  [left, bottom, right, top]: readonly [number, number, number, number],
): boolean {
  if (top < south || bottom > north) return false;
  return eastOf(west, left) <= east - west || eastOf(left, west) <= right - left;
}

/** Degrees from one meridian eastwards to another, 0 to 360. */
function eastOf(from: number, to: number): number {
  const degrees = (to - from) % 360;
  return degrees < 0 ? degrees + 360 : degrees;
}
