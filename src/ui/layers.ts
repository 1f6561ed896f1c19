import table from '../../data/incident-types.json' with { type: 'json' };
import type { LayerCount } from '../worker/protocol.ts';

export const DATELINES = 'dateline';
/** Up to so many types a list of layers needs no groups. */
const MOST_WITHOUT_GROUPS = 8;

/** A layer that can be switched: one incident type, or where articles were written. */
export interface Layer extends LayerCount {
  readonly label: string;
  readonly group: string | null;
  readonly icon: string;
}

/** One switch of the legend: a layer, or a group of several with a switch of its own. */
export interface LayerGroup {
  readonly id: string;
  readonly label: string;
  readonly group: string | null;
  readonly icon: string;
  readonly total: number;
  readonly shown: number;
  readonly layers: readonly Layer[];
}

export interface Legend {
  readonly groups: readonly LayerGroup[];
  /** Labels of the types that have no incident here. */
  readonly empty: readonly string[];
}

/** Counts → the legend, in the table's order: gathered by group where there are many types, one by one where few. */
export function legendOf(counts: readonly LayerCount[]): Legend {
  const byId = new Map(counts.map((count) => [count.id, count] as const));
  const types = table.types.map(({ id, plural, group, icon }) => ({ id, label: plural, group, icon }));
  const layers = [...types, ...table.layers.map((layer) => ({ ...layer, group: null }))];
  const present = layers.flatMap((layer): Layer[] => {
    const count = byId.get(layer.id);
    return count && count.total > 0 ? [{ ...layer, total: count.total, shown: count.shown }] : [];
  });
  const empty = types.filter(({ id }) => !byId.get(id)?.total).map(({ label }) => label);
  const gathers = present.filter(({ group }) => group !== null).length > MOST_WITHOUT_GROUPS;
  const groups = gathers ? gather(present) : present.map((layer) => ({ ...layer, layers: [layer] }));
  return { groups, empty };
}

function gather(layers: readonly Layer[]): readonly LayerGroup[] {
  const named = table.groups.flatMap(({ id, label }): LayerGroup[] => {
    const own = layers.filter(({ group }) => group === id);
    const [first] = own;
    if (!first) return [];
    const sum = (key: 'total' | 'shown'): number => own.reduce((total, layer) => total + layer[key], 0);
    return [{ id, label, group: id, icon: first.icon, total: sum('total'), shown: sum('shown'), layers: own }];
  });
  const others = layers.filter(({ group }) => group === null);
  return [...named, ...others.map((layer) => ({ ...layer, layers: [layer] }))];
}

const TYPES = new Map(table.types.map((type) => [type.id, type] as const));

export function iconOf(type: string): string {
  return TYPES.get(type)?.icon ?? '';
}

export function groupOf(type: string): string {
  return TYPES.get(type)?.group ?? '';
}

/** "Drone strike". */
export function labelOf(type: string): string {
  return TYPES.get(type)?.label ?? type;
}

/** "drone strikes", for a sentence. */
export function pluralOf(type: string): string {
  return TYPES.get(type)?.plural.toLowerCase() ?? type;
}
