import { LEVELS } from '../core/columns.ts';
import { donutDiameter } from '../core/geo/donutDiameter.ts';
import type { Clustering, Pieces } from './cluster.ts';
import type { DatelineSpot, Geography } from './geography.ts';
import { worldX, worldY } from '../core/geo/mercator.ts';
import type { PlaceCounts } from './placeCounts.ts';

const POINT = LEVELS.indexOf('point');
const ADMIN1 = LEVELS.indexOf('admin1');
/** Half of 26 and of 28 CSS pixels: the disc of an exact spot, the ring of a town. */
const POINT_RADIUS = 13;
const TOWN_RADIUS = 14;

/** Pieces to be clustered, and what each of them is. */
export interface MapPieces extends Pieces {
  /** Row of the table of places; of a dateline the row after the last, plus its index. */
  readonly place: Uint32Array;
}

function makePieces(size: number): MapPieces {
  return {
    place: new Uint32Array(size),
    x: new Float64Array(size),
    y: new Float64Array(size),
    count: new Uint32Array(size),
    radius: new Float64Array(size),
  };
}

/** Spots with incidents, and where articles were written. */
export function gatherSpots(
  { x, y, level }: Geography,
  { count }: PlaceCounts,
  datelines: readonly DatelineSpot[],
): MapPieces {
  const isSpot = (place: number): boolean => count[place] !== 0 && (level[place] as number) < ADMIN1;
  let size = datelines.length;
  for (let place = 0; place < level.length; place++) if (isSpot(place)) size++;
  const pieces = makePieces(size);
  let piece = 0;
  for (let place = 0; place < level.length; place++) {
    if (!isSpot(place)) continue;
    pieces.place[piece] = place;
    pieces.x[piece] = x[place] as number;
    pieces.y[piece] = y[place] as number;
    pieces.count[piece] = count[place] as number;
    pieces.radius[piece] = level[place] === POINT ? POINT_RADIUS : TOWN_RADIUS;
    piece++;
  }
  for (const [index, { lon, lat, articles }] of datelines.entries()) {
    pieces.place[piece] = level.length + index;
    pieces.x[piece] = worldX(lon);
    pieces.y[piece] = worldY(lat);
    pieces.count[piece] = articles.length;
    pieces.radius[piece] = TOWN_RADIUS;
    piece++;
  }
  return pieces;
}

/** Clusters as pieces again, and with them the areas that are too many to be drawn, each at its pole. */
export function addAreas(
  { x, y }: Geography,
  { count }: PlaceCounts,
  spots: Clustering,
  areas: readonly number[],
): Pieces {
  const pieces = makePieces(spots.clusters.length + areas.length);
  let piece = 0;
  for (const cluster of spots.clusters) {
    pieces.x[piece] = spots.x[cluster] as number;
    pieces.y[piece] = spots.y[cluster] as number;
    pieces.count[piece] = spots.count[cluster] as number;
    pieces.radius[piece] = spots.radius[cluster] as number;
    piece++;
  }
  for (const area of areas) {
    pieces.x[piece] = x[area] as number;
    pieces.y[piece] = y[area] as number;
    pieces.count[piece] = count[area] as number;
    pieces.radius[piece] = donutDiameter(count[area] as number) / 2;
    piece++;
  }
  return pieces;
}
