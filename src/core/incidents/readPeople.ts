import { beginsNumber, readNumber, readOrdinal } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import type { NameSpan } from '../places/tagger/tags.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import type { People, Traits } from './people.ts';
import { behindAges, readAge, readAgeBehind } from './ages.ts';
import { QUANTITY_HEADS, readQuantity } from './quantity.ts';
import { together } from './together.ts';

type Found = Omit<People, 'traits' | 'members'> & { readonly age: number | null; readonly part?: boolean };

const PEOPLE: ReadonlySet<string> = new Set(casualties.people);
const PLURAL_PEOPLE: ReadonlySet<string> = new Set(
  casualties.people.filter((noun) => /(?:s|men|women|people|children)$/.test(noun) && noun !== 'others'),
);
const ANIMALS: ReadonlySet<string> = new Set(casualties.animals);
const NOUNS: ReadonlySet<string> = new Set(casualties.nouns);
const DETERMINERS: ReadonlySet<string> = new Set(casualties.determiners);
/** "A couple" is two. */
const SIZES: ReadonlyMap<string, number> = new Map(Object.entries(casualties.sizes));
const PRONOUNS: ReadonlySet<string> = new Set(casualties.pronouns);
const NOT_MODIFIERS: ReadonlySet<string> = new Set(casualties.notModifiers);
const COUNTERS: ReadonlySet<string> = new Set(['others', 'other', 'more', 'victims', 'people']);
const MALE: ReadonlySet<string> = new Set(casualties.sexes.m);
const FEMALE: ReadonlySet<string> = new Set(casualties.sexes.f);
const SUSPECTS: ReadonlySet<string> = new Set(casualties.suspects);
const DEFINITE: ReadonlySet<string> = new Set(casualties.definite);
const FURTHER: ReadonlySet<string> = new Set(casualties.further);
const BE_OR_HARM =
  /^(?:deaths|fatalities|injuries|bodies|corpses|was|were|have|has|had|are|is|dead|died|die|dies|injured|wounded|killed|hurt|shot|stabbed|hospitalized|in|remain|remained|suffered|sustained|fatally|critically|seriously)$/;
/** Behind a number these say that it counts no people. */
const MEASURES = new RegExp(`^(?:${casualties.measures.join('|')})$`);
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
/** Words of a whole of which a number names some: "two of the five". */
const WHOLES: ReadonlySet<string> = new Set(['them', 'the', 'those', 'whom', 'his', 'her', 'its', 'their', 'these']);
/** People, unless they stand before a noun: "a private vehicle", "minor injuries". */
const RANKS: ReadonlySet<string> = new Set(['private', 'general', 'major', 'minor']);
const EMERGENCY = 911;
/** Behind a person's name these make it the name of something else: "Ana Ruiz Hospital". */
const NAMED_AFTER: ReadonlySet<string> = new Set(casualties.namedAfter);

/** Words that people can begin with, beside numbers, names and the first words of headlines. */
const HEADS: ReadonlySet<string> = new Set([
  ...['both', 'family', 'they', 'someone', 'somebody'],
  ...[...QUANTITY_HEADS, ...SIZES.keys(), ...PRONOUNS, ...DETERMINERS, ...NOUNS, ...WHOLES, ...PLURAL_PEOPLE],
]);

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';

const isStop = (low: string): boolean => NOT_MODIFIERS.has(low) || HARMED.has(low);

/** The noun behind modifiers that begin at `at`, or −1: "young Salvadoran students". */
function nounBehind(tokens: readonly Token[], at: number, nouns: readonly ReadonlySet<string>[]): number {
  const isNoun = (index: number): boolean => nouns.some((set) => set.has(lowAt(tokens, index)));
  for (let noun = at; noun <= at + MOST_MODIFIERS; noun += 1) {
    const token = tokens[noun];
    if (!token || (token.kind !== 'word' && token.text !== '-')) return -1;
    const next = tokens[noun + 1];
    const modifies = RANKS.has(token.low) && next?.kind === 'word' && !next.capital && !isStop(next.low);
    if (isNoun(noun) && !modifies) {
      // "police officer", "family members": the last of a row of nouns is the head.
      return next?.kind === 'word' && next.spaced && isNoun(noun + 1) ? noun + 1 : noun;
    }
    if (isStop(token.low) || readNumber(tokens, noun)) return -1;
  }
  return -1;
}

function isSingular(noun: string): boolean {
  return NOUNS.has(noun) && !/(?:s|men|children)$/.test(noun);
}

/** "Both men", "both of them", "both were": two. */
function both(tokens: readonly Token[], at: number): Found | null {
  if (lowAt(tokens, at) !== 'both') return null;
  const of = lowAt(tokens, at + 1) === 'of' && WHOLES.has(lowAt(tokens, at + 2)) ? 2 : 0;
  const noun = nounBehind(tokens, at + 1 + of, [PEOPLE]);
  const found = { first: at, min: 2, max: 2, age: null } as const;
  if (noun >= 0) return { ...found, last: noun, kind: 'counted' };
  return /^(?:were|died|are)$/.test(lowAt(tokens, at + 1)) ? { ...found, last: at, kind: 'bare' } : null;
}

/** "Family of five", "a couple", "a trio of girls". */
function grouped(tokens: readonly Token[], at: number): Found | null {
  const size = SIZES.get(lowAt(tokens, at));
  const first = DETERMINERS.has(lowAt(tokens, at - 1)) ? at - 1 : at;
  if (size) {
    const noun = lowAt(tokens, at + 1) === 'of' ? nounBehind(tokens, at + 2, [PEOPLE]) : at;
    return noun < 0 ? null : { first, last: noun, min: size, max: size, kind: 'counted', age: null };
  }
  const family = lowAt(tokens, at) === 'family' && lowAt(tokens, at + 1) === 'of' ? readNumber(tokens, at + 2) : null;
  if (!family) return null;
  return { first, last: family.next - 1, min: family.value, max: family.value, kind: 'counted', age: null };
}

/** "14 other dead birds": what looks like a count of people goes on to animals. */
function countsAnimals(tokens: readonly Token[], noun: number): boolean {
  const [next, second] = [tokens[noun + 1], tokens[noun + 2]];
  return (
    noun >= 0 &&
    next?.kind === 'word' &&
    (ANIMALS.has(next.low) || (HARMED.has(next.low) && ANIMALS.has(second?.low ?? '')))
  );
}

function counted(tokens: readonly Token[], at: number): Found | null {
  const quantity = readQuantity(tokens, at);
  if (!quantity || readAge(tokens, at)) return null;
  const { min, max, first } = quantity;
  const aged = readAge(tokens, quantity.next);
  const next = aged?.next ?? quantity.next;
  const found = { first, min, max, age: aged?.years ?? null } as const;
  const follows = lowAt(tokens, next);
  if (MEASURES.test(follows) || ['$', 'no'].includes(lowAt(tokens, at - 1)) || min === EMERGENCY) return null;
  const value = min ?? max ?? 0;
  if (tokens[at]?.kind === 'number' && value >= 1900 && value <= 2100 && !tokens[at].text.includes(',')) return null;
  const of = follows === 'of' && WHOLES.has(lowAt(tokens, next + 1)) ? 2 : 0;
  const part = of > 0;
  // "Two of the minister's guards".
  const owner = tokens[next + of + 1]?.kind === 'possessive' ? 2 : 0;
  const noun = nounBehind(tokens, next + of + owner, [PEOPLE, NOUNS, COUNTERS]);
  if (ANIMALS.has(follows) || countsAnimals(tokens, noun)) return null;
  // "Image 2 of 9: 7-year-old girl": of one person there is no number.
  if ((min ?? 2) > 1 && noun >= 0 && isSingular(lowAt(tokens, noun))) return null;
  if (noun >= 0) return { ...found, last: noun, kind: 'counted', part };
  if (aged) return { ...found, last: next - 1, kind: 'counted' };
  // "shot dead four labourers": what is killed and counted are people, whatever they are called.
  const harmed = HARMED.has(lowAt(tokens, first - 1));
  if (harmed && /^\p{Ll}+s$/u.test(follows)) return { ...found, last: next, kind: 'counted' };
  if (harmed && tokens[next]?.kind !== 'word') return { ...found, last: next - 1, kind: 'bare' };
  if (of && ['them', 'whom', 'those'].includes(lowAt(tokens, next + 1)))
    return { ...found, last: next + 1, kind: 'bare', part };
  // "Two of the five were": the number of the whole goes with it.
  const whole = of ? readNumber(tokens, next + 2) : null;
  if (whole) return { ...found, last: whole.next - 1, kind: 'bare', part };
  // "Ruiz, 22 was shot": no number of people.
  if (value > 1 && /^(?:was|is|has)$/.test(follows)) return null;
  return BE_OR_HARM.test(follows) ? { ...found, last: next - 1, kind: 'bare' } : null;
}

function single(tokens: readonly Token[], persons: ReadonlyMap<number, NameSpan>, at: number): Found | null {
  const head = lowAt(tokens, at);
  const one = { first: at, min: 1, max: 1, kind: 'one', age: null } as const;
  const headline = at === 0 || /^[:—–\-|;]$/.test(tokens[at - 1]?.text ?? '');
  if (PRONOUNS.has(head)) return { ...one, last: at, kind: 'pronoun' };
  if (head === 'they') return { ...one, last: at, min: null, max: null, kind: 'pronoun' };
  const determined = DETERMINERS.has(head);
  const start = determined ? at + 1 : at;
  const ordinal = determined && readOrdinal(lowAt(tokens, start)) !== null ? start + 1 : start;
  const aged = readAge(tokens, ordinal);
  if (aged) {
    const noun = nounBehind(tokens, aged.next, [NOUNS]);
    return { ...one, last: noun >= 0 ? noun : aged.next - 1, age: aged.years };
  }
  if (determined) {
    const noun = nounBehind(tokens, start, [NOUNS]);
    if (noun >= 0) return { ...one, last: noun };
    const alone = head === 'another' || (ordinal > start && head === 'a');
    return alone && BE_OR_HARM.test(lowAt(tokens, ordinal)) ? { ...one, last: ordinal - 1, kind: 'bare' } : null;
  }
  if (NOUNS.has(head) && (persons.has(at + 1) || lowAt(tokens, at - 1) === 'and')) return { ...one, last: at };
  if (head === 'someone' || head === 'somebody') return { ...one, last: at };
  if (headline && tokens[at]?.capital) {
    const noun = nounBehind(tokens, at, [NOUNS]);
    return noun >= 0 && noun - at <= 2 ? { ...one, last: noun } : null;
  }
  return null;
}

/** "Ruiz's son", "his girlfriend's seven-month-old baby", "a man whose son": the son, the baby. */
function ownedBy(tokens: readonly Token[], { first, last }: Found): Found | null {
  if (tokens[last + 1]?.kind !== 'possessive' && lowAt(tokens, last + 1) !== 'whose') return null;
  const aged = readAge(tokens, last + 2);
  const noun = nounBehind(tokens, aged?.next ?? last + 2, [NOUNS]);
  return noun < 0 ? null : { first, last: noun, min: 1, max: 1, kind: 'one', age: aged?.years ?? null };
}

/** "The priests", "guests who": how many is not said. */
function plural(tokens: readonly Token[], at: number): Found | null {
  const head = lowAt(tokens, at);
  const determined = WHOLES.has(head) && head !== 'them' && head !== 'whom';
  const bare = PLURAL_PEOPLE.has(head) && /^(?:were|who|have|had)$/.test(lowAt(tokens, at + 1));
  if (!determined && !bare) return null;
  const noun = determined ? nounBehind(tokens, at + 1, [PLURAL_PEOPLE]) : at;
  return noun < 0 ? null : { first: at, last: noun, min: null, max: null, kind: 'counted', age: null };
}

function traitsOf(tokens: readonly Token[], { first, last, age, part, kind }: Found, name: NameSpan | null): Traits {
  const words = tokens.slice(first, last + 1).map(({ low }) => low);
  const before = lowAt(tokens, first - 1);
  const ordinal = words.map(readOrdinal).find((value) => value !== null) ?? null;
  const sexes = words.flatMap((word) => (MALE.has(word) ? ['m' as const] : FEMALE.has(word) ? ['f' as const] : []));
  return {
    sex: sexes.at(-1) ?? null,
    age,
    name: name
      ? tokens
          .slice(name.first, name.last + 1)
          .map(({ low }) => low)
          .join(' ')
      : null,
    suspect: words.some((word) => SUSPECTS.has(word)),
    definite: kind !== 'name' && (DEFINITE.has(words[0] ?? '') || DEFINITE.has(before)),
    further:
      words.some((word) => FURTHER.has(word)) || ((kind === 'counted' || kind === 'bare') && FURTHER.has(before)),
    part: casualties.including.includes(before) ? 'including' : part ? 'of' : null,
    // "The third child to be shot this year" is of another row.
    ordinal: /^an?$/.test(words[0] ?? '') ? ordinal : null,
  };
}

/** Whether people can begin at a token at all: most tokens are none, and need no closer look. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const headline = token.capital && (at === 0 || tokens[at - 1]?.kind === 'punct');
  return headline || HEADS.has(token.low) || beginsNumber(token);
}

function findPeople(tokens: readonly Token[], names: readonly NameSpan[]): readonly People[] {
  const found: People[] = [];
  const persons = new Map(
    names
      .filter(({ kind, last }) => kind === 'per' && ![last, last + 1].some((at) => NAMED_AFTER.has(lowAt(tokens, at))))
      .map((name) => [name.first, name] as const),
  );
  for (let at = 0; at < tokens.length; at += 1) {
    const behind = behindAges(tokens, at);
    if (behind > at) {
      at = behind - 1;
      continue;
    }
    const alone = persons.get(at);
    if (!alone && !canBegin(tokens, at)) continue;
    const people =
      both(tokens, at) ??
      grouped(tokens, at) ??
      counted(tokens, at) ??
      single(tokens, persons, at) ??
      plural(tokens, at) ??
      (alone ? { first: at, last: alone.last, min: 1, max: 1, kind: 'name' as const, age: null } : null);
    if (!people) continue;
    // "a police officer, John Smith", "Colonel Juan Perez" are the persons of those names.
    const named = people.kind === 'one' ? persons.get(people.last + 1) : undefined;
    const last = named?.last ?? people.last;
    const aged = people.min === 1 && people.max === 1 ? readAgeBehind(tokens, last + 1) : null;
    const whole = { ...people, last: aged ? aged.next - 1 : last, age: aged?.years ?? people.age };
    const name = named ?? (people.kind === 'name' ? (alone ?? null) : null);
    const { first, min, max, kind } = whole;
    const traits = traitsOf(tokens, whole, name);
    const owned = ownedBy(tokens, whole);
    if (owned) found.push({ ...owned, traits: traitsOf(tokens, owned, null), members: [] });
    else found.push({ first, last: whole.last, min, max, kind, traits, members: [] });
    at = Math.max(at, owned?.last ?? whole.last);
  }
  return together(tokens, found);
}

const read = new WeakMap<readonly Token[], readonly People[]>();

/** The people of a sentence, from the left, none inside another; those of one list are one group. Read once a sentence. */
export function readPeople(tokens: readonly Token[], names: readonly NameSpan[]): readonly People[] {
  const known = read.get(tokens);
  if (known) return known;
  const people = findPeople(tokens, names);
  read.set(tokens, people);
  return people;
}
