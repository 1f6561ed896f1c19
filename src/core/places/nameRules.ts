import type { Token } from '../text/tokens.ts';
import type { GazetteerHit } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';

/** A stretch of capitalised words; token indices, `last` inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export function isCapital(token: Token | undefined, caseless: boolean): boolean {
  return token !== undefined && token.kind === 'word' && (caseless ? token.text.length > 1 : token.capital);
}

/** The capitalised run around tokens `first..last`: "Shanghai Academy of Social Sciences". */
export function runAround(tokens: readonly Token[], first: number, last: number): Run {
  let from = first;
  let to = last;
  while (joins(tokens, from - 1, from) && !isSentenceHead(tokens, from - 1)) from -= 1;
  for (;;) {
    if (joins(tokens, to + 1, to + 1)) to += 1;
    else if (
      ['of', 'for', 'de', 'and'].includes(tokens[to + 1]?.low ?? '') &&
      to > last &&
      joins(tokens, to + 2, to + 2)
    )
      to += 2;
    else return { first: from, last: to };
  }
}

/** Whether the token at `at` belongs to the capitalised run; `right` is the member at its right edge or itself. */
function joins(tokens: readonly Token[], at: number, right: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.capital && token.kind === 'word' && tokens[right]?.spaced === true;
}

/** A capital at the head of a sentence tells nothing when the word is an ordinary one. */
function isSentenceHead(tokens: readonly Token[], at: number): boolean {
  const low = tokens[at]?.low ?? '';
  const head = at === 0 || /^["“‘'(—–-]$/u.test(tokens[at - 1]?.text ?? '');
  return head && (LEXICON.functionWords.has(low) || LEXICON.commonWords.has(low));
}

export function isPersonName(tokens: readonly Token[], run: Run, first: number, last: number): boolean {
  const before = tokens[first - 1]?.low ?? '';
  const title =
    LEXICON.personTitles.has(before) || (before === '.' && LEXICON.personTitles.has(tokens[first - 2]?.low ?? ''));
  const others = run.last - run.first > last - first;
  if (title && tokens[first - 1]?.spaced !== undefined)
    return others || (LEXICON.personTitles.has(before) && tokens[first - 1]?.capital === true);
  for (let at = run.first; at < first; at += 1) if (LEXICON.personTitles.has(tokens[at]?.low ?? '')) return true;
  const next = tokens[last + 1];
  const previous = tokens[first - 1];
  const nextIsName =
    run.last > last &&
    next !== undefined &&
    !LEXICON.organisationHeads.has(next.low) &&
    !LEXICON.personTitles.has(next.low);
  const previousIsName =
    run.first < first &&
    previous !== undefined &&
    !LEXICON.directions.has(previous.low) &&
    !LEXICON.functionWords.has(previous.low);
  return nextIsName || previousIsName;
}

export function organisationOf(tokens: readonly Token[], run: Run, last: number): boolean {
  for (let at = last + 1; at <= run.last; at += 1)
    if (LEXICON.organisationHeads.has(tokens[at]?.low ?? '')) return true;
  return false;
}

export function isExcluded(
  tokens: readonly Token[],
  first: number,
  last: number,
  caseless: boolean,
  hits: readonly GazetteerHit[],
): boolean {
  if (hits.some((hit) => hit.nameKind === 'decided')) return false;
  const only = first === last ? tokens[first] : undefined;
  if (!only) return false;
  if (only.text.length < 2 || LEXICON.functionWords.has(only.low) || LEXICON.notPlaces.has(only.low)) return true;
  const strong = hits.some((hit) => ['country', 'admin1'].includes(hit.place.kind) && hit.nameKind !== 'alternate');
  if (strong) return false;
  const weak = hits.every((hit) => hit.nameKind === 'alternate' || hit.place.population < 100_000);
  return LEXICON.commonWords.has(only.low) && (caseless || first === 0 || weak);
}

/**
 * An abbreviation such as "US" or "UK" must stand in capitals; "us" folds to the same key. Two letters mean a region only
 * behind a name: "Ashland, KY".
 */
export function fitsCase(tokens: readonly Token[], first: number, last: number, hit: GazetteerHit): boolean {
  if (hit.nameKind !== 'abbreviation' || first !== last) return true;
  const text = tokens[first]?.text ?? '';
  const before = tokens[first - 1];
  const listed = before?.text === ',' || (before?.capital === true && !LEXICON.streetHeads.has(before.low));
  if (hit.place.kind === 'admin1' && /^[A-Za-z]{2}$/.test(text) && !listed) return false;
  // "Mass" and "Miss" are words of their own; "Mass." and ", Mass" are not.
  const shortened = /^[A-Z][a-z]+$/.test(text) && tokens[last + 1]?.text !== '.';
  if (hit.place.kind === 'admin1' && shortened && before?.text !== ',') return false;
  return text.length > 3 || text.includes('.') || text === text.toUpperCase();
}
