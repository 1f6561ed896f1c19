import Papa from 'papaparse';
import type { PlaceKind, Problem } from '../model.ts';
import { GEOCODING_COLUMNS, geocodingKey, PLACE_KINDS, tableId } from './geocoding.ts';
import type { GeocodingRow } from './geocoding.ts';

type Column = (typeof GEOCODING_COLUMNS)[number];

export interface GeocodingTable {
  readonly rows: readonly GeocodingRow[];
  readonly problems: readonly Problem[];
}

const REQUIRED: readonly Column[] = ['name', 'kind', 'lon', 'lat'];
// A spreadsheet takes a cell with such a head for a formula; a space before it makes it text, and is taken off on reading.
const FORMULA = /^ *[=+\-@\t\r\n＝＋－＠]/;
const BOM = /^\ufeff/;

/** How a file is laid out, so that rows can be added in its own manner. */
interface Layout {
  readonly delimiter: string;
  readonly newline: string;
  readonly header: readonly string[];
}

interface RawRecord {
  readonly cells: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the geocoding table. Columns are found by name, in any order; comma, semicolon and tab are understood (with a
 * decimal comma where the comma does not separate). A row that cannot be used is a problem with its line and how to mend
 * it; the others are used.
 */
export function parseGeocoding(csv: string, file: string): GeocodingTable {
  const { records, layout } = readRecords(csv);
  if (records.length === 0) return { rows: [], problems: [] };
  const missing = REQUIRED.filter((column) => !layout.header.includes(column));
  if (missing.length > 0) {
    const what = `the geocoding table lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; none of its rows was used`;
    const mend = `let its first line be: ${GEOCODING_COLUMNS.join(',')}`;
    return { rows: [], problems: [{ severity: 'error', code: 'geocoding-header', file, what, mend }] };
  }
  const rows: GeocodingRow[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const record of records.slice(1)) {
    const read = readRow(record.cells, layout);
    const bad = typeof read === 'string' ? read : checkDuplicate(read, seen);
    if (bad !== null) problems.push(badRow(file, record.line, bad));
    else if (typeof read !== 'string') rows.push(read);
  }
  return { rows, problems };
}

/** Writes rows as a new table: header, comma, one row a line. `parseGeocoding` gives back the same rows. */
export function formatGeocoding(rows: readonly GeocodingRow[]): string {
  const layout: Layout = { delimiter: ',', newline: '\n', header: GEOCODING_COLUMNS };
  return [`${GEOCODING_COLUMNS.join(',')}\n`, ...rows.map((row) => formatRow(row, layout))].join('');
}

/**
 * Puts rows into the text of a table, each before the first row with a greater key. What stands there stays as it is, byte
 * for byte: bad rows, columns of a person's own, order and line ends.
 */
export function insertGeocoding(csv: string, added: readonly GeocodingRow[]): string {
  if (added.length === 0) return csv;
  const { records, layout } = readRecords(csv);
  const [head, ...old] = records;
  if (!head) return formatGeocoding([...added].sort(byKey));
  const nameAt = layout.header.indexOf('name');
  const idAt = layout.header.indexOf('place_id');
  const keyed = old.map((record) => ({
    record,
    key: geocodingKey(unguard(record.cells[nameAt] ?? ''), unguard(record.cells[idAt] ?? '')),
  }));
  const pieces = [closed(csv.slice(0, head.end), layout)];
  const waiting = [...added].sort(byKey);
  let from = head.end;
  for (const { record, key } of keyed) {
    while (waiting[0] && rowKey(waiting[0]) < key) {
      pieces.push(formatRow(waiting[0], layout));
      waiting.shift();
    }
    pieces.push(closed(csv.slice(from, record.end), layout));
    from = record.end;
  }
  return [...pieces, csv.slice(from), ...waiting.map((row) => formatRow(row, layout))].join('');
}

function rowKey(row: GeocodingRow): string {
  return geocodingKey(row.name, row.placeId);
}

/** Order by code units, which no locale changes. */
export function byKey(a: GeocodingRow, b: GeocodingRow): number {
  const [left, right] = [rowKey(a), rowKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function closed(piece: string, { newline }: Layout): string {
  return /[\r\n]$/.test(piece) || piece === '' ? piece : piece + newline;
}

function readRecords(csv: string): { records: readonly RawRecord[]; layout: Layout } {
  const text = csv.replace(BOM, '');
  const shift = csv.length - text.length;
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
  );
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const records: RawRecord[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: newline === '\r\n' ? '\r\n' : newline === '\r' ? '\r' : '\n',
    step: ({ data, meta }) => {
      const end = Math.min(meta.cursor, text.length);
      if (data.some((cell) => cell.trim() !== ''))
        records.push({ cells: data, line, start: start + shift, end: end + shift });
      line += text.slice(start, end).split(newline).length - 1;
      start = end;
    },
  });
  const header = (records[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  return { records, layout: { delimiter, newline, header } };
}

function readRow(cells: readonly string[], { header, delimiter }: Layout): GeocodingRow | string {
  const cell = (column: Column): string => unguard(cells[header.indexOf(column)] ?? '');
  const number = (column: Column): number => {
    const words = cell(column).trim();
    return words === '' ? Number.NaN : Number(delimiter === ',' ? words : words.replace(',', '.'));
  };
  const name = cell('name');
  if (name.trim() === '') return 'the name is empty: write the place’s name as the article does';
  const kind = PLACE_KINDS.find((known) => known === cell('kind').trim());
  if (!kind) return `the kind “${cell('kind')}” is unknown: write one of ${PLACE_KINDS.join(', ')}`;
  const [lon, lat] = [number('lon'), number('lat')];
  if (!(Math.abs(lon) <= 180))
    return `the lon “${cell('lon')}” is no longitude: write degrees from -180 to 180, such as 28.95`;
  if (!(Math.abs(lat) <= 90))
    return `the lat “${cell('lat')}” is no latitude: write degrees from -90 to 90, such as 41.01 (are lon and lat exchanged?)`;
  const radiusM = cell('radius_m').trim() === '' ? defaultRadius(kind) : number('radius_m');
  if (!(radiusM >= 0 && radiusM < 2e7))
    return `the radius_m “${cell('radius_m')}” is no radius: write metres, such as 5000`;
  const decided = cell('decided_by').trim();
  if (decided !== '' && decided !== 'person' && decided !== 'gazetteer')
    return `decided_by is “${decided}”: write person or gazetteer`;
  const country = cell('country').trim();
  if (!/^(?:[A-Z]{2})?$/.test(country))
    return `the country “${country}” is no code: write two capital letters, such as UA, or nothing`;
  return {
    name,
    placeId: cell('place_id').trim() || tableId(name),
    label: cell('label') || name,
    kind,
    country,
    admin1: cell('admin1').trim(),
    lon,
    lat,
    radiusM,
    source: cell('source'),
    // A row whose author is not named is a person's: a run always names itself.
    decidedBy: decided === 'gazetteer' ? 'gazetteer' : 'person',
    note: cell('note'),
  };
}

/** Half the usual extent of a place of this kind, for a row that does not say. */
function defaultRadius(kind: PlaceKind): number {
  const metres: Partial<Record<PlaceKind, number>> = {
    country: 300_000,
    admin1: 100_000,
    admin2: 30_000,
    city: 10_000,
    town: 3000,
  };
  return metres[kind] ?? 5000;
}

function checkDuplicate(row: GeocodingRow, seen: Set<string>): string | null {
  const key = row.decidedBy === 'person' ? geocodingKey(row.name, 'person') : rowKey(row);
  if (seen.has(key)) return `“${row.name}” is decided by an earlier row already: keep one of the two`;
  seen.add(key);
  return null;
}

function badRow(file: string, line: number, bad: string): Problem {
  const [what = '', ...mend] = bad.split(': ');
  return {
    severity: 'error',
    code: 'geocoding-row',
    file,
    what: `line ${String(line)}: ${what}; the row was not used`,
    mend: mend.join(': '),
  };
}

function formatRow(row: GeocodingRow, { header, delimiter, newline }: Layout): string {
  const decimal = (value: number): string => (delimiter === ',' ? String(value) : String(value).replace('.', ','));
  const cells: Readonly<Record<Column, string>> = {
    name: guard(row.name),
    place_id: guard(row.placeId),
    label: guard(row.label),
    kind: row.kind,
    country: row.country,
    admin1: guard(row.admin1),
    lon: decimal(row.lon),
    lat: decimal(row.lat),
    radius_m: decimal(row.radiusM),
    source: guard(row.source),
    decided_by: row.decidedBy,
    note: guard(row.note),
  };
  const values = header.map((column) => (isColumn(column) ? cells[column] : ''));
  return Papa.unparse([values], { delimiter, newline: '\n' }) + newline;
}

function isColumn(name: string): name is Column {
  return GEOCODING_COLUMNS.some((column) => column === name);
}

function guard(cell: string): string {
  return FORMULA.test(cell) ? ` ${cell}` : cell;
}

function unguard(cell: string): string {
  return cell.startsWith(' ') && FORMULA.test(cell) ? cell.slice(1) : cell;
}
