import { readNumber } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { anyPhraseAt, phraseAt } from './lexicon.ts';

/** A number of people or things; token indices, `next` behind it. `min` null: none is stated ("several"). */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly first: number;
  readonly next: number;
}

type Phrases = readonly (readonly string[])[];

const split = (phrases: readonly string[]): Phrases => phrases.map((phrase) => phrase.split(' '));
const ABOUT: ReadonlyMap<string, number> = new Map(Object.entries(casualties.about));
const VAGUE = split(casualties.vague);
const AT_LEAST = split(casualties.atLeast);
const AT_MOST = split(casualties.atMost);
/** Words that a quantity can begin with, beside numbers. */
export const QUANTITY_HEADS: ReadonlySet<string> = new Set([
  ...VAGUE.map(([head = '']) => head),
  ...ABOUT.keys(),
  'half',
]);
const JOINERS: ReadonlySet<string> = new Set(['and', 'to', '-', '–', 'or']);

function lengthBefore(tokens: readonly Token[], at: number, phrases: Phrases): number {
  return phrases.find((phrase) => at >= phrase.length && phraseAt(tokens, at - phrase.length, phrase))?.length ?? 0;
}

/** The quantity that begins at token `at`: "at least seven", "between 12 and 15", "dozens", "several", "7 to 9", "a dozen". */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const vague = anyPhraseAt(tokens, at, VAGUE) ? VAGUE.find((phrase) => phraseAt(tokens, at, phrase)) : undefined;
  if (vague) return { min: null, max: null, first: at, next: at + vague.length };
  const low = tokens[at]?.low ?? '';
  const half = low === 'half' ? at + (/^(?:-|a)$/.test(tokens[at + 1]?.low ?? '') ? 2 : 1) : at;
  if (half > at && tokens[half]?.low === 'dozen') return { min: 6, max: 6, first: at, next: half + 1 };
  const about = ABOUT.get(low);
  if (about !== undefined)
    return { min: about, max: null, first: at, next: tokens[at + 1]?.low === 'of' ? at + 2 : at + 1 };
  if (low === 'no' || low === 'a' || low === 'an') return null;
  const number = readNumber(tokens, at);
  if (!number || !Number.isInteger(number.value) || number.value === 0) return null;
  const dozen = ABOUT.get(tokens[number.next]?.low ?? '');
  if (dozen) return { min: number.value * dozen, max: null, first: at, next: number.next + 1 };
  const joiner = tokens[number.next]?.low ?? '';
  const second = JOINERS.has(joiner) ? readNumber(tokens, number.next + 1) : null;
  const between = joiner !== 'and' || tokens[at - 1]?.low === 'between';
  if (second && between && second.value > number.value) {
    const first = tokens[at - 1]?.low === 'between' ? at - 1 : at;
    return { min: number.value, max: second.value, first, next: second.next };
  }
  const least = lengthBefore(tokens, at, AT_LEAST);
  if (least) return { min: number.value, max: null, first: at - least, next: number.next };
  const most = lengthBefore(tokens, at, AT_MOST);
  if (most) return { min: null, max: number.value, first: at - most, next: number.next };
  return { min: number.value, max: number.value, first: at, next: number.next };
}
