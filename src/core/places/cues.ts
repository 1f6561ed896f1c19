import type { PlaceKind } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { beginOfSite } from './beginOfSite.ts';
import { kindOfWord, LEXICON } from './lexicon.ts';
import type { Toponym } from './recognise.ts';

/** What the words around a toponym say about it. */
export interface Cues {
  /** Kind announced by a word behind or before it or at the head of its list: "Bryansk and Kursk border regions". */
  readonly kind: PlaceKind | null;
  /** The word that announced it, verbatim. */
  readonly kindWord: string | null;
  /** Indices (among the sentence's toponyms) of those that contain it: "Paris, Texas"; "Russia’s Bryansk". */
  readonly containers: readonly number[];
  /** Those of them that stand behind a comma, a bracket or nothing at all: "Paris, Texas". */
  readonly strictContainers: readonly number[];
  /** Indices of the toponyms right beside it in a list: "A, B and C". */
  readonly mates: readonly number[];
  /** The preposition of place that governs it, lower case ("in", "near"), or null. */
  readonly preposition: string | null;
  /** Behaves like a government: "Moscow condemned". */
  readonly speaks: boolean;
  /** Where the hurt were taken: "flown to a hospital in Fargo"; nothing need have happened there. */
  readonly care: boolean;
}

/** "the Carrefour district of Port-au-Prince". */
const PART_OF = /^(?:district|neighbou?rhood|suburb|section|quarter|area|part) of(?: the)?$/;
/** Toponyms on either side among which the ones that contain it are sought: more do not fit between the words that count. */
const NEAR = 7;
/** Words that the way back from a name to its preposition passes over. */
const LINKING: ReadonlySet<string> = new Set([',', 'and', "'s", 'the', 'of', 'or', 'his', 'her', 'their', 'its']);
/** Names on either side that one list is taken to have. */
const MOST_MATES = 40;
/** Words behind a name, or before the "in" before it, within which a hospital's own word makes it the hospital's place. */
const CARE_REACH = 4;

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}

/** "the Alabama town": a town in Alabama, not one called so. */
function saysTownOf(tokens: readonly Token[], { first, hits }: Toponym, word: number): boolean {
  const isArea = hits.some(
    ({ place, nameKind }) => nameKind === 'name' && (place.kind === 'admin1' || place.kind === 'country'),
  );
  return isArea && wordAt(tokens, first - 1) === 'the' && kindOfWord(wordAt(tokens, word)) === 'city';
}

/** The kind word right behind a name, over the rest of a coordinated list and a few adjectives. */
function kindBehind(tokens: readonly Token[], toponyms: readonly Toponym[], index: number): number {
  let at = (toponyms[index]?.last ?? 0) + 1;
  let next = index + 1;
  const own = toponyms[index];
  if (own && saysTownOf(tokens, own, at)) return -1;
  if (kindOfWord(wordAt(tokens, at))) return at;
  for (;;) {
    const low = wordAt(tokens, at);
    if (low === ',' || low === 'and' || low === 'or' || LEXICON.betweenNameAndKind.has(low)) at += 1;
    else if (toponyms[next]?.first === at && next - index < MOST_MATES) {
      at = (toponyms[next]?.last ?? at) + 1;
      next += 1;
    } else break;
  }
  const plural = wordAt(tokens, at);
  return kindOfWord(plural) && (next === index + 1 || plural.endsWith('s')) ? at : -1;
}

/** "regions, including A in the north, B and C in the west": the head noun that governs a list, or -1. */
function kindAtListHead(tokens: readonly Token[], first: number): number {
  for (let at = first - 1; at > 0; at -= 1) {
    const low = wordAt(tokens, at);
    if (low === ';' || (low === ':' && first - at > 2)) return -1;
    if (low !== 'including' && !(low === 'as' && wordAt(tokens, at - 1) === 'such') && low !== ':') continue;
    for (let head = at - 1; head >= Math.max(0, at - 3); head -= 1) if (kindOfWord(wordAt(tokens, head))) return head;
    return -1;
  }
  return -1;
}

/** "the city of X", "the province of X", "River X", "Lake X". */
function kindBefore(tokens: readonly Token[], first: number): number {
  const before = wordAt(tokens, first - 1);
  if (before === 'of' && kindOfWord(wordAt(tokens, first - 2))) return first - 2;
  return kindOfWord(before) && (before === 'lake' || before === 'river' || before === 'town' || before === 'city')
    ? first - 1
    : -1;
}

function containersOf(
  tokens: readonly Token[],
  toponyms: readonly Toponym[],
  index: number,
): Pick<Cues, 'containers' | 'strictContainers'> {
  const own = toponyms[index];
  const containers: number[] = [];
  const strictContainers: number[] = [];
  if (!own) return { containers, strictContainers };
  const near = toponyms.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  for (let other = Math.max(0, index - NEAR); other <= index + NEAR; other += 1) {
    const toponym = toponyms[other];
    if (!toponym || other === index) continue;
    const gap = tokens.slice(own.last + 1, toponym.first);
    const words = gap.map((token) => token.low).join(' ');
    const behind = other > index && gap.length <= 6;
    const strict = behind && (words === ',' || words === '(' || words === '' || words === ', in');
    if (strict) strictContainers.push(other);
    if (strict || (behind && PART_OF.test(words))) containers.push(other);
    else if (behind && /^(?!and )(?:'s )?,? ?(?:a |the )?(?:\w+ ){0,2}in(?: the)?(?: \w+)?$/.test(words))
      containers.push(other);
    const between = tokens.slice(toponym.last + 1, own.first).map((token) => token.low);
    if (
      other < index &&
      (between[0] === "'s" || isDemonym(toponym)) &&
      between.length <= 5 &&
      between.every(isListWord)
    )
      containers.push(other);
  }
  return { containers, strictContainers };

  function isListWord(low: string, at: number): boolean {
    if (at === 0 && low === "'s") return true;
    if (low === ',' || low === 'and' || LEXICON.directions.has(low) || kindOfWord(low) !== null) return true;
    return LEXICON.betweenNameAndKind.has(low) || near.some((toponym) => tokens[toponym.first]?.low === low);
  }
}

export function isDemonym(toponym: Toponym): boolean {
  return toponym.hits[0]?.nameKind === 'demonym';
}

function isCountry(toponym: Toponym | undefined): boolean {
  return toponym?.hits[0]?.place.kind === 'country';
}

function prepositionOf(tokens: readonly Token[], toponyms: readonly Toponym[], index: number): string | null {
  let at = (toponyms[index]?.first ?? 0) - 1;
  for (let steps = 0; steps < 14 && at >= 0; steps += 1, at -= 1) {
    const low = wordAt(tokens, at);
    if (LEXICON.locativePrepositions.has(low) || low === 'including') return low;
    const site = beginOfSite(tokens, at);
    if (site >= 0) {
      at = site;
      continue;
    }
    const member = toponyms.find((toponym) => toponym.first <= at && at <= toponym.last);
    // "in Istanbul, Russia and Ukraine agreed": a list does not change from towns to countries.
    const owns = member !== undefined && (isDemonym(member) || wordAt(tokens, member.last + 1) === "'s");
    if (member && !owns && isCountry(member) !== isCountry(toponyms[index])) return null;
    const listed = member !== undefined;
    const linking = LINKING.has(low);
    if (
      !listed &&
      !linking &&
      !LEXICON.directions.has(low) &&
      !(LEXICON.parts.has(low) && wordAt(tokens, at + 1) === 'of') &&
      kindOfWord(low) === null &&
      !LEXICON.betweenNameAndKind.has(low)
    )
      return null;
  }
  return null;
}

function speaks(tokens: readonly Token[], last: number): boolean {
  let at = last + 1;
  while (LEXICON.auxiliaries.has(wordAt(tokens, at)) && at - last <= 3) at += 1;
  return LEXICON.statementVerbs.has(wordAt(tokens, at));
}

/** "the U.S. embassy", "Washington government officials": what belongs to the state, wherever it is. */
function ownsNext(tokens: readonly Token[], { last, hits }: Toponym): boolean {
  const state = hits.some(({ place }) => place.kind === 'country' || place.seat === 'country');
  return state && tokens[last + 1]?.spaced === true && LEXICON.stateThings.has(wordAt(tokens, last + 1));
}

/** "taken to Fargo Mercy Hospital", "flown to a hospital in Fargo". */
function isOfCare(tokens: readonly Token[], { first, last }: Toponym): boolean {
  const isOne = ({ low }: Token): boolean => LEXICON.hospitals.has(low);
  const behind = tokens.slice(last + 1, last + 1 + CARE_REACH);
  const named = behind.slice(0, behind.findIndex(isOne) + 1).every(({ kind }) => kind === 'word') && behind.some(isOne);
  const inside = wordAt(tokens, first - 1) === 'in' && tokens.slice(Math.max(0, first - CARE_REACH), first).some(isOne);
  return (named || inside) && tokens.slice(0, first).some(({ low }) => LEXICON.careVerbs.has(low));
}

/** A hospital's town, and the state behind it: "flown to a hospital in Fargo, N.D." */
function isPlaceOfCare(tokens: readonly Token[], toponyms: readonly Toponym[], index: number): boolean {
  const [own, before] = [toponyms[index], toponyms[index - 1]];
  if (!own) return false;
  const behind = before?.last === own.first - 2 && wordAt(tokens, own.first - 1) === ',';
  return isOfCare(tokens, own) || (behind && isOfCare(tokens, before));
}

/** The toponyms of the same list on either side, as far as commas and "and" join them. */
function matesOf(tokens: readonly Token[], toponyms: readonly Toponym[], index: number): readonly number[] {
  const joined = (left: number): boolean => {
    const [a, b] = [toponyms[left], toponyms[left + 1]];
    if (!a || !b || b.first - a.last > 3) return false;
    const words = tokens
      .slice(a.last + 1, b.first)
      .map((token) => token.low)
      .join(' ');
    return words === ',' || words === 'and' || words === ', and';
  };
  const mates: number[] = [];
  for (let left = index; left > index - MOST_MATES && joined(left - 1); left -= 1) mates.unshift(left - 1);
  for (let right = index; right < index + MOST_MATES && joined(right); right += 1) mates.push(right + 1);
  return mates;
}

/** Reads the cues around the toponym at `index` of a sentence. */
export function readCues(tokens: readonly Token[], toponyms: readonly Toponym[], index: number): Cues {
  const own = toponyms[index];
  if (!own)
    return {
      kind: null,
      kindWord: null,
      containers: [],
      strictContainers: [],
      mates: [],
      preposition: null,
      speaks: false,
      care: false,
    };
  const at = [
    kindBehind(tokens, toponyms, index),
    kindBefore(tokens, own.first),
    kindAtListHead(tokens, own.first),
  ].find((found) => found >= 0);
  const word = at === undefined ? undefined : tokens[at];
  const preposition = prepositionOf(tokens, toponyms, index);
  return {
    kind: word ? kindOfWord(word.low) : null,
    kindWord: word?.text ?? null,
    ...containersOf(tokens, toponyms, index),
    mates: matesOf(tokens, toponyms, index),
    preposition,
    speaks: (preposition === null && speaks(tokens, own.last)) || ownsNext(tokens, own),
    care: isPlaceOfCare(tokens, toponyms, index),
  };
}
