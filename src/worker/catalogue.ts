import table from '../../data/incident-types.json' with { type: 'json' };

/** The layer of where articles were written: it holds no incidents. */
export const DATELINES = 'dateline';

/** Ids of the groups; a group is counted by its index here. */
export const GROUPS: readonly string[] = table.groups.map(({ id }) => id);

const GROUP_OF = new Map(table.types.map(({ id, group }) => [id, GROUPS.indexOf(group)] as const));

/** The type ids in the table's order. */
export const TYPES: readonly string[] = table.types.map(({ id }) => id);

/** Index of a type's group. Throws an Error for a type that the table does not have. */
export function groupIndexOf(type: string): number {
  const group = GROUP_OF.get(type);
  if (group === undefined) throw new Error(`there is no incident type “${type}”`);
  return group;
}

/** Id of the group with this index. */
export function groupAt(index: number): string {
  return GROUPS[index] ?? '';
}
