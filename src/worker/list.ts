import { NO_ROW } from '../core/columns.ts';
import type { IncidentTable } from './incidentTable.ts';

/** A longer list is of no use to anyone; the rest is counted. */
export const MOST_LISTED = 200_000;

export const HEADING = 0;
export const ROW = 1;
export const PART = 2;

/** A list as its items, one after the other. */
export interface IncidentList {
  readonly length: number;
  /** HEADING, ROW or PART. */
  readonly kind: Uint8Array;
  /** The incident's row; of a heading that of the first incident below it. */
  readonly row: Uint32Array;
  /** Of a heading how many incidents stand below it, of a row how many parts hang below it. */
  readonly count: Uint32Array;
  readonly incidents: number;
  /** Incidents that are shown, but too many to be listed. */
  readonly left: number;
}

export interface ListOptions {
  /** All rows, in the order of the list. */
  readonly order: Uint32Array;
  /** 1 for each row that is shown. */
  readonly mask: Uint8Array;
  /** Number of those rows. */
  readonly shown: number;
  /** 1 for each place in view; null: all incidents, with a place or without. */
  readonly inView: Uint8Array | null;
  /** Whether rows of equal dates stand below a heading. */
  readonly headings: boolean;
  readonly partsOf: PartsOf;
  /** Incidents listed at most. */
  readonly most: number;
}

/** The rows that hang below a whole event, by date. */
export type PartsOf = ReadonlyMap<number, readonly number[]>;

/** Gathers the parts of each whole event; `byDate` holds all rows. */
export function gatherParts({ whole }: IncidentTable, byDate: Uint32Array): PartsOf {
  const parts = new Map<number, number[]>();
  for (const row of byDate) {
    const top = whole[row] as number;
    if (top === NO_ROW) continue;
    const there = parts.get(top);
    if (there) there.push(row);
    else parts.set(top, [row]);
  }
  return parts;
}

/** Parts hang below their whole event where that is listed, and are not repeated at their own place in the order. */
export function makeList(table: IncidentTable, options: ListOptions): IncidentList {
  const { order, mask, shown, inView, headings, partsOf, most } = options;
  const { place } = table.columns;
  const { whole } = table;
  const writer = new ListWriter(Math.min(order.length, most));
  const isListed = (row: number): boolean => {
    if (mask[row] !== 1 || inView === null) return mask[row] === 1;
    const at = place[row] as number;
    return at !== NO_ROW && inView[at] === 1;
  };
  let all = 0;
  let above: number | null = null;
  for (const row of order) {
    if (inView === null && writer.incidents >= most) break;
    if (!isListed(row)) continue;
    all++;
    const top = whole[row] as number;
    if (writer.incidents >= most || (top !== NO_ROW && isListed(top))) continue;
    if (headings && (above === null || !isSameDate(table, above, row))) writer.addHeading(row);
    above = row;
    writer.addRow(row, partsOf.get(row)?.filter(isListed) ?? NO_PARTS, most);
  }
  return writer.finish(inView === null ? shown : all);
}

const NO_PARTS: readonly number[] = [];

function isSameDate({ columns: { start, end, precision } }: IncidentTable, a: number, b: number): boolean {
  return start[a] === start[b] && end[a] === end[b] && precision[a] === precision[b];
}

class ListWriter {
  private readonly kind: Uint8Array;
  private readonly row: Uint32Array;
  private readonly count: Uint32Array;
  private length = 0;
  private heading = 0;
  incidents = 0;

  /** `most` incidents have at most as many headings. */
  constructor(most: number) {
    this.kind = new Uint8Array(2 * most);
    this.row = new Uint32Array(2 * most);
    this.count = new Uint32Array(2 * most);
  }

  private add(kind: number, row: number, count: number): void {
    this.kind[this.length] = kind;
    this.row[this.length] = row;
    this.count[this.length] = count;
    this.length++;
  }

  addHeading(row: number): void {
    this.heading = this.length;
    this.add(HEADING, row, 0);
  }

  addRow(row: number, parts: readonly number[], most: number): void {
    const room = most - this.incidents - 1;
    const hung = parts.length > room ? parts.slice(0, room) : parts;
    this.add(ROW, row, parts.length);
    for (const part of hung) this.add(PART, part, 0);
    this.incidents += 1 + hung.length;
    if (this.kind[this.heading] === HEADING)
      this.count[this.heading] = (this.count[this.heading] as number) + 1 + hung.length;
  }

  finish(all: number): IncidentList {
    const { kind, row, count, length, incidents } = this;
    return { kind, row, count, length, incidents, left: all - incidents };
  }
}

/** Items by kind from the first up to, not including, `end`. */
export function countItems(
  { kind }: IncidentList,
  end: number,
): { readonly headings: number; readonly rows: number; readonly parts: number } {
  const counts = [0, 0, 0];
  for (let item = 0; item < end; item++) {
    const which = kind[item] as number;
    counts[which] = (counts[which] as number) + 1;
  }
  return { headings: counts[HEADING] ?? 0, rows: counts[ROW] ?? 0, parts: counts[PART] ?? 0 };
}

/** Place of a row among the incidents of the list, 1 and on; null where it is not in it. */
export function positionOf({ kind, row, length }: IncidentList, sought: number): number | null {
  let position = 0;
  for (let item = 0; item < length; item++) {
    if (kind[item] === HEADING) continue;
    position++;
    if (row[item] === sought) return position;
  }
  return null;
}

/** The row that stands `by` places after this one, or null at the ends and for what is not in the list; from null the first or the last. */
export function rowBeside({ kind, row, length }: IncidentList, from: number | null, by: 1 | -1): number | null {
  let item = by === 1 ? 0 : length - 1;
  if (from !== null) {
    item = 0;
    while (item < length && (kind[item] === HEADING || row[item] !== from)) item++;
    if (item === length) return null;
    item += by;
  }
  while (item >= 0 && item < length && kind[item] === HEADING) item += by;
  return item >= 0 && item < length ? (row[item] ?? null) : null;
}

/** The rows of all incidents of a list. */
export function rowsOf({ kind, row, length }: IncidentList): readonly number[] {
  const rows: number[] = [];
  for (let item = 0; item < length; item++) if (kind[item] !== HEADING) rows.push(row[item] as number);
  return rows;
}
