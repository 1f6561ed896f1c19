import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { donutDiameter } from '../../../src/core/geo/donutDiameter.ts';
import { DONUT_GAP } from '../../../src/core/geo/donutDiameter.ts';
import { APART_ZOOM, cluster, clusterZoom } from '../../../src/worker/cluster.ts';
import type { Clustering, Pieces } from '../../../src/worker/cluster.ts';
import { latitudeAt, longitudeAt, shortWay, worldSize, worldX, worldY } from '../../../src/core/geo/mercator.ts';

interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
}

function piecesOf(spots: readonly Spot[]): Pieces {
  return {
    x: Float64Array.from(spots, ({ lon }) => worldX(lon)),
    y: Float64Array.from(spots, ({ lat }) => worldY(lat)),
    count: Uint32Array.from(spots, ({ count }) => count),
    radius: new Float64Array(spots.length).fill(14),
  };
}

function membersOf({ next }: Clustering, of: number): readonly number[] {
  const members: number[] = [];
  for (let piece = of; piece !== -1; piece = next[piece] ?? -1) members.push(piece);
  return members;
}

/** Spots all over the world, or crowded on both sides of the date line, where one merging leads to the next. */
const spots = fc.constantFrom(360, 30).chain((width) =>
  fc.array(
    fc.record({
      lon: fc.double({ min: 180 - width / 2, max: 180 + width / 2, noNaN: true }),
      lat: fc.double({ min: -width / 5, max: width / 5, noNaN: true }),
      count: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 300, size: 'max' },
  ),
);
const zooms = fc.integer({ min: 0, max: 17 }).map((halves) => halves / 2);

describe('cluster', () => {
  it('leaves no two marks that touch, at any zoom, across the date line too', () => {
    fc.assert(
      fc.property(spots, zooms, (some, zoom) => {
        const { clusters, x, y, radius } = cluster(piecesOf(some), zoom);
        const world = worldSize(zoom);
        for (const [index, a] of clusters.entries())
          for (const b of clusters.slice(index + 1)) {
            const dx = shortWay((x[a] ?? 0) - (x[b] ?? 0)) * world;
            const gap = Math.hypot(dx, ((y[a] ?? 0) - (y[b] ?? 0)) * world) - (radius[a] ?? 0) - (radius[b] ?? 0);
            if (gap < DONUT_GAP - 1e-6)
              throw new Error(`clusters ${String(a)} and ${String(b)} are ${String(gap)} apart`);
          }
      }),
    );
  });

  it('puts each piece in one cluster and keeps the count', () => {
    fc.assert(
      fc.property(spots, zooms, (some, zoom) => {
        const gathered = cluster(piecesOf(some), zoom);
        const members = gathered.clusters.flatMap((one) => membersOf(gathered, one));
        expect([...members].sort((a, b) => a - b)).toEqual([...some.keys()]);
        for (const one of gathered.clusters) {
          const here = membersOf(gathered, one);
          const count = here.reduce((sum, piece) => sum + (some[piece]?.count ?? 0), 0);
          expect(gathered.count[one]).toBe(count);
          expect(gathered.radius[one]).toBe(here.length === 1 ? 14 : donutDiameter(count) / 2);
        }
      }),
    );
  });

  it('joins across the date line, in the middle of its incidents', () => {
    const { clusters, x } = cluster(
      piecesOf([
        { lon: 179, lat: 0, count: 3 },
        { lon: -179, lat: 0, count: 1 },
      ]),
      2,
    );
    expect(clusters).toEqual([0]);
    expect(longitudeAt(x[0] ?? 0)).toBeCloseTo(179.5);
  });

  it('joins from zoom 9 on only what is at the very same spot', () => {
    const near = { lon: 30, lat: 50, count: 1 };
    const gathered = cluster(piecesOf([near, { ...near, lon: 30.0001 }, near]), APART_ZOOM);
    expect(gathered.clusters.map((one) => membersOf(gathered, one))).toEqual([[0, 2], [1]]);
  });

  it('is the same for half a step of zoom, and never coarser than it must be', () => {
    expect([0, 2.49, 2.5, 8.9, 9, 14, -1].map(clusterZoom)).toEqual([0, 2, 2.5, 8.5, 9, 9, 0]);
  });
});

it('the projection and its inverse agree', () => {
  for (const [lon, lat] of [
    [-180, -85],
    [0, 0],
    [37.6, 55.75],
    [179.9, 84],
  ] as const) {
    expect(longitudeAt(worldX(lon))).toBeCloseTo(lon, 9);
    expect(latitudeAt(worldY(lat))).toBeCloseTo(lat, 9);
  }
});
