import { LEVELS, NO_ROW } from '../core/columns.ts';
import { GROUPS } from './catalogue.ts';
import type { IncidentTable } from './incidentTable.ts';

const COUNTRY = LEVELS.indexOf('country');

/** What is shown, by place. */
export interface PlaceCounts {
  /** Incidents that a mark at the place stands for, by row of the table of places. */
  readonly count: Uint32Array;
  /** The same by group: `groups[place × groups + group]`. */
  readonly groups: Uint32Array;
  /** The first row shown there, or NO_ROW. */
  readonly lead: Uint32Array;
  /** Shown incidents without a place. */
  readonly unlocated: number;
  /** Shown whole events of a country that their parts stand for. */
  readonly byParts: number;
}

/** Counts what a mask shows, place by place. A whole event told for a country is not marked where its parts' places are. */
export function countPlaces(table: IncidentTable, mask: Uint8Array): PlaceCounts {
  const { place, type, level, size } = table.columns;
  const { groupOf } = table;
  const places = table.places.id.length;
  const count = new Uint32Array(places);
  const groups = new Uint32Array(places * GROUPS.length);
  const lead = new Uint32Array(places).fill(NO_ROW);
  const told = findToldByParts(table, mask);
  let unlocated = 0;
  let byParts = 0;
  for (let row = 0; row < size; row++) {
    if (mask[row] !== 1) continue;
    const at = place[row] as number;
    if (at === NO_ROW) unlocated++;
    else if (level[row] === COUNTRY && told.has(row)) byParts++;
    else {
      count[at] = (count[at] as number) + 1;
      const group = at * GROUPS.length + (groupOf[type[row] as number] as number);
      groups[group] = (groups[group] as number) + 1;
      if (lead[at] === NO_ROW) lead[at] = row;
    }
  }
  return { count, groups, lead, unlocated, byParts };
}

/** Rows of whole events that have shown parts with a place. */
function findToldByParts({ whole, columns: { place, size } }: IncidentTable, mask: Uint8Array): ReadonlySet<number> {
  const told = new Set<number>();
  for (let row = 0; row < size; row++) {
    const top = whole[row] as number;
    if (top !== NO_ROW && mask[row] === 1 && place[row] !== NO_ROW) told.add(top);
  }
  return told;
}
