import type { Span } from '../model.ts';
import { readNumber } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { findPhrase, phraseAt } from './lexicon.ts';
import type { Toll } from './report.ts';

const KILLED = new Set(casualties.killed);
const INJURED = new Set(casualties.injured);
const PEOPLE = new Set(casualties.people);
const BETWEEN = new Set(casualties.between);
const ABOUT: ReadonlyMap<string, number> = new Map(Object.entries(casualties.about));
const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' '));
const VAGUE = split(casualties.vague);
const AT_LEAST = split(casualties.atLeast);
const AT_MOST = split(casualties.atMost);
const NONE = { killed: split(casualties.none.killed), injured: split(casualties.none.injured) } as const;
const REACH = 9;

interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly first: number;
  readonly next: number;
}

function phraseBefore(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases)
    if (at >= phrase.length && phraseAt(tokens, at - phrase.length, phrase)) return phrase.length;
  return 0;
}

/** "at least seven", "between 12 and 15", "dozens", "numerous", "7 to 9", "a dozen". */
function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  for (const phrase of VAGUE)
    if (phraseAt(tokens, at, phrase)) return { min: null, max: null, first: at, next: at + phrase.length };
  const low = tokens[at]?.low ?? '';
  const about = ABOUT.get(low);
  if (about !== undefined)
    return { min: about, max: null, first: at, next: tokens[at + 1]?.low === 'of' ? at + 2 : at + 1 };
  if (low === 'no') return null;
  const number = readNumber(tokens, at);
  if (!number || !Number.isInteger(number.value)) return null;
  const dozen = ABOUT.get(tokens[number.next]?.low ?? '');
  if (dozen) return { min: number.value * dozen, max: null, first: at, next: number.next + 1 };
  const joiner = tokens[number.next]?.low ?? '';
  const second = ['and', 'to', '-', '–', 'or'].includes(joiner) ? readNumber(tokens, number.next + 1) : null;
  const between = joiner !== 'and' || tokens[at - 1]?.low === 'between';
  if (second && between && second.value > number.value) {
    return {
      min: number.value,
      max: second.value,
      first: tokens[at - 1]?.low === 'between' ? at - 1 : at,
      next: second.next,
    };
  }
  const least = phraseBefore(tokens, at, AT_LEAST);
  const most = phraseBefore(tokens, at, AT_MOST);
  if (least) return { min: number.value, max: null, first: at - least, next: number.next };
  if (most) return { min: null, max: number.value, first: at - most, next: number.next };
  return { min: number.value, max: number.value, first: at, next: number.next };
}

type Harm = 'killed' | 'injured';

function harmAt(token: Token | undefined): Harm | null {
  if (!token) return null;
  if (KILLED.has(token.low)) return 'killed';
  return INJURED.has(token.low) ? 'injured' : null;
}

/** "12 people were killed", "seven deaths", "five injured": the harm word follows within a few known words. */
function harmBehind(tokens: readonly Token[], next: number): { readonly harm: Harm; readonly last: number } | null {
  for (let at = next; at < Math.min(tokens.length, next + REACH); at += 1) {
    const harm = harmAt(tokens[at]);
    if (harm) return { harm, last: at };
    const low = tokens[at]?.low ?? '';
    const passes =
      BETWEEN.has(low) ||
      PEOPLE.has(low) ||
      (at < next + 3 && tokens[at]?.kind === 'word' && PEOPLE.has(tokens[at + 1]?.low ?? ''));
    if (!passes) return null;
    if (['killing', 'wounding', 'injuring', 'leaving'].includes(low)) return null;
  }
  return null;
}

/** "killed 12 people", "killing at least seven", "death toll rose to 45", "wounded 30 others". */
function harmBefore(tokens: readonly Token[], first: number): { readonly harm: Harm; readonly first: number } | null {
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const harm = harmAt(tokens[at]);
    if (harm) return { harm, first: at };
    if (!BETWEEN.has(tokens[at]?.low ?? '') || tokens[at]?.low === 'people') return null;
  }
  return null;
}

/** "seven were killed and 30 wounded", and "killed X and wounded Y": the people or the harm word must be near. */
function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** The killed and injured that a sentence states, the first of each; offsets in the article's text. */
export function readCasualties(tokens: readonly Token[]): {
  readonly killed: Toll | null;
  readonly injured: Toll | null;
} {
  const tolls: { killed: Toll | null; injured: Toll | null } = { killed: null, injured: null };
  for (const harm of ['killed', 'injured'] as const) {
    const none = findPhrase(tokens, 0, tokens.length - 1, NONE[harm]);
    if (none >= 0) tolls[harm] = { min: 0, max: 0, span: spanOf(tokens, none, none + 1) };
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const quantity = readQuantity(tokens, at);
    if (!quantity) continue;
    const before = harmBefore(tokens, quantity.first);
    const behind = harmBehind(tokens, quantity.next);
    const harm =
      before && (!behind || before.harm === behind.harm || tokens[quantity.first - 1] === tokens[before.first])
        ? before.harm
        : (behind?.harm ?? null);
    if (harm && !tolls[harm] && !isNoToll(tokens, quantity)) {
      const from = before?.harm === harm && harm !== behind?.harm ? before.first : quantity.first;
      const to = behind?.harm === harm ? behind.last : lastOfPeople(tokens, quantity.next);
      tolls[harm] = { min: quantity.min, max: quantity.max, span: spanOf(tokens, from, to) };
    }
    at = Math.max(at, quantity.next - 1);
  }
  return tolls;
}

function lastOfPeople(tokens: readonly Token[], next: number): number {
  return PEOPLE.has(tokens[next]?.low ?? '') ? next : next - 1;
}

/** Years, ages, kilometres and shares are no tolls. */
function isNoToll(tokens: readonly Token[], quantity: Quantity): boolean {
  const after = tokens[quantity.next]?.low ?? '';
  const only = tokens[quantity.first];
  if (
    /^(?:years?|days?|hours?|weeks?|months?|km|kilomet(?:er|re)s?|miles?|percent|%|per|million|billion|rockets?|drones?|missiles?|bombs?|vehicles?|th|st|nd|rd)$/.test(
      after,
    )
  )
    return true;
  return (
    quantity.min !== null &&
    quantity.min >= 1900 &&
    quantity.min <= 2100 &&
    only?.text.includes(',') === false &&
    only.kind === 'number'
  );
}
