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
const hatches = new Map<string, Hatch>(catalogue.groups.map(({ id, hatch }) => [id, hatch] as const));

/** SVG path of a type's or a layer's icon; an empty path for a type that is not known. */
export function iconOf(type: string): string {
  return icons.get(type) ?? '';
}

/** Hatch of a group, or null for what belongs to none. */
export function hatchOf(group: string): Hatch | null {
  return hatches.get(group) ?? null;
}
