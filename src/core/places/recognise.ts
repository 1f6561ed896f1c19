import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { compositeNames, quarterNames } from './compositeNames.ts';
import type { CompositeName } from './compositeNames.ts';
import type { GazetteerHit } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';
import type { NameReader } from './nameReader.ts';
import { fitsCase, isCapital, isExcluded, isPersonName, organisationOf, runAround } from './nameRules.ts';
import type { NameSpan } from './tagger/tags.ts';

/** A place name found in a sentence, not yet resolved. */
export interface Toponym extends Span {
  readonly text: string;
  /** Empty where the gazetteer does not know the name. */
  readonly hits: readonly GazetteerHit[];
  /** Indices into the sentence's tokens, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** Says itself what it is ("Clinton Street"), so that it can be shown in its town though the gazetteer lacks it. */
  readonly composite: boolean;
  /** Part of an organisation's name: "Shanghai Academy of Social Sciences". */
  readonly inOrganisation: boolean;
}

/** A sentence with all that its names are read by. */
export interface NamedSentence {
  /** The article's text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reader: NameReader;
  /** What the tagger found. */
  readonly names: readonly NameSpan[];
  /** Small-letter words of the full names of persons in the article: "Trapani" alone is the man again. */
  readonly persons: ReadonlySet<string>;
  readonly caseless: boolean;
}

/** Below this a name that the tagger did not see is more likely something else than a town. */
const NOTABLE_POPULATION = 100_000;
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'from']);
const LIST_JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', ', and', ', or']);
const SIDES: ReadonlySet<string> = new Set(['side', 'end']);
const QUARTERS: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'central']);

function toponymAt(
  { text, tokens }: NamedSentence,
  first: number,
  last: number,
  hits: readonly GazetteerHit[],
): Toponym {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return { start, end, text: text.slice(start, end), hits, first, last, composite: false, inOrganisation: false };
}

/** The longest name of the gazetteer that begins at `first`, by the rules alone; null where they speak against it. */
function longestAt(sentence: NamedSentence, first: number): Toponym | null {
  const { tokens, reader, caseless } = sentence;
  for (let last = reader.reach(first); last >= first; last -= 1) {
    const end = tokens[last];
    if (!end || end.kind === 'possessive' || (end.kind === 'punct' && end.text !== '.')) continue;
    if (last > first && end.kind === 'word' && !isCapital(end, caseless) && !LEXICON.kindWordsBehind.has(end.low))
      continue;
    const hits = reader.hits(first, last).filter((hit) => fitsCase(tokens, first, last, hit));
    if (!hits.length || isExcluded(tokens, first, last, caseless, hits)) continue;
    const shortened =
      hits.some(({ nameKind }) => nameKind === 'abbreviation') && /[a-z]$/.test(tokens[last - 1]?.text ?? '');
    if (end.kind === 'punct' && !shortened) continue;
    const toponym = toponymAt(sentence, first, last, hits);
    if (toponym.text.includes('\n\n')) continue;
    const run = caseless ? { first, last } : runAround(tokens, first, last);
    const inOrganisation = organisationOf(tokens, run, last);
    const kind = hits[0]?.nameKind;
    const nation = kind === 'demonym' || (kind === 'abbreviation' && hits[0]?.place.kind === 'country');
    if (!nation && !inOrganisation && !caseless && isPersonName(tokens, run, first, last)) return null;
    return { ...toponym, inOrganisation };
  }
  return null;
}

/** The first and longest gazetteer name inside tokens `from..to`, taken as the tagger says: no rule asks again. */
function longestInside(sentence: NamedSentence, from: number, to: number): Toponym | null {
  const { tokens, reader } = sentence;
  for (let first = from; first <= to; first += 1) {
    if (isCompassPoint(tokens, first)) continue;
    for (let last = Math.min(to, reader.reach(first)); last >= first; last -= 1) {
      const [begin, end] = [tokens[first], tokens[last]];
      if (!begin?.capital || !end || end.kind === 'possessive') continue;
      if (first === last && (isGeneric(begin) || (from < to && LEXICON.notPlaces.has(begin.low)))) continue;
      const hits = reader.hits(first, last).filter((hit) => fitsCase(tokens, first, last, hit));
      if (hits.length) return toponymAt(sentence, first, last, hits);
    }
  }
  return null;
}

/** A word that is part of many names and a place by itself only where it stands alone: "City", "North", "Park". */
function isGeneric({ low }: Token): boolean {
  return (
    LEXICON.genericWords.has(low) ||
    LEXICON.directions.has(low) ||
    LEXICON.functionWords.has(low) ||
    LEXICON.streetHeads.has(low) ||
    LEXICON.featureHeads.has(low)
  );
}

/** A country or a people by its own name, which no person's name outweighs. */
function isNation({ hits }: Toponym): boolean {
  return hits.some(
    ({ nameKind, place }) => place.kind === 'country' && (nameKind === 'name' || nameKind === 'demonym'),
  );
}

/** Large enough that its name means the place although the tagger saw no name: not just some village's. */
function isNotable({ hits }: Toponym): boolean {
  return hits.some(
    ({ place, nameKind }) =>
      nameKind === 'decided' ||
      (place.kind !== 'city' && place.kind !== 'town' && place.kind !== 'admin2') ||
      place.population >= NOTABLE_POPULATION,
  );
}

/** "NE Portland" is in Portland, not in Nebraska. */
function isCompassPoint(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return LEXICON.compassPoints.has(tokens[at]?.text ?? '') && next?.capital === true && next.spaced;
}

/** "Yakima man hurt": people who are from somewhere stand behind the name of where they are from. */
function hasLocals(tokens: readonly Token[], { last, text, hits }: Toponym): boolean {
  return (
    LEXICON.locals.has(tokens[last + 1]?.low ?? '') &&
    text.length > 3 &&
    hits.some(({ nameKind }) => nameKind === 'name')
  );
}

/** Behind a preposition of place, or listed with a place: "in Kisumu, Busia and Garissa". */
function isSomewhere(tokens: readonly Token[], first: number, before: Toponym | undefined): boolean {
  const joint = tokens.slice((before?.last ?? first) + 1, first).map(({ low }) => low);
  const listed = before !== undefined && before.hits.length > 0 && LIST_JOINTS.has(joint.join(' '));
  return listed || PLACE_PREPOSITIONS.has(tokens[first - 1]?.low ?? '');
}

/** A single word of a person's full name, with nothing that makes it a place. */
function isPersonAgain({ tokens, persons }: NamedSentence, toponym: Toponym, before: Toponym | undefined): boolean {
  const { first, last } = toponym;
  if (first !== last || !persons.has(tokens[first]?.low ?? '')) return false;
  const owned = tokens[last + 1]?.kind === 'possessive' && LEXICON.personThings.has(tokens[last + 2]?.low ?? '');
  if (owned && !isNation(toponym)) return true;
  return !isSomewhere(tokens, first, before) && tokens[last + 1]?.text !== ',' && !isNation(toponym);
}

/** With the full stop of its abbreviation ("Calif."), and the direction before it ("South Florida"), where the name has them. */
function widened(sentence: NamedSentence, toponym: Toponym, name: NameSpan | null): Toponym {
  const { tokens } = sentence;
  let { first, last } = toponym;
  const dot = tokens[last + 1];
  const short = toponym.hits.some(({ nameKind }) => nameKind === 'abbreviation') && /[a-z]$/.test(toponym.text);
  if (short && dot?.text === '.' && !dot.spaced) last += 1;
  const before = tokens[first - 1];
  if (name && first > name.first && before?.capital && QUARTERS.has(before.low)) first -= 1;
  return first === toponym.first && last === toponym.last ? toponym : toponymAt(sentence, first, last, toponym.hits);
}

/** A place that the gazetteer does not know, without the small words before it: "eastern Ghouta". */
function unknownName(sentence: NamedSentence, { first, last }: NameSpan): Toponym | null {
  let begin = first;
  while (begin <= last && !sentence.tokens[begin]?.capital) begin += 1;
  const only = begin === last ? sentence.tokens[begin] : undefined;
  if (begin > last || (only && (isGeneric(only) || LEXICON.notPlaces.has(only.low)))) return null;
  return toponymAt(sentence, begin, last, []);
}

/** What a name of the tagger is on the map: a place where it is one, or where "in" stands before what looks like a person. */
function toponymOf(sentence: NamedSentence, name: NameSpan, before: Toponym | undefined): Toponym | null {
  const { tokens } = sentence;
  const inside = longestInside(sentence, name.first, name.last);
  const somewhere = isSomewhere(tokens, name.first, before);
  const placed = somewhere || (inside !== null && (isNation(inside) || hasLocals(tokens, inside)));
  const vetoed = name.kind === 'per' && (name.last > name.first || !placed);
  if (vetoed) return null;
  const beyond = longestAt(sentence, name.first);
  if (beyond && beyond.last > name.last && tokens[beyond.last]?.capital) return beyond;
  if (!inside) return name.kind === 'loc' && somewhere ? unknownName(sentence, name) : null;
  return isPersonAgain(sentence, inside, before) ? null : widened(sentence, inside, name);
}

/** A street, road or feature by its own name; with the gazetteer's places where it knows them. */
function toponymOfComposite(sentence: NamedSentence, { first, last }: CompositeName): Toponym | null {
  const { tokens, reader, caseless } = sentence;
  const next = tokens[last + 1];
  if (!caseless && next?.capital && next.spaced && tokens[last]?.kind === 'word') return null;
  return { ...toponymAt(sentence, first, last, reader.hits(first, last)), composite: true };
}

/**
 * Place names among the tokens of one sentence, from the left. Where the tagger sees a name it decides what kind it is;
 * elsewhere, and in text that is all capitals, the rules above do.
 */
export function recogniseToponyms(sentence: NamedSentence): readonly Toponym[] {
  const { tokens, names, caseless } = sentence;
  const found: Toponym[] = [];
  const byFirst = new Map(names.map((name) => [name.first, name] as const));
  const composites = new Map(
    (caseless ? quarterNames(tokens) : compositeNames(tokens)).map(
      (composite) => [composite.first, composite] as const,
    ),
  );
  let at = 0;
  while (at < tokens.length) {
    const composite = composites.get(at);
    const whole = composite && toponymOfComposite(sentence, composite);
    if (whole) {
      found.push(whole);
      at = whole.last + 1;
      continue;
    }
    const name = byFirst.get(at);
    if (name && name.kind !== 'org') {
      const toponym = toponymOf(sentence, name, found.at(-1));
      if (toponym) found.push(toponym);
      at = toponym ? toponym.last + 1 : name.last + 1;
      continue;
    }
    const inOrganisation = names.some(({ kind, first, last }) => kind === 'org' && first <= at && at <= last);
    const toponym = isCapital(tokens[at], caseless) && !isCompassPoint(tokens, at) ? longestAt(sentence, at) : null;
    const trusted =
      toponym !== null && (caseless ? isNation(toponym) : isNotable(toponym) || hasLocals(tokens, toponym));
    if (!toponym || isPersonAgain(sentence, toponym, found.at(-1)) || !trusted) {
      at += 1;
      continue;
    }
    found.push(inOrganisation ? { ...toponym, inOrganisation } : widened(sentence, toponym, null));
    at = toponym.last + 1;
  }
  return found;
}

/** Words of a quarter's name behind one that is a place elsewhere. */
const QUARTER_WORDS = 2;

/** "the Riverside neighborhood", "the West End", "Old Town": a part of the town that the article is about. */
export function isQuarter(tokens: readonly Token[], { first, last, text }: Toponym): boolean {
  if (LEXICON.partsOfTowns.has(text.toLowerCase())) return true;
  // "a west Tulsa neighborhood" is in Tulsa.
  const aside =
    LEXICON.directions.has(tokens[first - 1]?.low ?? '') || LEXICON.directions.has(tokens[first]?.low ?? '');
  // "the Oxford Hill section": all of its words.
  let end = last + 1;
  while (end - last <= QUARTER_WORDS && tokens[end]?.kind === 'word' && tokens[end]?.capital === true) end += 1;
  if (LEXICON.quarters.has(tokens[end]?.low ?? '') && !aside) return true;
  return last > first && SIDES.has(tokens[last]?.low ?? '') && LEXICON.directions.has(tokens[first]?.low ?? '');
}

/** "the 1300 block of South Racine": a street, whatever else is called so. */
export function isStreet(tokens: readonly Token[], { first }: Toponym): boolean {
  return tokens[first - 1]?.low === 'of' && tokens[first - 2]?.low === 'block';
}
