import type { Token } from '../text/tokens.ts';
import { LEXICON } from './lexicon.ts';

/** A name that says itself what it is: "Clinton Street", "Catawba River", "Interstate 45". Token indices, `last` inclusive. */
export interface CompositeName {
  readonly first: number;
  readonly last: number;
  readonly kind: 'street' | 'feature';
}

/** Words of the name before its head: "Martin Luther King Boulevard" has three. */
const MOST_WORDS = 3;
/** Said of many quarters, and no one's name. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'residential',
  'exclusive',
  'military',
  'poor',
  'wealthy',
  'populous',
  'capital',
]);
const ORDINAL = /^\d+$/;
const ROAD_NUMBER = /^\d+[A-Z]?$/;

function headKind(token: Token): CompositeName['kind'] | null {
  if (!token.capital) return null;
  if (LEXICON.streetHeads.has(token.low)) return 'street';
  return LEXICON.featureHeads.has(token.low) ? 'feature' : null;
}

/** Whether the token can stand before the head: a capitalised word that is no small word, or "42nd" in pieces. */
function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word' || !token.capital) return false;
  if (at === 0 || /^["“(—–]$/.test(tokens[at - 1]?.text ?? ''))
    return !LEXICON.functionWords.has(token.low) && !LEXICON.commonWords.has(token.low);
  return !LEXICON.functionWords.has(token.low) && !LEXICON.personTitles.has(token.low);
}

/** The first token of the name whose head stands at `head`; `head` when no name stands before it. */
function beginningOf(tokens: readonly Token[], head: number): number {
  let first = head;
  let words = 0;
  while (words < MOST_WORDS && tokens[first]?.spaced === true) {
    const ordinal =
      /^(?:st|nd|rd|th)$/.test(tokens[first - 1]?.text ?? '') && ORDINAL.test(tokens[first - 2]?.text ?? '');
    const initial = tokens[first - 1]?.text === '.' && /^[NSEW]$/.test(tokens[first - 2]?.text ?? '');
    if (ordinal || initial) first -= 2;
    else if (belongs(tokens, first - 1)) first -= 1;
    else break;
    words += 1;
  }
  return first;
}

/** "Interstate 45", "Highway 19", "I-95", "the A120"; the number is the last token, −1 when there is none. */
function endOfRoad(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const number = tokens[at + 1];
  if (!token?.capital || !number) return -1;
  const before = tokens[at - 1]?.low ?? '';
  const british = /^[ABM]$/.test(token.text) && !number.spaced && ['the', 'and', ','].includes(before);
  if (british || LEXICON.roadWords.has(token.low)) return ROAD_NUMBER.test(number.text) ? at + 1 : -1;
  const interstate = token.text === 'I' && number.text === '-' && !number.spaced && tokens[at + 2]?.spaced === false;
  return interstate && ROAD_NUMBER.test(tokens[at + 2]?.text ?? '') ? at + 2 : -1;
}

/** "Clark and Diversey streets": both streets, from the left; empty where the plural at `head` has no two names before it. */
function streetsBefore(tokens: readonly Token[], head: number, free: number): readonly CompositeName[] {
  const second = beginningOf(tokens, head);
  const and = second - 1;
  if (second === head || tokens[and]?.low !== 'and' || tokens[and]?.spaced !== true) return [];
  const first = Math.max(free, beginningOf(tokens, and));
  if (first >= and) return [];
  return [
    { first, last: and - 1, kind: 'street' },
    { first: second, last: head - 1, kind: 'street' },
  ];
}

/** The names of streets, roads and features among the tokens of a sentence, from the left, none inside another. */
export function compositeNames(tokens: readonly Token[]): readonly CompositeName[] {
  const found: CompositeName[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const road = endOfRoad(tokens, at);
    if (road > 0) {
      const named = at > 1 && tokens[at]?.spaced === true && belongs(tokens, at - 1) ? at - 1 : at;
      found.push({ first: Math.max(free, named), last: road, kind: 'street' });
      free = road + 1;
      at = road;
      continue;
    }
    if (LEXICON.streetPlurals.has(token.low)) {
      found.push(...streetsBefore(tokens, at, free));
      free = at + 1;
      continue;
    }
    const kind = headKind(token);
    if (!kind) continue;
    const first = Math.max(free, beginningOf(tokens, at));
    if (first >= at) continue;
    const dot = tokens[at + 1];
    const abbreviated = token.text.length <= 4 && dot?.text === '.' && !dot.spaced && at + 2 < tokens.length;
    const last = abbreviated ? at + 1 : at;
    found.push({ first, last, kind });
    free = last + 1;
    at = last;
  }
  return found;
}

/** Words between which and "neighborhood" a part of a town is named. */
const BEFORE_QUARTER: ReadonlySet<string> = new Set(['in', 'at', 'near', 'of', 'on', 'from', 'through', 'inside']);
const QUARTER_HEAD = /^neighbou?rhood$/;

/** Text in all capitals shows no names; before "neighborhood" and behind a preposition stands one all the same: "IN THE ALTAMIRA NEIGHBORHOOD". */
export function quarterNames(tokens: readonly Token[]): readonly CompositeName[] {
  return tokens.flatMap((token, head) => {
    if (!QUARTER_HEAD.test(token.low)) return [];
    let first = head;
    while (first > 0 && head - first < MOST_WORDS && isNameWord(tokens[first - 1])) first -= 1;
    const article = tokens[first - 1]?.low === 'the' ? 1 : 0;
    const named = first < head && BEFORE_QUARTER.has(tokens[first - 1 - article]?.low ?? '');
    return named ? [{ first, last: head - 1, kind: 'feature' as const }] : [];
  });
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const small = [LEXICON.functionWords, LEXICON.commonWords, LEXICON.directions, LEXICON.genericWords];
  return !NO_NAMES.has(token.low) && !small.some((words) => words.has(token.low));
}
