import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import type { NameSpan } from '../places/tagger/tags.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { findPhrase, phraseAt } from './lexicon.ts';
import { readPeople } from './people.ts';
import type { People } from './people.ts';
import { readQuantity } from './quantity.ts';
import type { Toll } from './report.ts';

/** `struck`: shot or stabbed; whether they lived is not said with it. */
export type Harm = 'killed' | 'injured' | 'struck';
export type Tolls = Readonly<Record<Harm, Toll | null>>;

const HARMS: readonly Harm[] = ['killed', 'injured', 'struck'];
export const NO_TOLLS: Tolls = { killed: null, injured: null, struck: null };

interface Verb {
  readonly harm: Harm;
  readonly words: readonly string[];
  /** Whether its victims can stand before it, behind it. */
  readonly subject: boolean;
  readonly object: boolean;
}

const verbsOf = (harm: Harm, phrases: readonly string[], subject: boolean, object: boolean): readonly Verb[] =>
  phrases.map((phrase) => ({ harm, words: phrase.split(' '), subject, object }));

/** Longest first, so that "shot and killed" is not just "shot". */
const VERBS: readonly Verb[] = [
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties.phrases[harm], true, true)),
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties.harming[harm], false, true)),
  ...HARMS.flatMap((harm) => verbsOf(harm, casualties[harm], true, true)),
  ...verbsOf('killed', casualties.dies, true, false),
].sort((a, b) => b.words.length - a.words.length);
const VERBS_BY_WORD: ReadonlyMap<string, readonly Verb[]> = new Map(
  VERBS.map(({ words: [head = ''] }) => [head, VERBS.filter(({ words }) => words[0] === head)] as const),
);
const COUNTED = {
  killed: new Set(casualties.counted.killed),
  injured: new Set(casualties.counted.injured),
} as const;
const SEVERAL = Object.entries(casualties.several).map(([phrase, count]) => {
  const words = phrase.split(' ');
  return { words, phrases: [words], count };
});
const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' '));
const NONE = { killed: split(casualties.none.killed), injured: split(casualties.none.injured) } as const;
/** Of many incidents, not of one: "12 people have died in such blasts since February". */
const STATISTICS = split(casualties.statistics);
/** First words of all that harm can be told by: a sentence without any of them has no tolls. */
const HARM_WORDS: ReadonlySet<string> = new Set([
  ...VERBS_BY_WORD.keys(),
  ...COUNTED.killed,
  ...COUNTED.injured,
  ...SEVERAL.map(({ words }) => words[0] ?? ''),
  ...[...NONE.killed, ...NONE.injured].map(([head = '']) => head),
  'toll',
]);
const BETWEEN: ReadonlySet<string> = new Set(casualties.between);
const BE = /^(?:was|were|been|be|being|is|are|got|gets)$/;
/** Words between a verb and the people it harmed. */
const REACH = 12;
const OBJECT_REACH = 3;
/** Words between "toll" and its number. */
const TOLL_REACH = 6;

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** People right behind the verb: "killed three people", "wounding at least four". */
function objectOf(tokens: readonly Token[], people: readonly People[], last: number): People | null {
  const found = people.find(({ first }) => first > last && first <= last + OBJECT_REACH);
  if (!found || found.kind === 'bare') return found?.kind === 'bare' && found.first === last + 1 ? found : null;
  const between = tokens.slice(last + 1, found.first);
  return between.every(
    ({ kind, low }) =>
      kind === 'word' &&
      ![
        'in',
        'by',
        'on',
        'at',
        'after',
        'when',
        'with',
        'near',
        'from',
        'while',
        'as',
        'during',
        'outside',
        'inside',
        'and',
      ].includes(low),
  )
    ? found
    : null;
}

function isSmall({ low }: Token): boolean {
  return BETWEEN.has(low) || low.endsWith('ly');
}

/** The people before the verb: right before it, or anywhere before "was shot", "were later found dead" and "died". */
function subjectOf(tokens: readonly Token[], people: readonly People[], first: number, dies: boolean): People | null {
  const found = people.findLast((group) => group.last < first);
  if (!found || first - found.last > REACH) return null;
  const between = tokens.slice(found.last + 1, first);
  if (between.some(({ text }) => /^[;:.!?—–“”"]$/.test(text))) return null;
  const chain = between.slice(between.findLastIndex((token) => !isSmall(token)) + 1);
  const passive = dies || chain.some(({ low }) => BE.test(low));
  return passive || between.every((token) => token.text === ',' || isSmall(token)) ? found : null;
}

interface Harmed {
  readonly harm: Harm;
  readonly people: People;
  readonly first: number;
  readonly last: number;
}

/** Who was harmed by the verb that begins at token `at`; null where none begins or nobody is told. */
function harmedAt(tokens: readonly Token[], people: readonly People[], at: number): Harmed | null {
  const verb = (VERBS_BY_WORD.get(tokens[at]?.low ?? '') ?? []).find(({ words }) => phraseAt(tokens, at, words));
  if (!verb) return null;
  const end = at + verb.words.length - 1;
  const passive = BE.test(tokens[at - 1]?.low ?? '');
  const object = verb.object && !passive ? objectOf(tokens, people, end) : null;
  const victims =
    object ?? (verb.subject ? subjectOf(tokens, people, at, !verb.object || verb.words[0] === 'with') : null);
  if (!victims) return null;
  return { harm: verb.harm, people: victims, first: Math.min(at, victims.first), last: Math.max(end, victims.last) };
}

/** "2 dead, 3 injured", "five deaths", "double homicide". */
function countedAt(tokens: readonly Token[], people: readonly People[]): readonly Harmed[] {
  const found: Harmed[] = [];
  for (const group of people) {
    if (group.kind !== 'bare' && group.kind !== 'counted') continue;
    const at = group.last + 1;
    const low = tokens[at]?.low ?? '';
    for (const harm of ['killed', 'injured'] as const)
      if (COUNTED[harm].has(low)) found.push({ harm, people: group, first: group.first, last: at });
  }
  for (const { words, phrases, count } of SEVERAL) {
    const at = findPhrase(tokens, 0, tokens.length - 1, phrases);
    const last = at + words.length - 1;
    if (at >= 0)
      found.push({
        harm: 'killed',
        people: { first: at, last, min: count, max: count, kind: 'counted' },
        first: at,
        last,
      });
  }
  return found;
}

/** "The death toll rose to 45." */
function tollAt(tokens: readonly Token[]): readonly Harmed[] {
  const at = tokens.findIndex(({ low }) => low === 'toll');
  for (let next = at + 1; at >= 0 && next <= at + TOLL_REACH; next += 1) {
    const quantity = readQuantity(tokens, next);
    if (!quantity) continue;
    const { first, min, max } = quantity;
    const last = quantity.next - 1;
    return [{ harm: 'killed', people: { first, last, min, max, kind: 'bare' }, first: at, last }];
  }
  return [];
}

/** The number of all that came to the same harm; people told of twice count once, and "he" only where nobody else is told. */
function sumOf(tokens: readonly Token[], harmed: readonly Harmed[]): Toll | null {
  const known = harmed.filter(({ people: { kind } }) => kind !== 'pronoun');
  const used = known.length > 0 ? known : harmed.slice(0, 1);
  const once = used.filter(({ people }, index) => used.findIndex((other) => other.people === people) === index);
  const [head] = once;
  if (!head) return null;
  const stated = once.filter(({ people: { min, max } }) => min !== null || max !== null);
  const counted = stated.length > 0 ? stated : [head];
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce((all, value) => (all === null || value === null ? null : all + value), 0);
  return {
    min: sum(counted.map(({ people }) => people.min)),
    max: sum(counted.map(({ people }) => people.max)),
    span: spanOf(tokens, Math.min(...counted.map(({ first }) => first)), Math.max(...counted.map(({ last }) => last))),
  };
}

/** The killed, injured and struck that a sentence states; offsets in the article's text. */
export function readCasualties(tokens: readonly Token[], names: readonly NameSpan[]): Tolls {
  if (!tokens.some(({ low }) => HARM_WORDS.has(low))) return NO_TOLLS;
  if (findPhrase(tokens, 0, tokens.length - 1, STATISTICS) >= 0) return NO_TOLLS;
  const people = readPeople(tokens, names);
  const toll = tollAt(tokens);
  const harmed: Harmed[] = [...countedAt(tokens, people)];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = harmedAt(tokens, people, at);
    if (found) harmed.push(found);
  }
  const tolls: Record<Harm, Toll | null> = { ...NO_TOLLS };
  for (const harm of HARMS)
    tolls[harm] = sumOf(
      tokens,
      harmed.filter((one) => one.harm === harm),
    );
  // "Three more died, bringing the toll to 17": the toll is of all.
  if (toll.length > 0) tolls.killed = sumOf(tokens, toll);
  for (const harm of ['killed', 'injured'] as const) {
    const none = findPhrase(tokens, 0, tokens.length - 1, NONE[harm]);
    if (none >= 0 && !tolls[harm]) tolls[harm] = { min: 0, max: 0, span: spanOf(tokens, none, none + 1) };
  }
  return tolls;
}
