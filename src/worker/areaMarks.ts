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

/** Of the areas in sight those with the most incidents are drawn, of equal ones the larger. */
export function chooseAreas(
  { places }: IncidentTable,
  { areas }: Geography,
  { count }: PlaceCounts,
  inSight: Uint8Array,
): AreaChoice {
  const extent = (place: number): number => {
    const [west, south, east, north] = places.box[place] ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  const seen = areas
    .filter((place) => (count[place] ?? 0) > 0 && inSight[place] === 1)
    .sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0) || extent(b) - extent(a) || a - b);
  return { drawn: seen.slice(0, MOST_AREAS), crowded: seen.slice(MOST_AREAS) };
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
