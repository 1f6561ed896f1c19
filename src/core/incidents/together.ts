import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import type { People } from './people.ts';

const REPORTERS: ReadonlySet<string> = new Set(casualties.reporters);
/** What goes on with the sentence, not with whose the people are. */
const CLAUSE = /^(?:was|were|is|are|has|have|had|died|dead|who|that|killed|wounded|injured|shot|in|on|at)$/;
/** Tokens between two members of a list: "Ana Ruiz, 31, and Juan Soto". */
const MOST_BETWEEN = 6;

/** "The mayor of Goma and …": behind the words that say whose. */
function behindOf(tokens: readonly Token[], { last }: People, end: number): number {
  if (tokens[last + 1]?.low !== 'of') return last + 1;
  let at = last + 2;
  while (at < end && tokens[at]?.kind === 'word' && tokens[at]?.low !== 'and' && tokens[at + 1]?.low !== 'well') {
    if (CLAUSE.test(tokens[at]?.low ?? '')) return last + 1;
    at += 1;
  }
  return at;
}

/** How two people of a list are joined; null where they are not. */
function joint(tokens: readonly Token[], left: People, right: People): 'and' | ',' | null {
  const between = tokens.slice(behindOf(tokens, left, right.first), right.first);
  if (between.length === 0 || between.length > MOST_BETWEEN) return null;
  const words = between.map(({ low }) => low).join(' ');
  if (/^,? ?(?:as well as|along with|together with)$/.test(words)) return 'and';
  const fits = between.every(
    ({ text, low, kind }) => text === ',' || text === ';' || low === 'and' || kind === 'number',
  );
  if (!fits) return null;
  return between.some(({ low }) => low === 'and') ? 'and' : ',';
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** "…, Sergeant John Smith said": one who tells of it. */
function speaks(tokens: readonly Token[], { last }: People): boolean {
  return REPORTERS.has(tokens[last + 1]?.low ?? '');
}

/** "A man, John Smith" and "John Smith, a farmer" are one person. */
function apposition(one: People, other: People): People | null {
  const named = one.kind === 'name' ? one : other.kind === 'name' ? other : null;
  const called = one.kind === 'one' ? one : other.kind === 'one' ? other : null;
  if (!named || !called || (called.traits.name !== null && called !== named)) return null;
  const { sex, suspect, further, part, ordinal } = called.traits;
  const age = named.traits.age ?? called.traits.age;
  const traits = { ...named.traits, sex, suspect, further, part, ordinal, age };
  return { ...one, last: other.last, traits };
}

function isWhole(head: People, parts: readonly People[]): boolean {
  return head.min !== null && head.min > 1 && parts.map(({ min }) => min).reduce(add, 0) === head.min;
}

/** Makes the members of each list one group: "John Smith, 31, and Ana Ruiz" are two people. */
export function together(tokens: readonly Token[], all: readonly People[]): readonly People[] {
  const groups: People[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const group = all[at];
    if (!group) continue;
    const members: People[] = [group];
    let listed = false;
    let next = at + 1;
    for (; next < all.length; next += 1) {
      const [last, other] = [members.at(-1), all[next]];
      const how = last && other && other.kind !== 'pronoun' ? joint(tokens, last, other) : null;
      if (!last || !other || how === null || (how === ',' && speaks(tokens, other))) break;
      const same = how === ',' ? apposition(last, other) : null;
      if (same) members[members.length - 1] = same;
      else members.push(other);
      if (how === 'and') listed = true;
    }
    const [head = group] = members;
    if (members.length === 1) {
      groups.push(head);
      at = next - 1;
    } else if (listed && isWhole(head, members.slice(1))) {
      // "Three others, two women and a man": the list tells who they are.
      groups.push({ ...head, last: members.at(-1)?.last ?? head.last, members: members.slice(1) });
      at = next - 1;
    } else if (listed) {
      const last = members.at(-1)?.last ?? group.last;
      const min = members.map((member) => member.min).reduce(add, 0);
      const max = members.map((member) => member.max).reduce(add, 0);
      const traits = { ...head.traits, sex: null, age: null, name: null, suspect: false };
      groups.push({ ...group, last, min, max, kind: 'counted', traits, members });
      at = next - 1;
    } else groups.push(group);
  }
  return groups;
}
