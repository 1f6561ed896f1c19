import { cluster } from './cluster.ts';
import type { Clustering } from './cluster.ts';
import type { DatelineSpot, Geography } from './geography.ts';
import { addAreas, gatherSpots } from './pieces.ts';
import type { MapPieces } from './pieces.ts';
import type { PlaceCounts } from './placeCounts.ts';

/** Places gathered at a zoom: all over the world, so that panning changes nothing. */
export interface Gathered {
  readonly zoom: number;
  /** Numbers of the clusters; one place alone is a cluster too. */
  readonly clusters: readonly number[];
  /** By those numbers, in the world's square, 0 to 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Uint32Array;
  /** Rows of the places in a cluster; of datelines the row after the last, plus the index of their spot. */
  placesOf(cluster: number): readonly number[];
}

interface Spots {
  readonly pieces: MapPieces;
  readonly gathered: Gathered;
  readonly clustering: Clustering;
}

/** Gathers what one filter shows; keeps what it made last. */
export class PlaceGatherer {
  private readonly geography: Geography;
  private readonly counts: PlaceCounts;
  private readonly datelines: readonly DatelineSpot[];
  private spots: Spots | null = null;
  private withAreas: { readonly key: string; readonly gathered: Gathered } | null = null;

  constructor(geography: Geography, counts: PlaceCounts, datelines: readonly DatelineSpot[]) {
    this.geography = geography;
    this.counts = counts;
    this.datelines = datelines;
  }

  /** Spots at a zoom of `clusterZoom`, with those areas that are too many to be drawn. */
  gather(zoom: number, areas: readonly number[]): Gathered {
    if (this.spots?.gathered.zoom !== zoom) this.spots = this.gatherSpots(zoom);
    if (areas.length === 0) return this.spots.gathered;
    const sorted = [...areas].sort((a, b) => a - b);
    const key = [zoom, ...sorted].join(' ');
    if (this.withAreas?.key !== key) this.withAreas = { key, gathered: this.addAreas(this.spots, sorted) };
    return this.withAreas.gathered;
  }

  private gatherSpots(zoom: number): Spots {
    const pieces = gatherSpots(this.geography, this.counts, this.datelines);
    const clustering = cluster(pieces, zoom);
    const placesOf = (at: number): readonly number[] =>
      membersOf(clustering, at).map((piece) => pieces.place[piece] as number);
    return { pieces, clustering, gathered: { ...clustering, zoom, placesOf } };
  }

  /** What was gathered already stays together: only areas join it, and what touches once they have. */
  private addAreas({ gathered, clustering }: Spots, areas: readonly number[]): Gathered {
    const { clusters } = gathered;
    const joined = cluster(addAreas(this.geography, this.counts, clustering, areas), gathered.zoom);
    const placesOf = (at: number): readonly number[] =>
      membersOf(joined, at).flatMap((piece) => {
        const spots = clusters[piece];
        return spots === undefined ? (areas[piece - clusters.length] ?? []) : gathered.placesOf(spots);
      });
    return { ...joined, zoom: gathered.zoom, placesOf };
  }
}

function membersOf({ next }: Clustering, cluster: number): readonly number[] {
  const members: number[] = [];
  for (let piece = cluster; piece !== -1; piece = next[piece] as number) members.push(piece);
  return members;
}
