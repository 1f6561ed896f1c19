/**
 * Incidents as typed columns: what the page needs to draw, count, filter and order them without reading a single
 * incident in full. One row an incident, in the site's order: by first day, undated ones last, then by id.
 */

/** Levels as the column `level` counts them; 0 is an incident without a place. */
export const LEVELS = ['none', 'point', 'town', 'admin2', 'admin1', 'country'] as const;
/** Statuses as the column `status` counts them. */
export const STATUSES = ['reported', 'claimed', 'disputed', 'denied'] as const;
/** Precisions as the column `precision` counts them. */
export const PRECISIONS = ['day', 'few-days', 'week', 'month', 'year', 'open', 'unknown'] as const;

/** In `start` and `end`: this end of the date is not known. */
export const NO_DAY = -0x8000_0000;
/** In `place` and `partOf`: none. */
export const NO_ROW = 0xffff_ffff;
/** The longest count that `sources` and `killed` hold; more is shown as this. */
export const MOST_SOURCES = 0xff;
export const MOST_KILLED = 0xffff;

export interface IncidentColumns {
  /** Number of incidents. */
  readonly size: number;
  /** Ids of twelve hexadecimal digits, as whole numbers. */
  readonly id: Float64Array;
  /** Days since 1970-01-01, or NO_DAY. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Row of the table of places, or NO_ROW. */
  readonly place: Uint32Array;
  /** Row of the whole event that this is a part of, or NO_ROW. */
  readonly partOf: Uint32Array;
  /** The least number of people killed that any source gives; 0 where none is given. */
  readonly killed: Uint16Array;
  /** Index into the manifest's types. */
  readonly type: Uint8Array;
  readonly level: Uint8Array;
  readonly status: Uint8Array;
  readonly precision: Uint8Array;
  /** Independent sources. */
  readonly sources: Uint8Array;
}

/** The table of places, column by column. Coordinates are WGS84 degrees; an area's are its inner pole. */
export interface PlaceColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** [west, south, east, north] of the areas among them, by row; east may be above 180 across the date line. */
  readonly box: Readonly<Record<number, readonly [number, number, number, number]>>;
}

const MAGIC = 0x31434c44;
const HEADER_BYTES = 16;

/** The columns in the order of the file, widest first, so that each is aligned whatever the number of rows. */
const LAYOUT = [
  ['id', Float64Array],
  ['start', Int32Array],
  ['end', Int32Array],
  ['place', Uint32Array],
  ['partOf', Uint32Array],
  ['killed', Uint16Array],
  ['type', Uint8Array],
  ['level', Uint8Array],
  ['status', Uint8Array],
  ['precision', Uint8Array],
  ['sources', Uint8Array],
] as const;

const ROW_BYTES = LAYOUT.reduce((sum, [, kind]) => sum + kind.BYTES_PER_ELEMENT, 0);

/** Columns of `size` rows, all zero, to be filled. */
export function makeColumns(size: number): IncidentColumns {
  return view(new ArrayBuffer(HEADER_BYTES + size * ROW_BYTES), size);
}

function view(buffer: ArrayBuffer, size: number): IncidentColumns {
  let at = HEADER_BYTES;
  const columns = LAYOUT.map(([name, Kind]) => {
    const column = new Kind(buffer, at, size);
    at += size * Kind.BYTES_PER_ELEMENT;
    return [name, column] as const;
  });
  return { size, ...Object.fromEntries(columns) } as unknown as IncidentColumns;
}

/** Columns → the bytes of `columns.bin`: "DLC1", the number of rows, then each column, little-endian. */
export function encodeColumns(columns: IncidentColumns): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + columns.size * ROW_BYTES);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, columns.size, true);
  let at = HEADER_BYTES;
  for (const [name] of LAYOUT) {
    const column = columns[name];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/** The bytes of `columns.bin` → columns that look into them. Throws an Error where they are not such bytes. */
export function decodeColumns(buffer: ArrayBuffer): IncidentColumns {
  const header = buffer.byteLength >= HEADER_BYTES ? new DataView(buffer) : null;
  if (header?.getUint32(0, true) !== MAGIC) throw new Error('these are no incident columns');
  const size = header.getUint32(4, true);
  if (buffer.byteLength !== HEADER_BYTES + size * ROW_BYTES) throw new Error('the incident columns are cut off');
  return view(buffer, size);
}

const DAY_MS = 86_400_000;

/** "2025-06-01" → days since 1970-01-01; null → NO_DAY. */
export function dayNumber(iso: string | null): number {
  return iso === null ? NO_DAY : Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** Days since 1970-01-01 → "2025-06-01"; NO_DAY → null. */
export function dayOf(day: number): string | null {
  return day === NO_DAY ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A whole number from the column `id` → the incident's id. */
export function idOf(id: number): string {
  return id.toString(16).padStart(12, '0');
}

/** An incident's id → the number in the column `id`; NaN for what is no id. */
export function idNumber(id: string): number {
  return /^[0-9a-f]{12}$/.test(id) ? parseInt(id, 16) : NaN;
}
