import { LEVELS, NO_ROW } from '../core/columns.ts';
import { GROUPS } from './catalogue.ts';
import type { IncidentTable } from './incidentTable.ts';

const COUNTRY = LEVELS.indexOf('country');
/** Numbers kept of a place: its incidents by group, and the row after its first one. Side by side, since memory is slow. */
const STRIDE = GROUPS.length + 1;
const LEAD = GROUPS.length;

/** What is shown, by place. */
export class PlaceCounts {
  /** Incidents that a mark at the place stands for, by row of the table of places. */
  readonly count: Uint32Array;
  /** Shown incidents without a place. */
  readonly unlocated: number;
  /** Rows of shown whole events of a country that their parts stand for. */
  readonly byParts: ReadonlySet<number>;
  private readonly tallies: Uint32Array;

  constructor(tallies: Uint32Array, unlocated: number, byParts: ReadonlySet<number>) {
    this.tallies = tallies;
    this.count = addUp(tallies);
    this.unlocated = unlocated;
    this.byParts = byParts;
  }

  /** Incidents of a group at a place. */
  group(place: number, group: number): number {
    return this.tallies[place * STRIDE + group] ?? 0;
  }

  /** Incidents at a place by group. */
  groups(place: number): readonly number[] {
    return [...this.tallies.subarray(place * STRIDE, place * STRIDE + GROUPS.length)];
  }

  /** The first row shown at a place, or NO_ROW. */
  lead(place: number): number {
    return ((this.tallies[place * STRIDE + LEAD] ?? 0) - 1) >>> 0;
  }
}

/** Counts what a mask shows, place by place. A whole event told for a country is not marked where its parts' places are. */
export function countPlaces(table: IncidentTable, mask: Uint8Array): PlaceCounts {
  const { place, type, level, size } = table.columns;
  const { groupOf } = table;
  const tallies = new Uint32Array(table.places.id.length * STRIDE);
  const byParts = findToldByParts(table, mask);
  let unlocated = 0;
  for (let row = 0; row < size; row++) {
    if (mask[row] !== 1) continue;
    const at = place[row] as number;
    if (at === NO_ROW) unlocated++;
    else if (level[row] !== COUNTRY || !byParts.has(row)) {
      const tally = at * STRIDE;
      const group = tally + (groupOf[type[row] as number] as number);
      tallies[group] = (tallies[group] as number) + 1;
      if (tallies[tally + LEAD] === 0) tallies[tally + LEAD] = row + 1;
    }
  }
  return new PlaceCounts(tallies, unlocated, byParts);
}

function addUp(tallies: Uint32Array): Uint32Array {
  const sums = new Uint32Array(tallies.length / STRIDE);
  for (let place = 0, at = 0; place < sums.length; place++, at++) {
    let sum = 0;
    for (const past = at + GROUPS.length; at < past; at++) sum += tallies[at] as number;
    sums[place] = sum;
  }
  return sums;
}

/** Rows of shown whole events of a country that have shown parts with a place. */
function findToldByParts({ whole, parts, columns }: IncidentTable, mask: Uint8Array): ReadonlySet<number> {
  const { place, level } = columns;
  const told = new Set<number>();
  for (const row of parts) {
    const top = whole[row] as number;
    if (level[top] === COUNTRY && mask[top] === 1 && mask[row] === 1 && place[row] !== NO_ROW) told.add(top);
  }
  return told;
}
