import { NO_DAY, NO_ROW } from '../core/columns.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { Order } from './protocol.ts';

/** Longer intervals than this are ordered as if they were this long. */
const MOST_DAYS = 0xffff;

/** All rows in an order: a permutation of the row numbers. Equal ones are in the order of their dates, then of the rows. */
export function orderRows(table: IncidentTable, order: Order): Uint32Array {
  if (order === 'oldest' || order === 'newest') return orderByDate(table, order === 'newest');
  const dated = orderByDate(table, true);
  const { killed, sources } = table.columns;
  switch (order) {
    case 'deadliest':
      return sortBy(dated, (row) => 0xffff - (killed[row] as number), 0xffff);
    case 'sources':
      return sortBy(dated, (row) => 0xff - (sources[row] as number), 0xff);
    case 'place':
      return orderByPlace(table, orderByDate(table, false));
  }
}

/** By first day; equal ones by how long and how exact they are, so that equal dates stand together; undated ones last. */
function orderByDate({ columns, days }: IncidentTable, newestFirst: boolean): Uint32Array {
  const { start, end, precision, size } = columns;
  let rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  rows = sortBy(rows, (row) => precision[row] as number, 0xff);
  rows = sortBy(rows, (row) => lengthOf(start[row] as number, end[row] as number), MOST_DAYS);
  const { first, last } = days ?? { first: 0, last: 0 };
  const span = last - first;
  return sortBy(
    rows,
    (row) => {
      const day = dayOf(start[row] as number, end[row] as number);
      if (day === NO_DAY) return span + 1;
      return newestFirst ? last - day : day - first;
    },
    span + 1,
  );
}

function dayOf(start: number, end: number): number {
  return start === NO_DAY ? end : start;
}

/** An interval whose end is open is longer than all others, one whose start is open the longest. */
function lengthOf(start: number, end: number): number {
  if (start === end) return 0;
  if (start === NO_DAY) return MOST_DAYS;
  if (end === NO_DAY) return MOST_DAYS - 1;
  return Math.min(end - start, MOST_DAYS - 2);
}

/** By the name of the place, as English sorts names; rows without a place last. */
function orderByPlace({ columns: { place }, places }: IncidentTable, dated: Uint32Array): Uint32Array {
  const { compare } = new Intl.Collator('en');
  const byName = places.name
    .map((name, row) => ({ name, row }))
    .sort((a, b) => compare(a.name, b.name) || a.row - b.row);
  const rank = new Uint32Array(byName.length);
  for (const [at, { row }] of byName.entries()) rank[row] = at;
  return sortBy(
    dated,
    (row) => {
      const at = place[row] as number;
      return at === NO_ROW ? byName.length : (rank[at] as number);
    },
    byName.length,
  );
}

/** Sorts rows by whole numbers from 0 to `most`, least first, and leaves equal ones as they stand. */
function sortBy(rows: Uint32Array, keyOf: (row: number) => number, most: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(most + 2);
  for (const row of rows) {
    const after = keyOf(row) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let key = 1; key < next.length; key++) next[key] = (next[key] as number) + (next[key - 1] as number);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const key = keyOf(row);
    const at = next[key] as number;
    sorted[at] = row;
    next[key] = at + 1;
  }
  return sorted;
}
