import type { Span } from '../model.ts';
import { HARMS } from '../incidents/people.ts';
import type { Harm, Traits } from '../incidents/people.ts';
import type { Victims } from '../incidents/report.ts';

/** One person who came to harm, whatever he is called in each sentence. */
export interface Person {
  harm: Harm;
  traits: Traits;
  /** The words that tell the worst of him. */
  span: Span;
}

/** One telling of people: of a person, or of a number of them. */
export interface Entry {
  readonly victims: Victims;
  /** Index of its sentence among those read. */
  readonly sentence: number;
  /** Null: a number of people. */
  readonly person: Person | null;
}

/** All the people whom an incident's sentences say came to harm, those told of twice once. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly persons: readonly Person[];
}

function differ<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** "Ruiz" and "Ana" can be Ana Ruiz. */
function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short = [], long = []] = [a.split(' '), b.split(' ')].sort((one, two) => one.length - two.length);
  const shared = short.filter((word) => long.includes(word)).length;
  return shared === short.length || shared > 1;
}

function contradicts(a: Traits, b: Traits): boolean {
  if (sameName(a.name, b.name)) return false;
  if (differ(a.sex, b.sex) || differ(a.age, b.age) || (a.name !== null && b.name !== null)) return true;
  return a.suspect !== b.suspect && a.name === null && b.name === null;
}

/** Whether "a man was wounded" can be the man who was told of as killed: not without a word that points back. */
function turns(person: Person, { harm, kind, traits }: Victims): boolean {
  if (person.harm === harm || person.harm === 'struck' || harm === 'struck') return true;
  if (kind === 'name' || traits.definite || traits.part === 'of') return true;
  return traits.age !== null && traits.age === person.traits.age;
}

/** Whether one sentence can tell of a person twice by these words: "the death of a boy … Juan Ruiz was shot". */
function tellsAgain({ harm, traits: known }: Person, { harm: told, kind, traits }: Victims): boolean {
  if (traits.definite) return true;
  return (traits.age !== null && traits.age === known.age) || (kind === 'name' && known.name === null && harm === told);
}

/** The person of whom the words tell again, the last one told of first. */
function findPerson(persons: readonly Person[], victims: Victims, here: ReadonlySet<Person>): Person | null {
  const { traits, kind } = victims;
  const named = persons.findLast((person) => sameName(person.traits.name, traits.name));
  if (named || traits.further) return named ?? null;
  if (kind === 'pronoun') return persons.findLast((person) => !differ(person.traits.sex, traits.sex)) ?? null;
  const able = persons.filter((person) => !contradicts(person.traits, traits));
  const sameAge = (person: Person): boolean => traits.age !== null && person.traits.age === traits.age;
  const old = able.filter((person) => (!here.has(person) || tellsAgain(person, victims)) && turns(person, victims));
  return (
    old.findLast(sameAge) ??
    (traits.definite ? undefined : old.findLast((person) => person.harm === victims.harm)) ??
    old.at(-1) ??
    null
  );
}

function both(known: Traits, told: Traits): Traits {
  return {
    ...known,
    sex: known.sex ?? told.sex,
    age: known.age ?? told.age,
    name: (told.name ?? '').length > (known.name ?? '').length ? told.name : known.name,
    suspect: known.suspect || told.suspect,
  };
}

function isPerson({ min, max }: Pick<Victims, 'min' | 'max'>): boolean {
  return min === 1 && max === 1;
}

/** Reads the victims of an incident's sentences, in the order of the text. */
export function keepLedger(sentences: readonly (readonly Victims[])[]): Ledger {
  const persons: Person[] = [];
  const entries: Entry[] = [];
  for (const [sentence, all] of sentences.entries()) {
    const here = new Set<Person>();
    const enter = (victims: Victims): Person => {
      let person = findPerson(persons, victims, here);
      if (person) {
        if (HARMS.indexOf(victims.harm) < HARMS.indexOf(person.harm)) {
          person.harm = victims.harm;
          person.span = victims.span;
        }
        person.traits = both(person.traits, victims.traits);
        // Who is told of last is who "he" is.
        persons.splice(persons.indexOf(person), 1);
      } else person = { harm: victims.harm, traits: victims.traits, span: victims.span };
      persons.push(person);
      here.add(person);
      return person;
    };
    for (const victims of all) {
      if (victims.kind === 'pronoun' && victims.min === null) {
        // "They died": those told of last.
        const last = entries.findLast(({ person, victims: { min } }) => person === null && min !== null);
        if (last && sentence - last.sentence <= 1)
          entries.push({
            victims: { ...last.victims, harm: victims.harm, span: victims.span },
            sentence,
            person: null,
          });
      } else if (isPerson(victims)) entries.push({ victims, sentence, person: enter(victims) });
      else {
        entries.push({ victims, sentence, person: null });
        for (const member of victims.members.filter(isPerson))
          enter({ ...victims, ...member, kind: member.traits.name === null ? 'one' : 'name' });
      }
    }
  }
  return { entries, persons };
}
