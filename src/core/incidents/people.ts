import type { Token } from '../text/tokens.ts';
import type { NameSpan } from '../places/tagger/tags.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { readQuantity } from './quantity.ts';

/** People named together in a sentence: "three students", "a 16-year-old girl", "Ana Ruiz". Token indices, `last` inclusive. */
export interface People {
  readonly first: number;
  readonly last: number;
  /** Null: not stated ("several people"). */
  readonly min: number | null;
  readonly max: number | null;
  /** `pronoun`: told of before; `bare`: a number without a noun; `name`: a person's name. */
  readonly kind: 'counted' | 'one' | 'name' | 'pronoun' | 'bare';
}

const PEOPLE: ReadonlySet<string> = new Set(casualties.people);
const NOUNS: ReadonlySet<string> = new Set(casualties.nouns);
const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'the',
  'his',
  'her',
  'their',
  'one',
  'this',
  'that',
  'my',
]);
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'him', 'himself', 'herself']);
const NOT_MODIFIERS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'on',
  'by',
  'of',
  'to',
  'for',
  'with',
  'from',
  'near',
  'and',
  'or',
  'who',
  'that',
  'which',
  'was',
  'were',
  'is',
  'are',
  'has',
  'have',
  'had',
  'been',
  'after',
  'before',
  'when',
  'while',
  'as',
  'during',
  'killing',
  'wounding',
  'injuring',
  'about',
  'into',
]);
const COUNTERS: ReadonlySet<string> = new Set(['others', 'other', 'more', 'victims', 'people']);
const BE_OR_HARM =
  /^(?:deaths|fatalities|injuries|bodies|corpses|was|were|have|has|had|are|is|dead|died|die|dies|injured|wounded|killed|hurt|shot|stabbed|hospitalized|in|remain|remained|suffered|sustained|fatally|critically|seriously)$/;
/** Behind a number these say that it counts no people. */
const MEASURES =
  /^(?:years?|year|days?|hours?|weeks?|months?|minutes?|seconds?|times?|km|kilomet(?:er|re)s?|miles?|meters?|metres?|feet|inches?|percent|%|per|million|billion|rockets?|drones?|missiles?|bombs?|vehicles?|cars?|houses?|homes?|shots?|rounds?|bullets?|charges?|counts?|p|a|am|pm|th|st|nd|rd|block|o'clock|caliber|mm|gauge|:)$/;
const HARMED: ReadonlySet<string> = new Set([
  ...casualties.killed,
  ...casualties.injured,
  ...casualties.struck,
  'killing',
  'wounding',
  'injuring',
  'dead',
]);
const MOST_MODIFIERS = 4;

/** The noun behind modifiers that begin at `at`, or −1: "young Salvadoran students". */
function nounBehind(tokens: readonly Token[], at: number, nouns: readonly ReadonlySet<string>[]): number {
  for (let noun = at; noun <= at + MOST_MODIFIERS; noun += 1) {
    const token = tokens[noun];
    if (!token || (token.kind !== 'word' && token.text !== '-')) return -1;
    if (nouns.some((set) => set.has(token.low))) {
      // "police officer", "family members": the last of a row of nouns is the head.
      const next = tokens[noun + 1];
      return next?.kind === 'word' && next.spaced && nouns.some((set) => set.has(next.low)) ? noun + 1 : noun;
    }
    if (NOT_MODIFIERS.has(token.low) || HARMED.has(token.low)) return -1;
  }
  return -1;
}

/** "16-year-old", "16 - year - old", "2-month-old": the token behind it, or −1. */
function behindAge(tokens: readonly Token[], at: number): number {
  const low = (offset: number): string => tokens[at + offset]?.low ?? '';
  const isNumber =
    tokens[at]?.kind === 'number' ||
    /^[a-z]+teen$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(low(0));
  return isNumber && low(1) === '-' && /^(?:year|month|week|day)s?$/.test(low(2)) && low(3) === '-' && low(4) === 'old'
    ? at + 5
    : -1;
}

function counted(tokens: readonly Token[], at: number): People | null {
  const quantity = readQuantity(tokens, at);
  if (!quantity || behindAge(tokens, at) > 0) return null;
  const { min, max, first, next } = quantity;
  const follows = tokens[next]?.low ?? '';
  if (MEASURES.test(follows) || ['$', 'no'].includes(tokens[at - 1]?.low ?? '')) return null;
  const number = tokens[at];
  if (number?.kind === 'number' && (min ?? max ?? 0) >= 1900 && (min ?? max ?? 0) <= 2100 && !number.text.includes(','))
    return null;
  const of =
    follows === 'of' && ['them', 'the', 'those', 'whom', 'his', 'its', 'their'].includes(tokens[next + 1]?.low ?? '')
      ? 2
      : 0;
  const noun = nounBehind(tokens, next + of, [PEOPLE, NOUNS, COUNTERS]);
  if (noun >= 0) return { first, last: noun, min, max, kind: 'counted' };
  // "shot dead four labourers": what is killed and counted are people, whatever they are called.
  if (HARMED.has(tokens[first - 1]?.low ?? '') && /^\p{Ll}+s$/u.test(follows))
    return { first, last: next, min, max, kind: 'counted' };
  if (HARMED.has(tokens[first - 1]?.low ?? '') && tokens[next]?.kind !== 'word')
    return { first, last: next - 1, min, max, kind: 'bare' };
  if (of && tokens[next + 1]?.low === 'them') return { first, last: next + 1, min, max, kind: 'bare' };
  return BE_OR_HARM.test(follows) ? { first, last: next - 1, min, max, kind: 'bare' } : null;
}

function single(tokens: readonly Token[], persons: ReadonlyMap<number, NameSpan>, at: number): People | null {
  const head = tokens[at]?.low ?? '';
  const headline = at === 0 || /^[:—–\-|]$/.test(tokens[at - 1]?.text ?? '');
  if (PRONOUNS.has(head)) return { first: at, last: at, min: 1, max: 1, kind: 'pronoun' };
  if (DETERMINERS.has(head)) {
    const aged = behindAge(tokens, at + 1);
    if (aged > 0) {
      const noun = nounBehind(tokens, aged, [NOUNS]);
      return { first: at, last: noun >= 0 ? noun : aged - 1, min: 1, max: 1, kind: 'one' };
    }
    const noun = nounBehind(tokens, at + 1, [NOUNS]);
    if (noun >= 0) return { first: at, last: noun, min: 1, max: 1, kind: 'one' };
    const harmed = head === 'another' && BE_OR_HARM.test(tokens[at + 1]?.low ?? '');
    return harmed ? { first: at, last: at, min: 1, max: 1, kind: 'bare' } : null;
  }
  const aged = behindAge(tokens, at);
  if (aged > 0) {
    const noun = nounBehind(tokens, aged, [NOUNS]);
    return { first: at, last: noun >= 0 ? noun : aged - 1, min: 1, max: 1, kind: 'one' };
  }
  if (NOUNS.has(head) && persons.has(at + 1)) return { first: at, last: at, min: 1, max: 1, kind: 'one' };
  if (headline && tokens[at]?.capital) {
    const noun = nounBehind(tokens, at, [NOUNS]);
    return noun >= 0 && noun - at <= 2 ? { first: at, last: noun, min: 1, max: 1, kind: 'one' } : null;
  }
  return null;
}

function joint(tokens: readonly Token[], left: People, right: People): 'and' | ',' | null {
  const between = tokens.slice(left.last + 1, right.first);
  if (between.length === 0 || between.length > 6) return null;
  const fits = between.every((token) => token.text === ',' || token.low === 'and' || token.kind === 'number');
  if (!fits) return null;
  return between.some(({ low }) => low === 'and') ? 'and' : ',';
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** "a man, John Smith, was …" is one person; "John Smith, 31, and Ana Ruiz" are two. */
function together(tokens: readonly Token[], all: readonly People[]): readonly People[] {
  const groups: People[] = [];
  for (let at = 0; at < all.length; at += 1) {
    let group = all[at];
    if (!group) continue;
    const members: People[] = [group];
    let listed = false;
    let next = at + 1;
    for (; next < all.length; next += 1) {
      const [last, other] = [members.at(-1), all[next]];
      const how = last && other && other.kind !== 'pronoun' ? joint(tokens, last, other) : null;
      if (!last || !other || how === null) break;
      if (how === ',' && last.kind === 'one' && other.kind === 'name')
        members[members.length - 1] = { ...last, last: other.last };
      else members.push(other);
      if (how === 'and') listed = true;
    }
    const last = members.at(-1);
    if (last && (members.length === 1 || listed)) {
      const min = members.map((member) => member.min).reduce(add, 0);
      const max = members.map((member) => member.max).reduce(add, 0);
      group = { ...group, last: last.last, min, max };
      at = next - 1;
    }
    groups.push(group);
  }
  return groups;
}

/** The people of a sentence, from the left, none inside another; those of one list are one group. */
export function readPeople(tokens: readonly Token[], names: readonly NameSpan[]): readonly People[] {
  const found: People[] = [];
  const persons = new Map(names.filter(({ kind }) => kind === 'per').map((name) => [name.first, name] as const));
  for (let at = 0; at < tokens.length; at += 1) {
    const name = persons.get(at);
    const people =
      counted(tokens, at) ??
      single(tokens, persons, at) ??
      (name ? { first: at, last: name.last, min: 1, max: 1, kind: 'name' as const } : null);
    if (!people) continue;
    // "a police officer, John Smith", "Colonel Juan Perez" are the persons of those names.
    const named = persons.get(people.last + 1);
    const last = people.kind === 'one' && named ? named.last : people.last;
    found.push({ ...people, last });
    at = Math.max(at, last);
  }
  return together(tokens, found);
}
