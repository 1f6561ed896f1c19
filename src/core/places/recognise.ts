import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/fold.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';
import type { NameSpan } from './tagger/tags.ts';

/** A place name found in a sentence, not yet resolved. */
export interface Toponym extends Span {
  readonly text: string;
  readonly hits: readonly GazetteerHit[];
  /** Indices into the sentence's tokens, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** Part of an organisation's name: "Shanghai Academy of Social Sciences". */
  readonly inOrganisation: boolean;
}

const LONGEST = 6;

interface Run {
  readonly first: number;
  readonly last: number;
}

function isCapital(token: Token | undefined, allCaps: boolean): boolean {
  return token !== undefined && token.kind === 'word' && (allCaps ? token.text.length > 1 : token.capital);
}

/** The capitalised run around tokens `first..last`: "Shanghai Academy of Social Sciences". */
function runAround(tokens: readonly Token[], first: number, last: number): Run {
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

function isPersonName(tokens: readonly Token[], run: Run, first: number, last: number): boolean {
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

function organisationOf(tokens: readonly Token[], run: Run, last: number): boolean {
  for (let at = last + 1; at <= run.last; at += 1)
    if (LEXICON.organisationHeads.has(tokens[at]?.low ?? '')) return true;
  return false;
}

function isExcluded(
  tokens: readonly Token[],
  first: number,
  last: number,
  allCaps: boolean,
  hits: readonly GazetteerHit[],
): boolean {
  if (hits.some((hit) => hit.nameKind === 'decided')) return false;
  const only = first === last ? tokens[first] : undefined;
  if (!only) return false;
  if (only.text.length < 2 || LEXICON.functionWords.has(only.low) || LEXICON.notPlaces.has(only.low)) return true;
  const strong = hits.some((hit) => ['country', 'admin1'].includes(hit.place.kind) && hit.nameKind !== 'alternate');
  if (strong) return false;
  const weak = hits.every((hit) => hit.nameKind === 'alternate' || hit.place.population < 100_000);
  return LEXICON.commonWords.has(only.low) && (allCaps || first === 0 || weak);
}

/** An abbreviation such as "US" or "UK" must stand in capitals; "us" folds to the same key. */
function fitsCase(tokens: readonly Token[], first: number, last: number, hit: GazetteerHit): boolean {
  if (hit.nameKind !== 'abbreviation' || first !== last) return true;
  const text = tokens[first]?.text ?? '';
  return text.length > 3 || text.includes('.') || text === text.toUpperCase();
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  gazetteer: Gazetteer,
  allCaps: boolean,
): Toponym | null {
  for (let last = Math.min(tokens.length, first + LONGEST) - 1; last >= first; last -= 1) {
    const end = tokens[last];
    const begin = tokens[first];
    if (!begin || !end || end.kind === 'possessive' || (end.kind === 'punct' && end.text !== '.')) continue;
    if (
      last > first &&
      end.kind === 'word' &&
      !isCapital(end, allCaps) &&
      !['oblast', 'region', 'province', 'county', 'state'].includes(end.low)
    )
      continue;
    const slice = text.slice(begin.start, end.end);
    if (slice.includes('\n\n')) continue;
    const hits = gazetteer.lookup(fold(slice)).filter((hit) => fitsCase(tokens, first, last, hit));
    if (!hits.length || isExcluded(tokens, first, last, allCaps, hits)) continue;
    if (end.kind === 'punct' && hits.every((hit) => hit.nameKind !== 'abbreviation')) continue;
    const run = allCaps ? { first, last } : runAround(tokens, first, last);
    const inOrganisation = organisationOf(tokens, run, last);
    const kind = hits[0]?.nameKind;
    if (kind !== 'demonym' && !inOrganisation && !allCaps && isPersonName(tokens, run, first, last)) return null;
    return { start: begin.start, end: end.end, text: slice, hits, first, last, inOrganisation };
  }
  return null;
}

/** The first and longest gazetteer name inside tokens `from..to`, taken as the tagger says: no rule asks again. */
function longestInside(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
): Toponym | null {
  for (let first = from; first <= to; first += 1) {
    for (let last = to; last >= first; last -= 1) {
      const [begin, end] = [tokens[first], tokens[last]];
      if (!begin?.capital || !end || end.kind === 'possessive') continue;
      const slice = text.slice(begin.start, end.end);
      const hits = gazetteer.lookup(fold(slice)).filter((hit) => fitsCase(tokens, first, last, hit));
      if (hits.length)
        return { start: begin.start, end: end.end, text: slice, hits, first, last, inOrganisation: false };
    }
  }
  return null;
}

/** A country or a people by its own name, which no person's name outweighs. */
function isNation({ hits }: Toponym): boolean {
  return hits.some(
    ({ nameKind, place }) => place.kind === 'country' && (nameKind === 'name' || nameKind === 'demonym'),
  );
}

/** What a name of the tagger is on the map: a place where it is one, or where "in" stands before what looks like a person. */
function toponymOf(text: string, tokens: readonly Token[], name: NameSpan, gazetteer: Gazetteer): Toponym | null {
  const somewhere = ['in', 'near', 'at', 'outside', 'from'].includes(tokens[name.first - 1]?.low ?? '');
  const inside = longestInside(text, tokens, name.first, name.last, gazetteer);
  const vetoed = name.kind === 'per' && (name.last > name.first || !(somewhere || (inside && isNation(inside))));
  if (vetoed) return null;
  const beyond = longestAt(text, tokens, name.first, gazetteer, false);
  return beyond && beyond.last > name.last && tokens[beyond.last]?.capital ? beyond : inside;
}

/**
 * Place names among the tokens of one sentence, from the left. Where the tagger sees a name it decides what kind it is;
 * elsewhere, and in text that is all capitals, the rules above do.
 */
export function recogniseToponyms(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  names: readonly NameSpan[],
  allCaps: boolean,
): readonly Toponym[] {
  const found: Toponym[] = [];
  const byFirst = new Map(names.map((name) => [name.first, name] as const));
  let at = 0;
  while (at < tokens.length) {
    const name = byFirst.get(at);
    if (name && name.kind !== 'org') {
      const toponym = toponymOf(text, tokens, name, gazetteer);
      if (toponym) found.push(toponym);
      at = toponym ? toponym.last + 1 : name.last + 1;
      continue;
    }
    const inOrganisation = names.some(({ kind, first, last }) => kind === 'org' && first <= at && at <= last);
    const toponym = isCapital(tokens[at], allCaps) ? longestAt(text, tokens, at, gazetteer, allCaps) : null;
    const keep = toponym !== null;
    if (keep) found.push(inOrganisation ? { ...toponym, inOrganisation } : toponym);
    at = keep ? toponym.last + 1 : at + 1;
  }
  return found;
}
