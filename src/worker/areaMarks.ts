import { LEVELS } from '../core/columns.ts';
import type { Geography } from './geography.ts';
import type { IncidentTable } from './incidentTable.ts';
import { leadOf } from './leads.ts';
import type { PlaceCounts } from './placeCounts.ts';
import type { AreaMark } from './protocol.ts';

/** More hatched areas at a time than this hide one another. */
export const MOST_AREAS = 60;

const COUNTRY = LEVELS.indexOf('country');

/** The areas with incidents, as they are drawn. */
export interface AreaChoice {
  /** Places in sight that are drawn as areas. */
  readonly drawn: readonly number[];
  /** Places in sight that count into donuts instead. */
  readonly crowded: readonly number[];
}

/**
 * Where all areas in sight with incidents can be drawn, they are. Else those are that have the most under no filter, of
 * equal ones the larger: none but these change then when layers are switched. What is shown of them decides their order.
 */
export function chooseAreas(
  { places }: IncidentTable,
  { areas, incidents }: Geography,
  { count }: PlaceCounts,
  inSight: Uint8Array,
): AreaChoice {
  const extent = (place: number): number => {
    const [west, south, east, north] = places.box[place] ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  const byMost =
    (counted: Uint32Array) =>
    (a: number, b: number): number =>
      (counted[b] ?? 0) - (counted[a] ?? 0) || extent(b) - extent(a) || a - b;
  const isShown = (place: number): boolean => (count[place] ?? 0) > 0;
  const near = areas.filter((place) => inSight[place] === 1);
  const seen = near.filter(isShown).sort(byMost(count));
  if (seen.length <= MOST_AREAS) return { drawn: seen, crowded: [] };
  const chosen = new Set(near.sort(byMost(incidents)).slice(0, MOST_AREAS));
  return {
    drawn: seen.filter((place) => chosen.has(place)),
    crowded: seen.filter((place) => !chosen.has(place)),
  };
}

export function areaMarkOf(table: IncidentTable, { level }: Geography, counts: PlaceCounts, place: number): AreaMark {
  const { id, name, lon, lat, box } = table.places;
  return {
    shape: level[place] === COUNTRY ? 'country' : 'region',
    key: id[place] ?? '',
    name: name[place] ?? '',
    lon: lon[place] ?? 0,
    lat: lat[place] ?? 0,
    box: box[place] ?? null,
    count: counts.count[place] ?? 0,
    groups: counts.groups(place),
    lead: leadOf(table, counts.lead(place)),
  };
}
