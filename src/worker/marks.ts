import { LEVELS, NO_ROW } from '../core/columns.ts';
import { areaMarkOf, chooseAreas, groupsAt } from './areaMarks.ts';
import { DATELINES, GROUPS } from './catalogue.ts';
import { cluster, clusterZoom } from './cluster.ts';
import type { Clustering } from './cluster.ts';
import { findInSight, isInSight } from './geography.ts';
import type { DatelineSpot, Geography } from './geography.ts';
import type { IncidentTable } from './incidentTable.ts';
import { datelineLead, leadOf } from './leads.ts';
import { latitudeAt, longitudeAt, worldSize } from './mercator.ts';
import { gatherPieces } from './pieces.ts';
import type { MapPieces } from './pieces.ts';
import type { PlaceCounts } from './placeCounts.ts';
import type { ClusterMark, Mark, SpotMark, Viewport } from './protocol.ts';

const POINT = LEVELS.indexOf('point');
const ADMIN1 = LEVELS.indexOf('admin1');
/** Marks so far outside the viewport come too, CSS pixels, so that they are there when the map is moved. */
const MARGIN = 200;

type Box = readonly [number, number, number, number];

/** Makes the marks of what one filter shows; keeps the last clustering, which panning does not change. */
export class MarkMaker {
  private readonly table: IncidentTable;
  private readonly geography: Geography;
  private readonly counts: PlaceCounts;
  private readonly datelines: readonly DatelineSpot[];
  private kept: { readonly key: string; readonly pieces: MapPieces; readonly clustering: Clustering } | null = null;

  constructor(table: IncidentTable, geography: Geography, counts: PlaceCounts, withDatelines: boolean) {
    this.table = table;
    this.geography = geography;
    this.counts = counts;
    this.datelines = withDatelines ? geography.datelines : [];
  }

  /** Areas first, then clusters and spots in the order of the table of places. */
  marksIn(viewport: Viewport): readonly Mark[] {
    const { table, geography, counts } = this;
    const { drawn, crowded } = chooseAreas(table, geography, counts, findInSight(table, geography, viewport));
    const padded = padViewport(viewport);
    const zoom = clusterZoom(viewport.zoom);
    const { pieces, clustering } = this.clusteringAt(zoom, crowded);
    const marks: Mark[] = drawn.map((place) => areaMarkOf(table, geography, counts, place));
    for (const at of clustering.clusters) {
      const lon = longitudeAt(clustering.x[at] ?? 0);
      const lat = latitudeAt(clustering.y[at] ?? 0);
      if (isInSight(padded, lon, lat)) marks.push(this.markOf(pieces, clustering, at, zoom));
    }
    return marks;
  }

  /** The places that a mark of this key stands for: one, or those of a cluster that was made last. */
  placesOf(key: string): readonly number[] {
    const place = this.table.places.id.indexOf(key);
    if (place !== -1) return [place];
    const { pieces, clustering } = this.kept ?? {};
    if (!pieces || !clustering || !key.startsWith('cluster:')) return [];
    const zoom = Number(key.split(':')[1]);
    const found = clustering.clusters.find((at) => this.clusterKey(pieces, membersOf(clustering, at), zoom) === key);
    if (found === undefined) return [];
    return membersOf(clustering, found).flatMap((piece) => {
      const at = pieces.place[piece] ?? NO_ROW;
      return at < this.table.places.id.length ? [at] : [];
    });
  }

  private clusteringAt(
    zoom: number,
    crowded: readonly number[],
  ): { readonly pieces: MapPieces; readonly clustering: Clustering } {
    const key = [zoom, ...[...crowded].sort((a, b) => a - b)].join(' ');
    if (this.kept?.key !== key) {
      const pieces = gatherPieces(this.geography, this.counts, crowded, this.datelines);
      this.kept = { key, pieces, clustering: cluster(pieces, zoom) };
    }
    return this.kept;
  }

  private markOf(pieces: MapPieces, clustering: Clustering, at: number, zoom: number): Mark {
    const members = membersOf(clustering, at);
    const place = pieces.place[at] ?? NO_ROW;
    if (members.length > 1 || (this.geography.level[place] ?? 0) >= ADMIN1)
      return this.clusterMark(pieces, clustering, members, zoom);
    const spot = this.datelineAt(place);
    return spot ? datelineMark(spot) : this.spotMark(place);
  }

  private datelineAt(place: number): DatelineSpot | undefined {
    return this.datelines[place - this.table.places.id.length];
  }

  private spotMark(place: number): SpotMark {
    const { id, name, lon, lat } = this.table.places;
    return {
      shape: this.geography.level[place] === POINT ? 'point' : 'town',
      key: id[place] ?? '',
      name: name[place] ?? '',
      lon: lon[place] ?? 0,
      lat: lat[place] ?? 0,
      count: this.counts.count[place] ?? 0,
      groups: groupsAt(this.counts, place),
      lead: leadOf(this.table, this.counts.lead[place] ?? 0),
    };
  }

  private clusterMark(
    pieces: MapPieces,
    clustering: Clustering,
    members: readonly number[],
    zoom: number,
  ): ClusterMark {
    const [at = 0] = members;
    const groups = new Array<number>(GROUPS.length).fill(0);
    let lead = NO_ROW;
    for (const piece of members) {
      const place = pieces.place[piece] ?? NO_ROW;
      for (const group of groups.keys())
        groups[group] = (groups[group] ?? 0) + (this.counts.groups[place * GROUPS.length + group] ?? 0);
      lead = Math.min(lead, this.counts.lead[place] ?? NO_ROW);
    }
    const spot = this.datelineAt(pieces.place[at] ?? NO_ROW);
    const middle = { lon: longitudeAt(clustering.x[at] ?? 0), lat: latitudeAt(clustering.y[at] ?? 0) };
    const box = this.boxAround(pieces, members, middle.lon);
    const isOneSpot = box[0] === box[2] && box[1] === box[3];
    return {
      shape: 'cluster',
      key: this.clusterKey(pieces, members, zoom),
      ...(isOneSpot ? { lon: box[0], lat: box[1] } : middle),
      count: clustering.count[at] ?? 0,
      groups,
      box,
      lead: lead === NO_ROW && spot ? datelineLead(spot) : leadOf(this.table, lead),
    };
  }

  /** A cluster goes by its place with the most incidents, which it keeps under most filters. */
  private clusterKey(pieces: MapPieces, members: readonly number[], zoom: number): string {
    let greatest = members[0] ?? 0;
    for (const piece of members) {
      const more = (pieces.count[piece] ?? 0) - (pieces.count[greatest] ?? 0);
      if (more > 0 || (more === 0 && piece < greatest)) greatest = piece;
    }
    const place = pieces.place[greatest] ?? NO_ROW;
    const spot = this.datelineAt(place);
    return `cluster:${zoom}:${spot ? `${DATELINES}:${spot.placeId}` : (this.table.places.id[place] ?? '')}`;
  }

  /** The box of all members, counted from the west of the middle, so that it may cross the date line. */
  private boxAround(pieces: MapPieces, members: readonly number[], middle: number): Box {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const piece of members) {
      const [left, bottom, right, top] = this.boxOf(pieces.place[piece] ?? NO_ROW);
      const turn = 360 * Math.round((middle - (left + right) / 2) / 360);
      west = Math.min(west, left + turn);
      east = Math.max(east, right + turn);
      south = Math.min(south, bottom);
      north = Math.max(north, top);
    }
    return west < -180 ? [west + 360, south, east + 360, north] : [west, south, east, north];
  }

  private boxOf(place: number): Box {
    const { lon, lat, box } = this.table.places;
    const spot = this.datelineAt(place) ?? { lon: lon[place] ?? 0, lat: lat[place] ?? 0 };
    return box[place] ?? [spot.lon, spot.lat, spot.lon, spot.lat];
  }
}

function membersOf({ next }: Clustering, cluster: number): readonly number[] {
  const members: number[] = [];
  for (let piece = cluster; piece !== -1; piece = next[piece] ?? -1) members.push(piece);
  return members;
}

function datelineMark(spot: DatelineSpot): SpotMark {
  const { placeId, name, lon, lat, articles } = spot;
  return {
    shape: 'town',
    key: `${DATELINES}:${placeId}`,
    name,
    lon,
    lat,
    count: articles.length,
    groups: GROUPS.map(() => 0),
    lead: datelineLead(spot),
  };
}

function padViewport({ west, south, east, north, zoom }: Viewport): Viewport {
  const margin = (MARGIN * 360) / worldSize(zoom);
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin, zoom };
}
