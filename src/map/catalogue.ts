import catalogue from '../../data/incident-types.json';

/** Side of the grid on which the icons are drawn. */
export const ICON_GRID = 15;
/** Side of the tile on which the hatches are drawn. */
export const HATCH_GRID = 8;

export interface Hatch {
  readonly path: string;
  /** Filled shapes rather than lines. */
  readonly filled: boolean;
}

const icons = new Map([...catalogue.types, ...catalogue.layers].map(({ id, icon }) => [id, icon] as const));
const groups = new Map(catalogue.types.map(({ id, group }) => [id, group] as const));
const hatches = new Map<string, Hatch>(catalogue.groups.map(({ id, hatch }) => [id, hatch] as const));

/** SVG path of a type's or a layer's icon; an empty path for a type that is not known. */
export function iconOf(type: string): string {
  return icons.get(type) ?? '';
}

/** Group of a type, or null for a layer that is no incident. */
export function groupOf(type: string): string | null {
  return groups.get(type) ?? null;
}

/** Hatch of a group, or null for what belongs to none. */
export function hatchOf(group: string): Hatch | null {
  return hatches.get(group) ?? null;
}
