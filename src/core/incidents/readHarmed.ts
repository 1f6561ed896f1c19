import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { findPhrase, phraseAt } from './lexicon.ts';
import { isTreated, inCondition } from './hospital.ts';
import { HARMS } from './people.ts';
import type { Harm, People } from './people.ts';
import { unnamedObject, unnamedSubject } from './unnamed.ts';

/** Who came to harm, by one word of a sentence. Token indices, `last` inclusive: from the people to the word. */
export interface Harmed {
  readonly harm: Harm;
  readonly people: People;
  readonly first: number;
  readonly last: number;
  /** Only how they are: "one in critical condition". */
  readonly detail: boolean;
}

interface Verb {
  readonly harm: Harm;
  readonly words: readonly string[];
  /** Whether its victims can stand before it, behind it, or are those who did it. */
  readonly subject: boolean;
  readonly object: boolean;
  readonly reflexive: boolean;
  /** Tells only how they are: "survived". */
  readonly detail?: boolean;
}

type Sides = Omit<Verb, 'harm' | 'words'>;

const BOTH: Sides = { subject: true, object: true, reflexive: false };
const SUBJECT: Sides = { subject: true, object: false, reflexive: false };
const OBJECT: Sides = { subject: false, object: true, reflexive: false };
const SELF: Sides = { subject: false, object: false, reflexive: true };

const verbsOf = (harm: Harm, phrases: readonly string[], sides: Sides): readonly Verb[] =>
  phrases.map((phrase) => ({ harm, words: phrase.split(' '), ...sides }));
const selves = (phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((phrase) => [`${phrase} himself`, `${phrase} herself`]);

/** Longest first, so that "shot and killed" is not just "shot". */
const VERBS: readonly Verb[] = [
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties.phrases[harm], BOTH)),
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties.harming[harm], OBJECT)),
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties[harm], BOTH)),
  ...verbsOf('killed', [...casualties.dies, ...casualties.suffers.killed], SUBJECT),
  ...verbsOf('injured', casualties.suffers.injured, { ...SUBJECT, detail: true }),
  ...verbsOf('killed', selves(casualties.reflexive.killed), SELF),
  ...verbsOf('struck', selves(casualties.reflexive.struck), SELF),
].sort((a, b) => b.words.length - a.words.length);
const VERBS_BY_WORD: ReadonlyMap<string, readonly Verb[]> = new Map(
  VERBS.map(({ words: [head = ''] }) => [head, VERBS.filter(({ words }) => words[0] === head)] as const),
);
/** First words of all that harm can be told by. */
export const HARM_VERBS: ReadonlySet<string> = new Set([
  ...VERBS_BY_WORD.keys(),
  ...casualties.hospital.verbs,
  'condition',
]);

const BETWEEN: ReadonlySet<string> = new Set(casualties.between);
const BE = /^(?:was|were|been|be|being|is|are|got|gets)$/;
const NOT_BEFORE: ReadonlySet<string> = new Set(casualties.notBefore);
const DETERMINERS: ReadonlySet<string> = new Set(casualties.determiners);
const DEATHS: ReadonlySet<string> = new Set(casualties.deaths);
const NAMED_BY: ReadonlySet<string> = new Set(casualties.namedBy);
const MURDERED: ReadonlySet<string> = new Set(casualties.murdered);
const INCLUDING = casualties.including.map((phrase) => phrase.split(' '));
const AIMED: ReadonlySet<string> = new Set(casualties.aimed);
const NOT_OBJECTS: ReadonlySet<string> = new Set(casualties.notObjects);
/** Words between a verb and the people it harmed. */
const REACH = 16;
const OBJECT_REACH = 3;

/** People right behind the verb: "killed three people", "wounding at least four". */
function objectOf(tokens: readonly Token[], people: readonly People[], last: number): People | null {
  const found = people.find(({ first }) => first > last && first <= last + OBJECT_REACH);
  if (!found || found.kind === 'bare') return found?.kind === 'bare' && found.first === last + 1 ? found : null;
  const between = tokens.slice(last + 1, found.first);
  return between.every(({ kind, low }) => kind === 'word' && !NOT_OBJECTS.has(low)) ? found : null;
}

function isSmall({ low }: Token): boolean {
  return BETWEEN.has(low) || low.endsWith('ly');
}

/** "Four people, including a boy, were shot": those of whom the others are a part. */
function wholeOf(tokens: readonly Token[], people: readonly People[], found: People): People {
  const before = people[people.indexOf(found) - 1];
  if (!before) return found;
  return findPhrase(tokens, before.last + 1, found.first - 1, INCLUDING) >= 0 && found.first - before.last <= 4
    ? before
    : found;
}

/** The people before the verb: right before it, or anywhere before "was shot", "were later found dead" and "died". */
function subjectOf(tokens: readonly Token[], people: readonly People[], first: number, dies: boolean): People | null {
  const near = people.findLast((group) => group.last < first);
  if (!near || first - near.last > REACH) return null;
  const found = wholeOf(tokens, people, near);
  const between = tokens.slice(near.last + 1, first);
  if (between.some(({ text }) => /^[;:.!?—“”"]$/.test(text))) return null;
  if (between.some(({ low }) => NOT_BEFORE.has(low) || low.endsWith("n't"))) return null;
  // "Doctors declared her dead": somebody else, of whom nothing is read.
  if (between.some(({ low }) => low === 'her' || low === 'him')) return null;
  const chain = between.slice(between.findLastIndex((token) => !isSmall(token)) + 1);
  const passive = dies || chain.some(({ low }) => BE.test(low));
  // "He shot", "Ruiz killed": they did it.
  if (!passive && between.length === 0 && (found.kind === 'pronoun' || found.kind === 'name' || found.min === null))
    return null;
  return passive || between.every((token) => token.text === ',' || isSmall(token)) ? found : null;
}

/** "Shot at the car", "shot the door": nobody before it was hit. */
function aims(tokens: readonly Token[], last: number, { harm, words }: Verb): boolean {
  const next = tokens[last + 1]?.low ?? '';
  return DETERMINERS.has(next) || (harm === 'struck' && words.length === 1 && AIMED.has(next));
}

/** Who did it to himself: the last one before it that "himself" can be, whom nobody harmed; else the pronoun. */
function selfOf(tokens: readonly Token[], people: readonly People[], first: number, last: number): People | null {
  const sex = tokens[last]?.low === 'herself' ? 'f' : 'm';
  const able = people.filter(
    (one) =>
      one.last < first &&
      one.max === 1 &&
      one.traits.part === null &&
      (one.traits.sex ?? sex) === sex &&
      !VERBS_BY_WORD.has(tokens[one.first - 1]?.low ?? ''),
  );
  return (
    able.findLast(({ kind }) => kind !== 'pronoun') ?? able.at(-1) ?? people.find((one) => one.first === last) ?? null
  );
}

function victimsOf(tokens: readonly Token[], people: readonly People[], at: number, verb: Verb): People | null {
  const end = at + verb.words.length - 1;
  if (verb.reflexive) return selfOf(tokens, people, at, end);
  const passive = BE.test(tokens[at - 1]?.low ?? '');
  if (verb.object && !passive) {
    const object =
      objectOf(tokens, people, end) ??
      (verb.harm === 'struck' ? null : unnamedObject(tokens, end + 1, NAMED_BY.has(verb.words.join(' '))));
    if (object) return object.first === end + 1 && /self$/.test(tokens[end + 1]?.low ?? '') ? null : object;
  }
  if (!verb.subject || (!passive && verb.object && aims(tokens, end, verb))) return null;
  const unnamed =
    passive && verb.object && verb.harm !== 'struck'
      ? unnamedSubject(tokens, at - 1, MURDERED.has(verb.words[0] ?? ''))
      : null;
  const subject = subjectOf(tokens, people, at, !verb.object || verb.words[0] === 'with');
  return subject && (!unnamed || subject.last >= unnamed.first) ? subject : unnamed;
}

/** Who was harmed by the verb that begins at token `at`; null where none begins or nobody is told. */
function harmedAt(tokens: readonly Token[], people: readonly People[], at: number): Harmed | null {
  const verb = (VERBS_BY_WORD.get(tokens[at]?.low ?? '') ?? []).find(({ words }) => phraseAt(tokens, at, words));
  // "His dead daughter".
  if (verb?.words[0] === 'dead' && DETERMINERS.has(tokens[at - 1]?.low ?? '')) return null;
  if (!verb || NOT_BEFORE.has(tokens[at - 1]?.low ?? '') || tokens[at - 1]?.low.endsWith("n't")) return null;
  const victims = victimsOf(tokens, people, at, verb);
  const end = at + verb.words.length - 1;
  if (!victims) return null;
  const span = { first: Math.min(at, victims.first), last: Math.max(end, victims.last) };
  return { harm: verb.harm, people: victims, ...span, detail: verb.detail ?? false };
}

/** "Were taken to a hospital", "sent five people to the hospital", "is in critical condition": they may yet have died. */
function treatedAt(tokens: readonly Token[], people: readonly People[], at: number): Harmed | null {
  const hospital = isTreated(tokens, at);
  const end = hospital ?? inCondition(tokens, at);
  if (end === null) return null;
  const object = BE.test(tokens[at - 1]?.low ?? '') ? null : objectOf(tokens, people, at);
  const victims = object ?? subjectOf(tokens, people, at, true);
  if (!victims) return null;
  const span = { first: Math.min(at, victims.first), last: Math.max(end, victims.last) };
  return { harm: 'struck', people: victims, ...span, detail: hospital === null };
}

/** "Ruiz's death", "the girl's body". */
function deathOf(tokens: readonly Token[], one: People): Harmed | null {
  const at = one.last + 2;
  // "Ruiz's", and "Valdes'".
  const owns = tokens[one.last + 1]?.kind === 'possessive' || /^['’]$/.test(tokens[one.last + 1]?.text ?? '');
  if (!owns || one.max !== 1 || !DEATHS.has(tokens[at]?.low ?? '')) return null;
  return { harm: 'killed', people: one, first: one.first, last: at, detail: false };
}

/** The people whom the verbs of a sentence harm, in the order of the verbs. */
export function readHarmed(tokens: readonly Token[], people: readonly People[]): readonly Harmed[] {
  const found: Harmed[] = people.flatMap((one) => deathOf(tokens, one) ?? []);
  for (let at = 0; at < tokens.length; at += 1) {
    const harmed = harmedAt(tokens, people, at) ?? treatedAt(tokens, people, at);
    if (harmed) found.push(harmed);
  }
  return found;
}
