import { makeColumns, NO_DAY, NO_ROW } from '../core/columns.ts';
import type { IncidentColumns, PlaceColumns } from '../core/columns.ts';
import type { SiteDateline } from '../core/formats/site.ts';
import { groupIndexOf } from './catalogue.ts';
import type { IncidentSet } from './incidentSet.ts';

/** The rows of all sets, one set after the other. */
export interface IncidentTable {
  readonly sets: readonly IncidentSet[];
  readonly columns: IncidentColumns;
  readonly places: PlaceColumns;
  readonly types: readonly string[];
  /** Group index of each type. */
  readonly groupOf: Uint8Array;
  /** Row of the whole event at the top of a part's chain, or NO_ROW. */
  readonly whole: Uint32Array;
  /** Rows that are part of a whole event. */
  readonly parts: Uint32Array;
  /** First and last day of any incident. */
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly datelines: readonly SiteDateline[];
}

/** Sets → one table. Ids of a later set that an earlier one has too are found in the earlier one. */
export function joinSets(sets: readonly IncidentSet[]): IncidentTable {
  const [only] = sets;
  const { columns, places, types } = sets.length === 1 && only ? only : concatenate(sets);
  const whole = findWholes(columns.partOf);
  return {
    sets,
    columns,
    places,
    types,
    groupOf: Uint8Array.from(types, groupIndexOf),
    whole,
    parts: findParts(whole),
    days: daysOf(columns),
    datelines: sets.flatMap(({ datelines }) => datelines),
  };
}

/** Index of the first row with this number as its id, or -1. */
export function rowOf({ columns }: IncidentTable, idNumber: number): number {
  return columns.id.indexOf(idNumber);
}

/** The set that holds a row, and the row within it. */
export function locate({ sets }: IncidentTable, row: number): { readonly set: IncidentSet; readonly row: number } {
  let within = row;
  for (const set of sets) {
    if (within < set.columns.size) return { set, row: within };
    within -= set.columns.size;
  }
  throw new RangeError(`there is no row ${row}`);
}

/** Parents → topmost parents; a chain that runs in a ring has none. */
function findWholes(partOf: Uint32Array): Uint32Array {
  const whole = partOf.slice();
  for (let row = 0; row < whole.length; row++) {
    let top = partOf[row] ?? NO_ROW;
    if (top === NO_ROW) continue;
    let steps = 0;
    for (let next = partOf[top]; next !== undefined && next !== NO_ROW && steps < RING; steps++) {
      top = next;
      next = partOf[top];
    }
    whole[row] = steps === RING || top === row ? NO_ROW : top;
  }
  return whole;
}
/** Longer chains of parts than this are taken for rings. */
const RING = 16;

function findParts(whole: Uint32Array): Uint32Array {
  const parts: number[] = [];
  for (let row = 0; row < whole.length; row++) if (whole[row] !== NO_ROW) parts.push(row);
  return Uint32Array.from(parts);
}

function daysOf({ start, end }: IncidentColumns): IncidentTable['days'] {
  let first = Infinity;
  let last = -Infinity;
  for (const column of [start, end])
    for (const day of column) {
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  return first <= last ? { first, last } : null;
}

type Joined = Pick<IncidentSet, 'columns' | 'places' | 'types'>;

function concatenate(sets: readonly IncidentSet[]): Joined {
  const columns = makeColumns(sets.reduce((sum, set) => sum + set.columns.size, 0));
  const types = [...new Set(sets.flatMap((set) => set.types))];
  const places = joinPlaces(sets.map((set) => set.places));
  let from = 0;
  for (const [index, set] of sets.entries()) {
    copyRows(set.columns, columns, from);
    for (let row = 0; row < set.columns.size; row++) {
      const at = from + row;
      columns.type[at] = types.indexOf(set.types[set.columns.type[row] ?? 0] ?? '');
      columns.place[at] = places.rowOf(index, set.columns.place[row] ?? NO_ROW);
      const parent = set.columns.partOf[row] ?? NO_ROW;
      columns.partOf[at] = parent === NO_ROW ? NO_ROW : from + parent;
    }
    from += set.columns.size;
  }
  return { columns, types, places: places.columns };
}

function copyRows(from: IncidentColumns, to: IncidentColumns, at: number): void {
  to.id.set(from.id, at);
  to.start.set(from.start, at);
  to.end.set(from.end, at);
  to.killed.set(from.killed, at);
  to.level.set(from.level, at);
  to.status.set(from.status, at);
  to.precision.set(from.precision, at);
  to.sources.set(from.sources, at);
}

interface JoinedPlaces {
  readonly columns: PlaceColumns;
  /** Row in the joined table of a place of a set. */
  rowOf(set: number, place: number): number;
}

/** A place that several tables have is one row. */
function joinPlaces(tables: readonly PlaceColumns[]): JoinedPlaces {
  const id: string[] = [];
  const name: string[] = [];
  const lon: number[] = [];
  const lat: number[] = [];
  const box: Record<number, PlaceColumns['box'][number]> = {};
  const rows = new Map<string, number>();
  const maps = tables.map((table) =>
    table.id.map((placeId, place) => {
      const known = rows.get(placeId);
      if (known !== undefined) return known;
      const row = id.push(placeId) - 1;
      rows.set(placeId, row);
      name.push(table.name[place] ?? '');
      lon.push(table.lon[place] ?? 0);
      lat.push(table.lat[place] ?? 0);
      const area = table.box[place];
      if (area) box[row] = area;
      return row;
    }),
  );
  return {
    columns: { id, name, lon, lat, box },
    rowOf: (set, place) => maps[set]?.[place] ?? NO_ROW,
  };
}
