import { dayNumber, LEVELS, makeColumns, NO_ROW, PRECISIONS, STATUSES } from '../../src/core/columns.ts';
import type { SiteDateline } from '../../src/core/formats/site.ts';
import type { DatePrecision, Level, Status } from '../../src/core/model.ts';
import type { IncidentSet } from '../../src/worker/incidentSet.ts';

/** A place by hand; with a box it is an area. */
export interface TestPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly level?: Level;
  readonly box?: readonly [number, number, number, number];
}

/** An incident by hand. */
export interface TestRow {
  readonly type?: string;
  /** "2025-06-01", or "2025-06-01/2025-06-03", "/2025-06-03", "2025-06-01/", "" for none. */
  readonly date?: string;
  readonly precision?: DatePrecision;
  /** Index of a place, or null. */
  readonly place?: number | null;
  readonly partOf?: number;
  readonly killed?: number;
  readonly sources?: number;
  readonly status?: Status;
  readonly text?: string;
}

const TYPES = ['talks', 'drone-strike', 'shelling', 'protest'];

/** Places and rows → a set; a row's id is its number plus one. What is not said is a drone strike of 1 June 2025 at no place. */
export function makeSet(
  places: readonly TestPlace[],
  rows: readonly TestRow[],
  rest: { readonly datelines?: readonly SiteDateline[]; readonly firstId?: number } = {},
): IncidentSet {
  const columns = makeColumns(rows.length);
  for (const [row, incident] of rows.entries()) {
    const { date = '2025-06-01', place = null } = incident;
    const [start = '', end = start] = date.split('/');
    columns.id[row] = (rest.firstId ?? 1) + row;
    columns.start[row] = dayNumber(start || null);
    columns.end[row] = dayNumber(end || null);
    columns.place[row] = place ?? NO_ROW;
    columns.partOf[row] = incident.partOf ?? NO_ROW;
    columns.killed[row] = incident.killed ?? 0;
    columns.type[row] = TYPES.indexOf(incident.type ?? 'drone-strike');
    columns.level[row] = LEVELS.indexOf(place === null ? 'none' : (places[place]?.level ?? 'town'));
    columns.status[row] = STATUSES.indexOf(incident.status ?? 'reported');
    columns.precision[row] = PRECISIONS.indexOf(incident.precision ?? precisionOf(start, end));
    columns.sources[row] = incident.sources ?? 1;
  }
  const nothing = (): never => {
    throw new Error('this set has no details');
  };
  return {
    columns,
    places: {
      id: places.map(({ name }) => `test:${name}`),
      name: places.map(({ name }) => name),
      lon: places.map(({ lon }) => lon),
      lat: places.map(({ lat }) => lat),
      box: Object.fromEntries(places.flatMap(({ box }, index) => (box ? [[index, box] as const] : []))),
    },
    types: TYPES,
    datelines: rest.datelines ?? [],
    detail: nothing,
    articles: () => Promise.resolve([]),
    texts: { files: 1, rowsPerFile: 4096, read: () => Promise.resolve(rows.map(({ text = '' }) => text)) },
    articleTexts: { files: 0, read: nothing },
  };
}

function precisionOf(start: string, end: string): DatePrecision {
  if (start === end) return start ? 'day' : 'unknown';
  return start && end ? 'few-days' : 'open';
}

/** "000000000001" of row 0. */
export const idAt = (row: number): string => (row + 1).toString(16).padStart(12, '0');
