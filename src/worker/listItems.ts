import { dayOf, idOf, LEVELS, NO_DAY, NO_ROW, PRECISIONS, STATUSES } from '../core/columns.ts';
import type { IncidentDate } from '../core/model.ts';
import { groupAt } from './catalogue.ts';
import type { IncidentTable } from './incidentTable.ts';
import { countItems, HEADING, PART } from './list.ts';
import type { IncidentList } from './list.ts';
import type { Anchor, ListItem, ListWindow } from './protocol.ts';

export type RowItem = Extract<ListItem, { kind: 'row' | 'part' }>;

/** The items of a list from `first` on, at most `count`. */
export function windowOf(table: IncidentTable, list: IncidentList, first: number, count: number): ListWindow {
  const from = Math.min(Math.max(first, 0), list.length);
  const past = Math.min(from + Math.max(count, 0), list.length);
  const before = countItems(list, from);
  const items: ListItem[] = [];
  let position = before.rows + before.parts;
  for (let item = from; item < past; item++) {
    const row = list.row[item] ?? 0;
    const number = list.count[item] ?? 0;
    const kind = list.kind[item];
    if (kind === HEADING) items.push({ kind: 'heading', date: dateOf(table, row), count: number });
    else items.push(itemOf(table, row, { kind: kind === PART ? 'part' : 'row', parts: number, position: ++position }));
  }
  return {
    first: from,
    items,
    length: list.length,
    incidents: list.incidents,
    left: list.left,
    before,
    all: countItems(list, list.length),
  };
}

/** The incident of a row as a line of a list. */
export function itemOf(table: IncidentTable, row: number, line: Pick<RowItem, 'kind' | 'parts' | 'position'>): RowItem {
  const { columns, types, groupOf } = table;
  const type = columns.type[row] ?? 0;
  return {
    ...line,
    id: idOf(columns.id[row] ?? 0),
    type: types[type] ?? '',
    group: groupAt(groupOf[type] ?? 0),
    date: dateOf(table, row),
    anchor: anchorOf(table, row),
    status: STATUSES[columns.status[row] ?? 0] ?? 'reported',
    sources: columns.sources[row] ?? 0,
    killed: columns.killed[row] ?? 0,
  };
}

/** The date without its reasons, which come with the details. */
export function dateOf({ columns: { start, end, precision } }: IncidentTable, row: number): IncidentDate {
  return {
    start: dayOf(start[row] ?? NO_DAY),
    end: dayOf(end[row] ?? NO_DAY),
    precision: PRECISIONS[precision[row] ?? 0] ?? 'unknown',
    basis: [],
  };
}

/** Where the incident of a row stands; null where no place is given. */
export function anchorOf({ columns, places }: IncidentTable, row: number): Anchor | null {
  const place = columns.place[row] ?? NO_ROW;
  const level = LEVELS[columns.level[row] ?? 0];
  if (place === NO_ROW || level === undefined || level === 'none') return null;
  return {
    key: places.id[place] ?? '',
    level,
    name: places.name[place] ?? '',
    lon: places.lon[place] ?? 0,
    lat: places.lat[place] ?? 0,
    box: places.box[place] ?? null,
  };
}

/** Rows at one spot as lines, `first` and on. */
export function rowsAsItems(
  table: IncidentTable,
  rows: readonly number[],
  first: number,
  count: number,
): readonly RowItem[] {
  return rows
    .slice(first, first + count)
    .map((row, index) => itemOf(table, row, { kind: 'row', parts: 0, position: first + index + 1 }));
}
