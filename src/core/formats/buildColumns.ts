import {
  dayNumber,
  idNumber,
  LEVELS,
  makeColumns,
  MOST_KILLED,
  MOST_SOURCES,
  NO_ROW,
  PRECISIONS,
  STATUSES,
} from '../columns.ts';
import type { IncidentColumns, PlaceColumns } from '../columns.ts';
import type { Areas } from '../geo/areas.ts';
import { boxOf } from '../geo/boxOf.ts';
import type { Count, Incident, Place } from '../model.ts';
import { compare } from './order.ts';

/** What the page reads of all incidents at once. */
export interface SiteColumns {
  readonly columns: IncidentColumns;
  readonly places: PlaceColumns;
  /** The type ids that the column `type` counts. */
  readonly types: readonly string[];
}

/** Incidents in the site's order → their columns, and the table of their places (by id). */
export function buildColumns(incidents: readonly Incident[], areas: Areas): SiteColumns {
  const types = [...new Set(incidents.map(({ type }) => type))].sort(compare);
  const table = [
    ...new Map(incidents.flatMap(({ place }) => (place ? [[place.place.id, place.place] as const] : []))).values(),
  ].sort((a, b) => compare(a.id, b.id));
  const typeRows = rowsOf(types);
  const placeRows = rowsOf(table.map(({ id }) => id));
  const incidentRows = rowsOf(incidents.map(({ id }) => id));

  const columns = makeColumns(incidents.length);
  incidents.forEach(({ id, type, date, place, partOf, killed, status, sources }, row) => {
    columns.id[row] = numberOf(id);
    columns.start[row] = dayNumber(date.start);
    columns.end[row] = dayNumber(date.end);
    columns.place[row] = place ? (placeRows.get(place.place.id) ?? NO_ROW) : NO_ROW;
    columns.partOf[row] = partOf === null ? NO_ROW : (incidentRows.get(partOf) ?? NO_ROW);
    columns.killed[row] = Math.min(leastOf(killed), MOST_KILLED);
    columns.type[row] = typeRows.get(type) ?? 0;
    columns.level[row] = LEVELS.indexOf(place?.level ?? 'none');
    columns.status[row] = STATUSES.indexOf(status);
    columns.precision[row] = PRECISIONS.indexOf(date.precision);
    columns.sources[row] = Math.min(sources.length, MOST_SOURCES);
  });
  return { columns, places: placeColumns(table, areas), types };
}

function numberOf(id: string): number {
  const number = idNumber(id);
  if (Number.isNaN(number)) throw new Error(`${JSON.stringify(id)} is no incident id of twelve hexadecimal digits`);
  return number;
}

function rowsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, row) => [id, row] as const));
}

/** The least number that any source states; 0 where none states one. */
function leastOf(counts: readonly Count[]): number {
  const stated = counts.flatMap(({ min }) => (min === null ? [] : [min]));
  return stated.length > 0 ? Math.min(...stated) : 0;
}

/** Places → columns. An area's coordinates are its inner pole, unless a person moved it. */
export function placeColumns(table: readonly Place[], areas: Areas): PlaceColumns {
  const found = table.map(({ id }) => areas.byId(id));
  const at = table.map(({ lon, lat, moved }, row) => (moved ? [lon, lat] : found[row]?.properties.pole) ?? [lon, lat]);
  const boxes = found.flatMap((area, row) => {
    const box = area && boxOf(area.geometry);
    return box ? [[row, box] as const] : [];
  });
  return {
    id: table.map(({ id }) => id),
    name: table.map(({ name }) => name),
    lon: at.map(([lon]) => lon ?? 0),
    lat: at.map(([, lat]) => lat ?? 0),
    box: Object.fromEntries(boxes),
  };
}
