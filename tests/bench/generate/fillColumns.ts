import { LEVELS, makeColumns, NO_DAY, NO_ROW, PRECISIONS, STATUSES } from '../../../src/core/columns.ts';
import type { IncidentColumns } from '../../../src/core/columns.ts';
import type { Place } from '../../../src/core/model.ts';
import { mix } from './random.ts';
import type { Facts } from './facts.ts';

export interface Filled {
  readonly columns: IncidentColumns;
  /** Rows of the table of places, by id. */
  readonly table: readonly Place[];
  readonly types: readonly string[];
}

/** An id holds the incident's number in its lower half, so that no two are the same. */
const NUMBERS = 2 ** 24;
const UNDATED = 0x7fff_ffff;
/** How many rows behind a whole event its parts may stand, how many parts it has at most, how often it has any. */
export const PART_REACH = 200;
const MOST_PARTS = 6;
const WHOLE = 0.35;

/** The facts of `size` incidents → their columns in the site's order, with some as parts of others. */
export function fillColumns(size: number, seed: number, factsOf: (n: number) => Facts): Filled {
  if (size > NUMBERS) throw new Error(`at most ${String(NUMBERS)} incidents can be made`);
  const columns = makeColumns(size);
  columns.id.set(idsInOrder(size, seed, factsOf));
  const [types, met] = [new Map<string, number>(), new Map<Place, number>()];
  for (let row = 0; row < size; row += 1) {
    const facts = factsOf((columns.id[row] ?? 0) % NUMBERS);
    columns.start[row] = facts.start;
    columns.end[row] = facts.end;
    columns.place[row] = facts.place ? numberIn(met, facts.place) : NO_ROW;
    columns.partOf[row] = NO_ROW;
    columns.killed[row] = facts.killed;
    columns.type[row] = numberIn(types, facts.type);
    columns.level[row] = LEVELS.indexOf(facts.level ?? 'none');
    columns.status[row] = STATUSES.indexOf(facts.status);
    columns.precision[row] = PRECISIONS.indexOf(facts.precision);
    columns.sources[row] = facts.sources;
  }
  const typeNames = sortNumbers(columns.type, [...types.keys()], (type) => type);
  const table = sortNumbers(columns.place, [...met.keys()], ({ id }) => id);
  joinParts(columns, table, seed);
  return { columns, table, types: typeNames };
}

function numberIn<T>(known: Map<T, number>, item: T): number {
  const number = known.get(item) ?? known.size;
  if (number === known.size) known.set(item, number);
  return number;
}

/** Ids by first day, undated ones last, then by id. */
function idsInOrder(size: number, seed: number, factsOf: (n: number) => Facts): Float64Array {
  const byDay = new Map<number, number[]>();
  for (let n = 0; n < size; n += 1) {
    const { start } = factsOf(n);
    const day = start === NO_DAY ? UNDATED : start;
    const id = (mix(seed, n) % NUMBERS) * NUMBERS + n;
    const ids = byDay.get(day);
    if (ids) ids.push(id);
    else byDay.set(day, [id]);
  }
  const days = [...byDay].sort(([a], [b]) => a - b);
  return Float64Array.from(days.flatMap(([, ids]) => [...Float64Array.from(ids).sort()]));
}

/** Sorts a table by key and renumbers the column that points into it. */
function sortNumbers<T>(
  column: Uint8Array | Uint32Array,
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const sorted = items.map((item, at) => ({ item, at, key: keyOf(item) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const moved = new Uint32Array(items.length);
  sorted.forEach(({ at }, to) => (moved[at] = to));
  for (let row = 0; row < column.length; row += 1) {
    const at = column[row] ?? 0;
    if (at !== NO_ROW) column[row] = moved[at] ?? 0;
  }
  return sorted.map(({ item }) => item);
}

/** Some incidents of a country or a region become whole events; the next ones of that country their parts. */
function joinParts(columns: IncidentColumns, table: readonly Place[], seed: number): void {
  const countryOf = (row: number): string => table[columns.place[row] ?? NO_ROW]?.country ?? '';
  for (let row = 0; row < columns.size; row += 1) {
    const isWide = (columns.level[row] ?? 0) >= LEVELS.indexOf('admin1');
    const chance = mix(seed + 1, columns.id[row] ?? 0) / 2 ** 32;
    if (!isWide || chance > WHOLE || columns.partOf[row] !== NO_ROW) continue;
    const most = 2 + (mix(seed + 2, row) % (MOST_PARTS - 1));
    let parts = 0;
    for (let next = row + 1; next <= row + PART_REACH && next < columns.size && parts < most; next += 1) {
      const isFree = columns.partOf[next] === NO_ROW && (columns.level[next] ?? 0) < LEVELS.indexOf('country');
      if (!isFree || countryOf(next) === '' || countryOf(next) !== countryOf(row)) continue;
      columns.partOf[next] = row;
      columns.type[next] = columns.type[row] ?? 0;
      parts += 1;
    }
  }
}
