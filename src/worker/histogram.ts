import { idOf, NO_DAY } from '../core/columns.ts';
import { binOfDays, cutBins } from './bins.ts';
import { groupAt, GROUPS } from './catalogue.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { Band, Brick, Histogram, Step } from './protocol.ts';
import { typesOn } from './scan.ts';

/** A bin with more incidents is drawn as bars, not brick by brick. */
const MOST_BRICKS = 12;
const MOST_BANDS = 12;

/**
 * The timeline of the layers that are on, over all days that any incident has, so that its axis stays where it is
 * whatever is switched.
 */
export function makeHistogram(table: IncidentTable, off: readonly string[], asked: Step): Histogram {
  const { type, start, end, size } = table.columns;
  const on = typesOn(table, off);
  const { step, edges } = table.days ? cutBins(table.days.first, table.days.last, asked) : { step: asked, edges: [] };
  const bins = Math.max(edges.length - 1, 0);
  const binOf = binOfDays(edges);
  const zero = edges[0] ?? 0;
  const counts = new Uint32Array(bins * GROUPS.length);
  const undated = new Uint32Array(GROUPS.length);
  const turns = new Int32Array(bins + 1);
  const firstBands = new EarliestRows(table);
  for (let row = 0; row < size; row++) {
    const kind = type[row] as number;
    if (on[kind] !== 1) continue;
    const a = start[row] as number;
    const b = end[row] as number;
    const group = table.groupOf[kind] as number;
    if (a === b && a !== NO_DAY) {
      const at = (binOf[a - zero] as number) * GROUPS.length + group;
      counts[at] = (counts[at] as number) + 1;
    } else if (a === b) {
      undated[group] = (undated[group] as number) + 1;
    } else {
      const from = a === NO_DAY ? 0 : (binOf[a - zero] as number);
      const past = b === NO_DAY ? bins : (binOf[b - zero] as number) + 1;
      turns[from] = (turns[from] as number) + 1;
      turns[past] = (turns[past] as number) - 1;
      firstBands.add(row);
    }
  }
  return {
    step,
    edges,
    counts,
    uncertain: sumUp(turns, bins),
    undated: [...undated],
    bricks: tallest(counts) > MOST_BRICKS ? [] : layBricks(table, on, binOf, zero),
    bands: firstBands.rows().map((row) => bandOf(table, row)),
  };
}

/** What begins (+1) and what has ended (-1) at each bin → what goes on in it. */
function sumUp(turns: Int32Array, bins: number): Uint32Array {
  const sums = new Uint32Array(bins);
  let going = 0;
  for (let bin = 0; bin < bins; bin++) {
    going += turns[bin] as number;
    sums[bin] = going;
  }
  return sums;
}

function tallest(counts: Uint32Array): number {
  let most = 0;
  for (let bin = 0; bin < counts.length; bin += GROUPS.length) {
    let sum = 0;
    for (let group = 0; group < GROUPS.length; group++) sum += counts[bin + group] as number;
    if (sum > most) most = sum;
  }
  return most;
}

/** By bin, then in the order of the groups, then of the rows. */
function layBricks(table: IncidentTable, on: Uint8Array, binOf: Uint16Array, zero: number): readonly Brick[] {
  const { id, type, start, end, size } = table.columns;
  const bricks: { readonly brick: Brick; readonly group: number }[] = [];
  for (let row = 0; row < size; row++) {
    const kind = type[row] as number;
    const day = start[row] as number;
    if (on[kind] !== 1 || day === NO_DAY || day !== end[row]) continue;
    const group = table.groupOf[kind] as number;
    const brick = {
      id: idOf(id[row] as number),
      type: table.types[kind] ?? '',
      group: groupAt(group),
      bin: binOf[day - zero] as number,
    };
    bricks.push({ brick, group });
  }
  return bricks.sort((a, b) => a.brick.bin - b.brick.bin || a.group - b.group).map(({ brick }) => brick);
}

function bandOf({ columns, types, groupOf }: IncidentTable, row: number): Band {
  const type = columns.type[row] ?? 0;
  const day = (value = NO_DAY): number | null => (value === NO_DAY ? null : value);
  return {
    id: idOf(columns.id[row] ?? 0),
    type: types[type] ?? '',
    group: groupAt(groupOf[type] ?? 0),
    start: day(columns.start[row]),
    end: day(columns.end[row]),
  };
}

/** Keeps the rows that begin first; an open start is before all days. */
class EarliestRows {
  private readonly table: IncidentTable;
  private kept: number[] = [];

  constructor(table: IncidentTable) {
    this.table = table;
  }

  private compare(a: number, b: number): number {
    const { start, end } = this.table.columns;
    return (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0) || a - b;
  }

  add(row: number): void {
    const last = this.kept.at(-1);
    if (this.kept.length === MOST_BANDS && last !== undefined && this.compare(row, last) > 0) return;
    this.kept = [...this.kept, row].sort((a, b) => this.compare(a, b)).slice(0, MOST_BANDS);
  }

  rows(): readonly number[] {
    return this.kept;
  }
}
