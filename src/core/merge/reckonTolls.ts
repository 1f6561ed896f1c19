import type { Span } from '../model.ts';
import type { Harm, Traits } from '../incidents/people.ts';
import type { Entry, Ledger, Person } from './ledger.ts';

/** A number of people and the words that give it; several where it is added up. */
export interface Reckoning {
  readonly min: number;
  /** Null: or more. */
  readonly max: number | null;
  readonly spans: readonly Span[];
}

type Sex = Traits['sex'];

function sum(parts: readonly Reckoning[]): Reckoning | null {
  if (parts.length === 0) return null;
  return parts.reduce((a, b) => ({
    min: a.min + b.min,
    max: a.max === null || b.max === null ? null : a.max + b.max,
    spans: [...a.spans, ...b.spans],
  }));
}

function largest(all: readonly (Reckoning | null)[]): Reckoning | null {
  let best: Reckoning | null = null;
  for (const one of all) if (one && one.min > (best?.min ?? 0)) best = one;
  return best;
}

function crowd({ victims: { min, max, span } }: Entry): Reckoning {
  return { min: min ?? 0, max, spans: [span] };
}

function single(person: Person, span = person.span): Reckoning {
  return { min: 1, max: 1, spans: [span] };
}

/** What one sentence says by itself: "two men were killed and a woman died" is three. */
function sumOfSentence(entries: readonly Entry[], harm: Harm): Reckoning | null {
  const all = entries.filter(
    ({ victims, person }) => victims.harm === harm && (person === null || person.harm === harm) && victims.min !== null,
  );
  const known = all.filter(({ victims }) => victims.kind !== 'pronoun');
  const told = known.length > 0 ? known : all.slice(0, 1);
  const numbered = entries.some(({ victims, person }) => person === null && victims.traits.part === null);
  const once = told.filter(({ victims, person }, index) => {
    if (numbered && (victims.traits.part === 'including' || victims.detail)) return false;
    // "Four men were shot, and one was shot twice."
    const before = told.slice(0, index).some((other) => other.person === null && other.victims.kind !== 'bare');
    if (before && victims.kind === 'bare' && !victims.traits.further) return false;
    if (person) return told.findIndex((other) => other.person === person) === index;
    const again = told.findIndex((other) => other.person === null && other.victims.min === victims.min);
    return victims.traits.further || again === index;
  });
  // "All five" are all there are, and not to be added to others.
  const [whole, parts] = [once.filter(isWhole), once.filter((entry) => !isWhole(entry))];
  return largest([sum(parts.map(reckon)), ...whole.map(reckon)]);
}

function reckon(entry: Entry): Reckoning {
  return entry.person ? single(entry.person, entry.victims.span) : crowd(entry);
}

function isWhole({ person, victims }: Entry): boolean {
  return person === null && victims.traits.definite && !victims.traits.further && victims.members.length === 0;
}

function bySentence(ledger: Ledger): readonly (readonly Entry[])[] {
  const sentences = new Map<number, Entry[]>();
  for (const entry of ledger.entries) sentences.set(entry.sentence, [...(sentences.get(entry.sentence) ?? []), entry]);
  return [...sentences.values()];
}

/** The persons and numbers of one sex: the larger of the two, for the persons may be of the number. */
function ofSex(ledger: Ledger, harms: readonly Harm[], sex: Sex): Reckoning | null {
  const persons = ledger.persons.filter((person) => harms.includes(person.harm) && person.traits.sex === sex);
  const crowds = ledger.entries.filter(
    ({ person, victims }) => person === null && harms.includes(victims.harm) && victims.traits.sex === sex,
  );
  return largest([sum(persons.map((person) => single(person))), ...crowds.map(crowd)]);
}

function sexed(ledger: Ledger, harms: readonly Harm[]): Reckoning | null {
  return sum([ofSex(ledger, harms, 'm'), ofSex(ledger, harms, 'f')].filter((one) => one !== null));
}

/** Those told of one after the other; numbers of men and of women are of different people. */
function addedUp(ledger: Ledger, harms: readonly Harm[]): Reckoning | null {
  const persons = ledger.persons.filter(({ harm }) => harms.includes(harm));
  return largest([sum(persons.map((person) => single(person))), sexed(ledger, harms)]);
}

/** "The priests were killed": at least two. */
function unnumbered(ledger: Ledger, harm: Harm): Reckoning | null {
  const entry = ledger.entries.find(
    ({ person, victims }) =>
      !person && victims.harm === harm && victims.kind !== 'pronoun' && victims.min === null && victims.max === null,
  );
  return entry ? { min: 2, max: null, spans: [entry.victims.span] } : null;
}

function reckonKilled(ledger: Ledger): Reckoning | null {
  const sentences = bySentence(ledger);
  const stated = largest(sentences.map((entries) => sumOfSentence(entries, 'killed')));
  if (!stated || stated.min === 1) return addedUp(ledger, ['killed']);
  const crowds = ledger.entries.filter(({ person, victims }) => person === null && victims.harm === 'killed');
  // "Two men were killed" does not speak of women.
  return crowds.every(({ victims }) => victims.traits.sex !== null)
    ? largest([stated, sexed(ledger, ['killed'])])
    : stated;
}

/** "A fourth victim" says that there were four. */
function counted(ledger: Ledger): Reckoning | null {
  return largest(
    ledger.entries.flatMap(({ victims: { traits, span } }) =>
      traits.ordinal === null ? [] : [{ min: traits.ordinal, max: null, spans: [span] }],
    ),
  );
}

/** Of all that were struck, those who did not die. */
function without(struck: Reckoning | null, killed: Reckoning | null): Reckoning | null {
  if (!struck) return null;
  const dead = killed?.min ?? 0;
  return { ...struck, min: struck.min - dead, max: struck.max === null ? null : struck.max - dead };
}

/** "Three others were shot": beside those told of before. */
function others(ledger: Ledger): readonly Reckoning[] {
  return ledger.entries.flatMap((entry, index) => {
    const { victims, person } = entry;
    if (person || victims.harm !== 'struck' || !victims.traits.further) return [];
    const before = new Set(ledger.entries.slice(0, index).flatMap((other) => other.person ?? []));
    const living = [...before].filter(({ harm }) => harm !== 'killed').map((one) => single(one));
    return sum([...living, crowd(entry)]) ?? [];
  });
}

/** "Three people were injured", "one dead, one injured": what a sentence gives as a number of its own. */
function statedInjured(sentences: readonly (readonly Entry[])[]): Reckoning | null {
  return largest(
    sentences.map((entries) => {
      const stated = entries.some(
        ({ person, victims: { harm, detail, traits } }) =>
          person === null && harm === 'injured' && !detail && traits.part !== 'of',
      );
      return stated ? sumOfSentence(entries, 'injured') : null;
    }),
  );
}

function reckonInjured(ledger: Ledger, killed: Reckoning | null): Reckoning | null {
  const sentences = bySentence(ledger);
  const stated = statedInjured(sentences);
  if (stated) return stated;
  const struck = sentences.flatMap((entries) => {
    const further = entries.some(({ victims, person }) => person === null && victims.traits.further);
    return further ? [] : [sumOfSentence(entries, 'struck')];
  });
  const all = largest([...struck, counted(ledger), addedUp(ledger, ['killed', 'injured', 'struck'])]);
  const living = ledger.persons.filter(({ harm }) => harm !== 'killed').map((person) => single(person));
  return largest([without(all, killed), sum(living), ...others(ledger)]);
}

/** How many were killed and injured by all that an incident's sentences say. */
export function reckonTolls(ledger: Ledger): Readonly<Record<'killed' | 'injured', Reckoning | null>> {
  const killed = reckonKilled(ledger) ?? unnumbered(ledger, 'killed');
  return { killed, injured: reckonInjured(ledger, killed) ?? unnumbered(ledger, 'injured') };
}
