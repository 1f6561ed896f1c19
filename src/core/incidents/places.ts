import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';
import type { Place } from '../model.ts';
import { beginOfSite } from '../places/beginOfSite.ts';
import { LEXICON } from '../places/lexicon.ts';
import { isDenied, isHome } from './asides.ts';
import { courtOf, isCourtAct } from './courts.ts';
import type { Trigger } from './frames.ts';
import { MODALITY } from './lexicon.ts';
import { TARGETED } from './typeSets.ts';

/** Where a trigger's incident was, by the words of its own sentence. */
export interface PlaceOfTrigger {
  readonly mention: MentionInSentence;
  readonly place: Place;
  readonly reason: string;
}

const PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'across',
  'around',
  'on',
  'throughout',
  'within',
  'off',
  'over',
  'including',
  'through',
  'into',
  'against',
]);
/** Types whose verb takes the place as its object or subject: "shelled Kherson", "Kharkiv came under fire". */
const STRIKES: ReadonlySet<string> = new Set([...TARGETED, 'disaster', 'outbreak', 'aid', 'talks']);
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
/** Types that are done to persons. */
const PERSONAL: ReadonlySet<string> = new Set(['attack', 'abduction']);
const BROAD = new Set(['continent', 'region', 'country']);
const TARGETING = new Set([
  'against',
  'on',
  'at',
  'targeting',
  'targeted',
  'hit',
  'struck',
  'attacked',
  'bombed',
  'shelled',
  'of',
  'to',
  'at',
]);

function tokenLow(sentence: PlacedSentence, at: number): string {
  return sentence.tokens[at]?.low ?? '';
}

/** "Istanbul talks", "Kabul bombing": the name stands right before the trigger and so belongs to it alone. */
function modifies(sentence: PlacedSentence, mention: MentionInSentence, trigger: Trigger): boolean {
  const gap = trigger.first - mention.last - 1;
  if (gap < 0 || gap > 2 || mention.demonym) return false;
  for (let at = mention.last + 1; at < trigger.first; at += 1) {
    const token = sentence.tokens[at];
    if (!token || token.kind !== 'word' || LEXICON.functionWords.has(token.low)) return false;
  }
  return true;
}

/** Types that a whole country's name can stand before: "Nepal floods", "Haiti cholera deaths". */
const OF_COUNTRIES = new Set(['disaster', 'outbreak', 'riot']);
/** Types whose verbs have governments, named by their capitals, as subjects: "Kyiv and Moscow swapped prisoners". */
const OF_GOVERNMENTS = new Set(['prisoner-swap', 'agreement']);

function mayModify(sentence: PlacedSentence, { mention }: MentionInSentence, { type, first }: Trigger): boolean {
  const place = mention.place;
  if (place?.seat === 'country' && OF_GOVERNMENTS.has(type) && /ed$/.test(tokenLow(sentence, first))) return false;
  return place?.kind !== 'country' || OF_COUNTRIES.has(type);
}

/** "visited Riga on 4 April and Tallinn on 6 April": a list of names with a day behind each. */
function goesOn(sentence: PlacedSentence, { last }: MentionInSentence, { first }: MentionInSentence): boolean {
  const between = sentence.tokens.slice(last + 1, first);
  const joined = between.at(-1)?.low === 'and' || between.at(-1)?.text === ',';
  return (
    joined &&
    between.length > 1 &&
    between.length < 8 &&
    between.some(({ low, kind }) => kind === 'number' || WEEKDAYS.has(low))
  );
}

/** "flooding parts of Kenya, Uganda and Sudan": a list of bare names. */
function isNextListed(sentence: PlacedSentence, { last }: MentionInSentence, { first }: MentionInSentence): boolean {
  const between = sentence.tokens.slice(last + 1, first);
  return between.length > 0 && between.every(({ low }) => low === ',' || low === 'and');
}

/** "shelled Kherson", "hit the railway station of Lozova": the name or its site follows the verb, with adjectives at most. */
function isObject(sentence: PlacedSentence, mention: MentionInSentence, trigger: Trigger): boolean {
  if (mention.demonym || mention.first <= trigger.last) return false;
  const before = sentence.places[sentence.places.indexOf(mention) - 1];
  const listed = before && (goesOn(sentence, before, mention) || isNextListed(sentence, before, mention));
  if (listed && before.first > trigger.last) return isObject(sentence, before, trigger);
  const site = beginOfSite(sentence.tokens, mention.first - 1);
  const end = site > trigger.last ? site : mention.first;
  if (end - trigger.last > 5) return false;
  for (let at = trigger.last + 1; at < end; at += 1) {
    const low = tokenLow(sentence, at);
    const fits =
      ['the', 'city', 'town', 'village', 'port', 'of', 'region', 'capital', 'eastern', ','].includes(low) ||
      LEXICON.directions.has(low) ||
      LEXICON.parts.has(low);
    if (!fits && !sentence.places.some((place) => place.first <= at && at <= place.last)) return false;
  }
  return true;
}

/** "Kharkiv was shelled", "Kharkiv came under fire". */
function isSubject(sentence: PlacedSentence, mention: MentionInSentence, trigger: Trigger): boolean {
  const gap = trigger.first - mention.last;
  return (
    !mention.demonym &&
    gap >= 1 &&
    gap <= 3 &&
    /^(?:was|were|came|has|had|been)$/.test(tokenLow(sentence, mention.last + 1)) &&
    trigger.strength === 'says'
  );
}

/** Words of suffering between a place and the hazard that it suffers: "Peru has been experiencing weeks of heavy rains". */
const SUFFERS =
  /^(?:experienc(?:ed|es|ing)|suffer(?:ed|s|ing)|endur(?:ed|es|ing)|battered|battling|facing|faced|hit|struck|saw|seen)$/;
const SUFFER_REACH = 10;

/** "Peru has been experiencing weeks of heavy rains": the subject of a hazard told as what it goes through. */
function isSufferer(sentence: PlacedSentence, mention: MentionInSentence, trigger: Trigger): boolean {
  if (trigger.type !== 'disaster' || mention.demonym || mention.cues.preposition !== null) return false;
  if (trigger.first - mention.last > SUFFER_REACH || mention.first > 0) return false;
  const [has] = [tokenLow(sentence, mention.last + 1)];
  const words = sentence.tokens.slice(mention.last + 1, trigger.first).map(({ low }) => low);
  const verb = words.findIndex((low) => SUFFERS.test(low));
  return verb >= 0 && verb <= 2 && (verb === 0 || /^(?:has|have|had|is|was|are|were)$/.test(has));
}

/** "Police in Aden said that …": where the speaker is. */
function isSpeakers(sentence: PlacedSentence, { last, cues }: MentionInSentence): boolean {
  return cues.preposition !== null && MODALITY.told.has(tokenLow(sentence, last + 1));
}

function isCandidate(mention: MentionInSentence): boolean {
  const { mention: name, cues, demonym, metonym } = mention;
  const somewhere = name.place !== null && name.place.kind !== 'continent';
  return somewhere && name.use === 'literal' && !demonym && !metonym && !cues.care;
}

/** The trigger that a place belongs to: the one it modifies, else the last one before it, else the first one behind it. */
function ownerOf(sentence: PlacedSentence, mention: MentionInSentence, triggers: readonly Trigger[]): Trigger | null {
  const modified = triggers.find((trigger) => modifies(sentence, mention, trigger));
  if (modified && mention.cues.preposition === null) return modified;
  const before = triggers.filter((trigger) => trigger.first <= mention.first).at(-1);
  const behind = triggers.find((trigger) => trigger.first > mention.first);
  if (before && behind) {
    const comma = sentence.tokens.slice(before.last + 1, mention.first).some((token) => token.text === ',');
    const commaBehind = sentence.tokens.slice(mention.last + 1, behind.first).some((token) => token.text === ',');
    return comma && !commaBehind && mention.first - before.last > behind.first - mention.last ? behind : before;
  }
  return before ?? behind ?? null;
}

function contains(outer: Place, inner: Place): boolean {
  if (outer.id === inner.id) return false;
  if (outer.kind === 'country') return inner.country === outer.country && inner.kind !== 'country';
  if (outer.kind === 'admin1') return inner.admin1 === outer.admin1 && inner.admin1 !== '' && inner.kind !== 'admin1';
  const wide = outer.kind === 'region' || outer.kind === 'continent' || outer.kind === 'water';
  return wide && !BROAD.has(inner.kind);
}

/** "Mitiga airport in Tripoli", "Hays, south of Hodeidah": the name tells where the other one is. */
function locates(sentence: PlacedSentence, mention: MentionInSentence, other: MentionInSentence): boolean {
  const { containers, strictContainers } = other.cues;
  const index = sentence.places.indexOf(mention);
  if (containers.includes(index) && !strictContainers.includes(index)) return true;
  const aside =
    tokenLow(sentence, mention.first - 1) === 'of' && LEXICON.directions.has(tokenLow(sentence, mention.first - 2));
  return aside && other.last < mention.first;
}

/** Drops every place that only says where another one of the list is. */
function mostSpecific(sentence: PlacedSentence, found: readonly PlaceOfTrigger[]): readonly PlaceOfTrigger[] {
  return found.filter(
    ({ place, mention }) =>
      !found.some((other) => contains(place, other.place) || locates(sentence, mention, other.mention)),
  );
}

function sameOnce(found: readonly PlaceOfTrigger[]): readonly PlaceOfTrigger[] {
  return found.filter(({ place }, index) => found.findIndex((other) => other.place.id === place.id) === index);
}

/** "strikes against Ukrainian defence sites": an adjective behind a word of targeting gives the country, no more. */
function fromAdjective(sentence: PlacedSentence, trigger: Trigger): readonly PlaceOfTrigger[] {
  for (const mention of sentence.places) {
    if (!mention.demonym || mention.first <= trigger.first || !mention.mention.place) continue;
    const before = [tokenLow(sentence, mention.first - 1), tokenLow(sentence, mention.first - 2)];
    const within = mention.first <= trigger.last + 4;
    // "The murder of the French priest": where he is from, not where he was.
    if (PERSONAL.has(trigger.type) && before.includes('of')) continue;
    if (within && before.some((low) => TARGETING.has(low) || low === 'across' || low === 'in')) {
      return [{ mention, place: mention.mention.place, reason: 'only the country of what was hit is named' }];
    }
  }
  return [];
}

/** Aid is where it goes to, an evacuation where it leaves from; a disease is where it spreads to. */
function putsThere(sentence: PlacedSentence, preposition: string, { type, first, last }: Trigger): boolean {
  if (PREPOSITIONS.has(preposition)) return true;
  if (type === 'outbreak' && preposition === 'to')
    return sentence.tokens.slice(first, last + 1).some(({ low }) => low.startsWith('spread'));
  if (type !== 'aid') return false;
  const leaves = sentence.tokens.slice(first, last + 1).some(({ low }) => /^(?:evacuat|moved$)/.test(low));
  return preposition === (leaves ? 'from' : 'to');
}

/** Places of one trigger among all triggers of its sentence; several for a list, none when the sentence gives none. */
export function placesOfTrigger(
  sentence: PlacedSentence,
  trigger: Trigger,
  triggers: readonly Trigger[],
): readonly PlaceOfTrigger[] {
  const act = isCourtAct(sentence, trigger);
  const court = act ? courtOf(sentence) : null;
  if (court?.mention.place) return [{ mention: court, place: court.mention.place, reason: 'its court does it' }];
  const found: PlaceOfTrigger[] = [];
  for (const mention of sentence.places) {
    const { place } = mention.mention;
    if (act && isHome(sentence, mention)) continue;
    if (!place || isDenied(sentence, mention) || !isCandidate(mention) || isSpeakers(sentence, mention)) continue;
    const { preposition } = mention.cues;
    // "Seized Bukavu" takes a town; "seized in Bukavu" takes something else.
    if (trigger.type === 'territory' && trigger.strength === 'weak' && !isObject(sentence, mention, trigger)) continue;
    const owner = ownerOf(sentence, mention, triggers);
    if (preposition === null && modifies(sentence, mention, trigger) && mayModify(sentence, mention, trigger))
      found.push({ mention, place, reason: 'its name stands before the word that tells what happened' });
    else if (owner === trigger && preposition !== null && putsThere(sentence, preposition, trigger))
      found.push({ mention, place, reason: `the sentence says “${preposition} ${mention.mention.text}”` });
    else if (STRIKES.has(trigger.type) && isObject(sentence, mention, trigger))
      found.push({ mention, place, reason: 'it is what was hit' });
    else if (
      isSufferer(sentence, mention, trigger) ||
      (STRIKES.has(trigger.type) && isSubject(sentence, mention, trigger))
    )
      found.push({ mention, place, reason: 'it is what was hit' });
  }
  const specific = sameOnce(mostSpecific(sentence, found));
  if (specific.length) return specific;
  return STRIKES.has(trigger.type) ? fromAdjective(sentence, trigger) : [];
}
