import { DONUT_GAP, donutDiameter } from '../core/geo/donutDiameter.ts';
import { joinEqual } from './joinEqual.ts';
import { shortWay, worldSize } from '../core/geo/mercator.ts';
import { NearIndex } from './nearIndex.ts';

/** From this zoom on only marks at the very same spot join. */
export const APART_ZOOM = 9;
/** The widest donut, and so the farthest that two touch. */
const WIDEST = donutDiameter(Infinity);
/** Cells whose diagonal is shorter than two exact spots and the gap: what shares one would touch. */
const GRID_CELL = 20;

/** What is to be clustered: one entry a place. */
export interface Pieces {
  /** In the world's square, 0 to 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Incidents or articles. */
  readonly count: Uint32Array;
  /** Radius of the mark that is drawn where a piece stays alone, CSS pixels. */
  readonly radius: Float64Array;
}

/** Pieces gathered; a cluster goes by the number of one of its pieces. */
export interface Clustering {
  readonly clusters: readonly number[];
  /** By that number: the middle of its incidents, and how many there are. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Uint32Array;
  /** Radius of what is drawn, CSS pixels. */
  readonly radius: Float64Array;
  /** The next piece of the same cluster, or -1. */
  readonly next: Int32Array;
}

/** The zoom whose clustering is drawn at this one: steps of a half, so that marks hold still while the zoom glides. */
export function clusterZoom(zoom: number): number {
  return Math.min(Math.max(Math.floor(zoom * 2) / 2, 0), APART_ZOOM);
}

/**
 * Gathers the pieces of the whole world at a zoom, so that panning changes nothing: first those in one cell of a grid,
 * which would touch anyway, then whatever touches, the greatest first, until nothing does.
 */
export function cluster(pieces: Pieces, zoom: number): Clustering {
  const gathering = new Gathering(pieces);
  if (zoom >= APART_ZOOM) joinEqual(pieces.x, pieces.y, (first, piece) => gathering.absorb(first, piece));
  else {
    const cells = Math.ceil(worldSize(zoom) / GRID_CELL);
    const toCell = (at: number): number => Math.floor(at * cells);
    joinEqual(pieces.x.map(toCell), pieces.y.map(toCell), (first, piece) => gathering.absorb(first, piece));
    mergeTouching(gathering, worldSize(zoom));
  }
  return gathering.finish();
}

/** What has been gathered so far. */
class Gathering {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Uint32Array;
  readonly radius: Float64Array;
  private readonly alive: Uint8Array;
  private readonly next: Int32Array;
  private readonly last: Int32Array;

  constructor({ x, y, count, radius }: Pieces) {
    this.x = x.slice();
    this.y = y.slice();
    this.count = count.slice();
    this.radius = radius.slice();
    this.alive = new Uint8Array(x.length).fill(1);
    this.next = new Int32Array(x.length).fill(-1);
    this.last = new Int32Array(x.length);
    for (let piece = 0; piece < x.length; piece++) this.last[piece] = piece;
  }

  isAlive(cluster: number): boolean {
    return this.alive[cluster] === 1;
  }

  /** The second cluster becomes part of the first, whose middle moves by its share. */
  absorb(into: number, other: number): void {
    const all = (this.count[into] as number) + (this.count[other] as number);
    const share = (this.count[other] as number) / all;
    const x = (this.x[into] as number) + shortWay((this.x[other] as number) - (this.x[into] as number)) * share;
    this.x[into] = x - Math.floor(x);
    this.y[into] = (this.y[into] as number) + ((this.y[other] as number) - (this.y[into] as number)) * share;
    this.count[into] = all;
    this.radius[into] = donutDiameter(all) / 2;
    this.alive[other] = 0;
    this.next[this.last[into] as number] = other;
    this.last[into] = this.last[other] as number;
  }

  /** Those that are left, the greatest first. */
  greatestFirst(): readonly number[] {
    const keys = new Float64Array(this.x.length);
    let length = 0;
    for (let cluster = 0; cluster < keys.length; cluster++)
      if (this.isAlive(cluster)) keys[length++] = -(this.count[cluster] as number) * MOST_PIECES + cluster;
    return Array.from(keys.subarray(0, length).sort(), (key) => ((key % MOST_PIECES) + MOST_PIECES) % MOST_PIECES);
  }

  finish(): Clustering {
    const { x, y, count, radius, next } = this;
    const clusters: number[] = [];
    for (let cluster = 0; cluster < x.length; cluster++) if (this.isAlive(cluster)) clusters.push(cluster);
    return { clusters, x, y, count, radius, next };
  }
}
/** Count and number of a piece share one number of 53 bits. */
const MOST_PIECES = 2 ** 21;

function mergeTouching(gathering: Gathering, world: number): void {
  const { x, y, radius } = gathering;
  const near = new NearIndex(x.length, (WIDEST + DONUT_GAP) / world);
  const order = gathering.greatestFirst();
  for (const cluster of order) near.add(cluster, x[cluster] as number, y[cluster] as number);

  const touching: number[] = [];
  const findTouching = (cluster: number): void => {
    const atX = x[cluster] as number;
    const atY = y[cluster] as number;
    const reach = (radius[cluster] as number) + DONUT_GAP;
    touching.length = 0;
    near.visit(atX, atY, (other) => {
      const dx = shortWay((x[other] as number) - atX) * world;
      const dy = ((y[other] as number) - atY) * world;
      const least = reach + (radius[other] as number);
      if (other !== cluster && dx * dx + dy * dy < least * least) touching.push(other);
    });
  };
  for (const cluster of order) {
    if (!gathering.isAlive(cluster)) continue;
    for (findTouching(cluster); touching.length; findTouching(cluster)) {
      near.remove(cluster);
      for (const other of touching)
        if (gathering.isAlive(other)) {
          near.remove(other);
          gathering.absorb(cluster, other);
        }
      near.add(cluster, x[cluster] as number, y[cluster] as number);
    }
  }
}
