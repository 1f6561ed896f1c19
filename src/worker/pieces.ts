import { LEVELS } from '../core/columns.ts';
import { donutDiameter } from '../core/geo/donutDiameter.ts';
import type { Pieces } from './cluster.ts';
import type { DatelineSpot, Geography } from './geography.ts';
import { worldX, worldY } from './mercator.ts';
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

/** Spots with incidents, areas that are too many to be drawn, and where articles were written. */
export function gatherPieces(
  geography: Geography,
  { count }: PlaceCounts,
  crowded: readonly number[],
  datelines: readonly DatelineSpot[],
): MapPieces {
  const { x, y, level } = geography;
  const isCrowded = new Set(crowded);
  const chosen: number[] = [];
  for (let place = 0; place < level.length; place++)
    if ((count[place] as number) > 0 && ((level[place] as number) < ADMIN1 || isCrowded.has(place))) chosen.push(place);
  const places = level.length;
  const spot = (piece: number): DatelineSpot | undefined => datelines[piece - chosen.length];
  const size = chosen.length + datelines.length;
  const place = Uint32Array.from({ length: size }, (_, piece) => chosen[piece] ?? places + piece - chosen.length);
  return {
    place,
    x: Float64Array.from(place, (at, piece) => x[at] ?? worldX(spot(piece)?.lon ?? 0)),
    y: Float64Array.from(place, (at, piece) => y[at] ?? worldY(spot(piece)?.lat ?? 0)),
    count: Uint32Array.from(place, (at, piece) => count[at] ?? spot(piece)?.articles.length ?? 0),
    radius: Float64Array.from(place, (at) => radiusOf(level[at], count[at] ?? 0)),
  };
}

function radiusOf(level: number | undefined, count: number): number {
  if (level === POINT) return POINT_RADIUS;
  return level !== undefined && level >= ADMIN1 ? donutDiameter(count) / 2 : TOWN_RADIUS;
}
