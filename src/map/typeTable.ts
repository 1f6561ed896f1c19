import table from '../../data/incident-types.json' with { type: 'json' };

export interface TypeStyle {
  readonly id: string;
  readonly group: string;
  readonly icon: string;
}

export interface GroupStyle {
  readonly id: string;
  readonly light: string;
  readonly dark: string;
  readonly print: string;
  readonly hatch: { readonly path: string; readonly filled: boolean };
}

/** Icons and colours of `data/incident-types.json` by type and by group. */
export const TYPES: ReadonlyMap<string, TypeStyle> = new Map(table.types.map((type) => [type.id, type]));
export const GROUPS: ReadonlyMap<string, GroupStyle> = new Map(table.groups.map((group) => [group.id, group]));
export const DATELINE_ICON = table.layers[0]?.icon ?? '';
