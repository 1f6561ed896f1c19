import { LEVELS, NO_ROW } from '../core/columns.ts';
import { areaMarkOf, chooseAreas } from './areaMarks.ts';
import { DATELINES, GROUPS } from './catalogue.ts';
import { clusterZoom } from './cluster.ts';
import { PlaceGatherer } from './gatherPlaces.ts';
import type { Gathered } from './gatherPlaces.ts';
import { findInSight, isInSight } from './geography.ts';
import type { DatelineSpot, Geography } from './geography.ts';
import type { IncidentTable } from './incidentTable.ts';
import { datelineLead, leadOf } from './leads.ts';
import { latitudeAt, longitudeAt, worldSize } from '../core/geo/mercator.ts';
import type { PlaceCounts } from './placeCounts.ts';
import type { ClusterMark, Mark, SpotMark, Viewport } from './protocol.ts';

const POINT = LEVELS.indexOf('point');
const ADMIN1 = LEVELS.indexOf('admin1');
/** Marks so far outside the viewport come too, CSS pixels, so that they are there when the map is moved. */
const MARGIN = 200;

/** Makes the marks of what one filter shows. */
export class MarkMaker {
  private readonly table: IncidentTable;
  private readonly geography: Geography;
  private readonly counts: PlaceCounts;
  private readonly datelines: readonly DatelineSpot[];
  private readonly gatherer: PlaceGatherer;
  private gathered: Gathered | null = null;
  /** Marks of `gathered` that were made already, by the number of their cluster. */
  private made = new Map<number, Mark>();

  constructor(table: IncidentTable, geography: Geography, counts: PlaceCounts, withDatelines: boolean) {
    this.table = table;
    this.geography = geography;
    this.counts = counts;
    this.datelines = withDatelines ? geography.datelines : [];
    this.gatherer = new PlaceGatherer(geography, counts, this.datelines);
  }

  /** Areas first, those with the most incidents first, then clusters and spots. */
  marksIn(viewport: Viewport): readonly Mark[] {
    const { table, geography, counts } = this;
    const { drawn, crowded } = chooseAreas(table, geography, counts, findInSight(table, geography, viewport));
    const gathered = this.gatherer.gather(clusterZoom(viewport.zoom), crowded);
    if (gathered !== this.gathered) this.made = new Map();
    this.gathered = gathered;
    const padded = padViewport(viewport);
    const marks: Mark[] = drawn.map((place) => areaMarkOf(table, geography, counts, place));
    for (const at of gathered.clusters) {
      const lon = longitudeAt(gathered.x[at] as number);
      const lat = latitudeAt(gathered.y[at] as number);
      if (isInSight(padded, lon, lat)) marks.push(this.markOf(gathered, at, lon, lat));
    }
    return marks;
  }

  /** The places that a mark of this key stands for: one, or those of a cluster on the map that was asked for last. */
  placesOf(key: string): readonly number[] {
    const place = this.table.places.id.indexOf(key);
    if (place !== -1) return [place];
    for (const [at, mark] of this.made)
      if (mark.key === key) return this.gathered?.placesOf(at).filter((row) => row < this.table.places.id.length) ?? [];
    return [];
  }

  private markOf(gathered: Gathered, at: number, lon: number, lat: number): Mark {
    const known = this.made.get(at);
    if (known) return known;
    const places = gathered.placesOf(at);
    const [place = NO_ROW] = places;
    const isCluster = places.length > 1 || (this.geography.level[place] ?? 0) >= ADMIN1;
    const spot = this.datelineAt(place);
    const mark = isCluster
      ? this.clusterMark(gathered.zoom, places, lon, lat)
      : spot
        ? datelineMark(spot)
        : this.spotMark(place);
    this.made.set(at, mark);
    return mark;
  }

  private datelineAt(place: number): DatelineSpot | undefined {
    const after = place - this.table.places.id.length;
    return after < 0 ? undefined : this.datelines[after];
  }

  private countAt(place: number): number {
    return this.datelineAt(place)?.articles.length ?? this.counts.count[place] ?? 0;
  }

  private spotMark(place: number): SpotMark {
    const { id, name, lon, lat } = this.table.places;
    return {
      shape: this.geography.level[place] === POINT ? 'point' : 'town',
      key: id[place] ?? '',
      name: name[place] ?? '',
      lon: lon[place] ?? 0,
      lat: lat[place] ?? 0,
      count: this.countAt(place),
      groups: this.counts.groups(place),
      lead: leadOf(this.table, this.counts.lead(place)),
    };
  }

  /** A cluster goes by its place with the most incidents, which it keeps under most filters. */
  private clusterMark(zoom: number, places: readonly number[], lon: number, lat: number): ClusterMark {
    const { counts, table } = this;
    const groups = new Array<number>(GROUPS.length).fill(0);
    const box = new BoxAround(lon);
    let count = 0;
    let lead = NO_ROW;
    let greatest = places[0] ?? NO_ROW;
    for (const place of places) {
      const here = this.countAt(place);
      const greatestCount = this.countAt(greatest);
      if (here > greatestCount || (here === greatestCount && place < greatest)) greatest = place;
      count += here;
      this.widen(box, place);
      if (this.datelineAt(place)) continue;
      lead = Math.min(lead, counts.lead(place));
      for (let group = 0; group < GROUPS.length; group++)
        groups[group] = (groups[group] as number) + counts.group(place, group);
    }
    const spot = this.datelineAt(greatest);
    const around = box.finish();
    const isOneSpot = around[0] === around[2] && around[1] === around[3];
    return {
      shape: 'cluster',
      key: `cluster:${zoom}:${spot ? `${DATELINES}:${spot.placeId}` : (table.places.id[greatest] ?? '')}`,
      lon: isOneSpot ? around[0] : lon,
      lat: isOneSpot ? around[1] : lat,
      count,
      groups,
      box: around,
      lead: lead === NO_ROW && spot ? datelineLead(spot) : leadOf(table, lead),
    };
  }

  private widen(box: BoxAround, place: number): void {
    const { lon, lat, box: areas } = this.table.places;
    const spot = this.datelineAt(place);
    const area = spot ? undefined : areas[place];
    if (area) box.add(area[0], area[1], area[2], area[3]);
    else {
      const [x, y] = spot ? [spot.lon, spot.lat] : [lon[place] ?? 0, lat[place] ?? 0];
      box.add(x, y, x, y);
    }
  }
}

/** A box that grows; longitudes are counted from a middle, so that it may cross the date line. */
class BoxAround {
  private readonly middle: number;
  private west = Infinity;
  private south = Infinity;
  private east = -Infinity;
  private north = -Infinity;

  constructor(middle: number) {
    this.middle = middle;
  }

  add(west: number, south: number, east: number, north: number): void {
    const turn = 360 * Math.round((this.middle - (west + east) / 2) / 360);
    this.west = Math.min(this.west, west + turn);
    this.south = Math.min(this.south, south);
    this.east = Math.max(this.east, east + turn);
    this.north = Math.max(this.north, north);
  }

  finish(): readonly [number, number, number, number] {
    const turn = this.west < -180 ? 360 : 0;
    return [this.west + turn, this.south, this.east + turn, this.north];
  }
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
