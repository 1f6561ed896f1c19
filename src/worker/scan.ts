import { NO_DAY } from '../core/columns.ts';
import { DATELINES, TYPES } from './catalogue.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { Filter, LayerCount } from './protocol.ts';

/** The rows that a filter shows. */
export interface Scan {
  /** 1 for each row that is shown. */
  readonly mask: Uint8Array;
  readonly shown: number;
  /** Shown rows by type. */
  readonly byType: Uint32Array;
  /** First and last day of what is shown. */
  readonly days: { readonly first: number; readonly last: number } | null;
}

/** 1 for each type that the filter lets through. */
export function typesOn({ types }: IncidentTable, off: readonly string[]): Uint8Array {
  return Uint8Array.from(types, (type) => Number(!off.includes(type)));
}

/**
 * Applies a filter. A date that is an interval is shown where it touches the days asked for, an open end touching all
 * days on its side; an incident without any day is shown only where no day is asked for.
 */
export function scan(table: IncidentTable, { off, from, to }: Filter): Scan {
  const { size, type, start, end } = table.columns;
  const on = typesOn(table, off);
  const mask = new Uint8Array(size);
  const byType = new Uint32Array(on.length);
  const anyDay = from === null && to === null;
  const least = from ?? -Infinity;
  const most = to ?? Infinity;
  let shown = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < size; row++) {
    const kind = type[row] as number;
    if (on[kind] !== 1) continue;
    const a = start[row] as number;
    const b = end[row] as number;
    const from = a === NO_DAY ? b : a;
    if (!anyDay && (from === NO_DAY || (a !== NO_DAY && a > most) || (b !== NO_DAY && b < least))) continue;
    mask[row] = 1;
    shown++;
    byType[kind] = (byType[kind] as number) + 1;
    if (from === NO_DAY) continue;
    if (from < first) first = from;
    const until = b === NO_DAY ? a : b;
    if (until > last) last = until;
  }
  return { mask, shown, byType, days: first <= last ? { first, last } : null };
}

/** Incidents by type, whether shown or not. */
export function countTypes({ columns, types }: IncidentTable): Uint32Array {
  const counts = new Uint32Array(types.length);
  for (const type of columns.type) counts[type] = (counts[type] as number) + 1;
  return counts;
}

/** All layers in the order of the table of types, then where articles were written. */
export function countLayers(
  table: IncidentTable,
  totals: Uint32Array,
  shown: Uint32Array,
  off: readonly string[],
): readonly LayerCount[] {
  const written = table.datelines.length;
  return [
    ...TYPES.map((id) => {
      const type = table.types.indexOf(id);
      return { id, total: totals[type] ?? 0, shown: shown[type] ?? 0 };
    }),
    { id: DATELINES, total: written, shown: off.includes(DATELINES) ? 0 : written },
  ];
}
