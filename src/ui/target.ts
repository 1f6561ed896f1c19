import type { MapTarget } from '../map/types.ts';
import type { Opened } from '../worker/protocol.ts';
import { groupOf } from './layers.ts';

/** What is open or under the pointer, for the map to draw. */
export type Target = MapTarget;

/** An opened incident as the map marks it; null when it has no place. `count` incidents share the place. */
export function targetOf({ anchor, detail }: Opened, count: number): Target | null {
  if (!anchor) return null;
  const { id, type, status, sources } = detail.incident;
  return { anchor, lead: { id, type, group: groupOf(type), status, sources: sources.length }, count };
}
