import type { Relation } from '../model.ts';
import type { Link } from './findLinks.ts';
import type { Group } from './groups.ts';

/** The link as a relation of one of its two groups, or null where it is not that one's. "A day before the talks": the talks follow. */
function relationOf(group: Group, link: Link, ids: ReadonlyMap<Group, string>): Relation | null {
  const { from, to, days, kind, words, retaliation } = link;
  const [earlier, later] = days < 0 ? [to, from] : [from, to];
  const incident = ids.get(earlier);
  if (!words || later !== group || incident === undefined || kind === 'part') return null;
  const type = retaliation ? 'retaliation-for' : kind === 'offset' && days === 0 ? 'same-day-as' : 'follows';
  return { type, incident, quote: words };
}

/** What the texts say of an incident and earlier ones, one relation for each of those. */
export function relationsOf(
  group: Group,
  links: readonly Link[],
  ids: ReadonlyMap<Group, string>,
): readonly Relation[] {
  const relations = new Map<string, Relation>();
  for (const link of links) {
    const relation = relationOf(group, link, ids);
    if (relation && !relations.has(relation.incident)) relations.set(relation.incident, relation);
  }
  return [...relations.values()];
}
