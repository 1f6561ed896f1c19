import table from '../../data/incident-types.json' with { type: 'json' };
import type { Incident } from '../core/model.ts';
import type { SiteIndex } from './data.ts';

/** A layer that can be switched: one incident type, or where articles were written. */
export interface Layer {
  readonly id: string;
  readonly label: string;
  readonly group: string | null;
  readonly icon: string;
  readonly total: number;
}

export const DATELINES = 'dateline';

/** The types that have incidents, in the table's order, then "Where it was written" when any article says so. */
export function layersOf(index: SiteIndex): readonly Layer[] {
  const counts = new Map<string, number>();
  for (const { type } of index.incidents) counts.set(type, (counts.get(type) ?? 0) + 1);
  const layers = table.types.flatMap((type) => {
    const total = counts.get(type.id) ?? 0;
    return total ? [{ id: type.id, label: type.plural, group: type.group, icon: type.icon, total }] : [];
  });
  const written = index.articles.filter((article) => article.writtenAt !== null).length;
  const [dateline] = table.layers;
  return written && dateline ? [...layers, { ...dateline, group: null, total: written }] : layers;
}

const TYPES = new Map(table.types.map((type) => [type.id, type] as const));

export function iconOf(type: string): string {
  return TYPES.get(type)?.icon ?? '';
}

export function groupOf(type: string): string {
  return TYPES.get(type)?.group ?? '';
}

export function labelOf(incident: Incident): string {
  return TYPES.get(incident.type)?.label ?? incident.type;
}
