import triggers from '../../../data/lexicon/triggers.json' with { type: 'json' };
import { LEXICON } from '../places/lexicon.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import { readOrdinal } from '../text/numbers.ts';
import { spanOf } from './clueShare.ts';
import type { Trigger } from './frames.ts';
import { findPhrase, MODALITY, splitPhrases } from './lexicon.ts';
import { readPeople } from './readPeople.ts';
import type { Report, Sequence } from './report.ts';

/** Behind these a numeral is of something else: "a previous dispute before the shooting". */
const OTHER_THING: ReadonlySet<string> = new Set(['the', 'a', 'an', 'before', 'after', 'when']);

/** Words between "previous" and what it belongs to: "the previous round of talks". */
const PREVIOUS_REACH = 3;
/** "last night's shooting" is not the last shooting. */
const TIME = /^(?:night|week|month|year|weekend|summer|winter|spring|fall|autumn|\p{L}+day)$/u;

function isPrevious({ tokens }: PlacedSentence, at: number, { first }: Trigger): boolean {
  const low = tokens[at]?.low ?? '';
  if (at === 0 || first - at > PREVIOUS_REACH || !/^(?:previous|last|prior|former)$/.test(low)) return false;
  return (low !== 'former' || first - at <= 1) && !(low === 'last' && TIME.test(tokens[at + 1]?.low ?? ''));
}

/** "second round", "the previous talks", "first contacts": read from the few words before and inside the trigger. */
export function readSequence(sentence: PlacedSentence, trigger: Trigger): Sequence {
  let ordinal: number | null = null;
  let previous = false;
  let earlier = false;
  for (let at = Math.max(0, trigger.first - 6); at <= trigger.last; at += 1) {
    const token = sentence.tokens[at];
    if (!token) continue;
    if (/^[,;—–]$/.test(token.text)) [ordinal, previous, earlier] = [null, false, false];
    if (OTHER_THING.has(token.low)) [ordinal, previous] = [null, false];
    ordinal = readOrdinal(token.low) ?? ordinal;
    if (token.low === 'earlier' && at > 0) earlier = sentence.tokens[at + 1]?.low !== ',';
    else if (isPrevious(sentence, at, trigger)) previous = true;
  }
  return { ordinal, previous: previous || earlier };
}

/** Earlier events of the same sentence: "talks … resulted in a swap", "protests after the shooting". */
export function earlierOf(sentence: PlacedSentence, trigger: Trigger, triggers: readonly Trigger[]): Report['after'] {
  const { tokens } = sentence;
  return triggers.flatMap((other) => {
    if (other === trigger) return [];
    const between =
      other.first < trigger.first
        ? findPhrase(tokens, other.last + 1, trigger.last, MODALITY.causes)
        : findPhrase(tokens, trigger.last + 1, other.first - 1, MODALITY.followed);
    return between < 0
      ? []
      : [{ trigger: spanOf(sentence, other.first, other.last), words: spanOf(sentence, between, between) }];
  });
}

/** Named with "the", "these", "that", "this": points back to what was told. */
export function isDefinite(sentence: PlacedSentence, trigger: Trigger): boolean {
  for (let at = trigger.first; at >= Math.max(0, trigger.first - 3); at -= 1) {
    const low = sentence.tokens[at]?.low ?? '';
    if (['the', 'these', 'this', 'that', 'those', "'s", 'their', 'its', 'his'].includes(low)) return true;
    if (low === 'a' || low === 'an') return false;
  }
  return false;
}

/** Whether the sentence puts something in a place that could not be resolved: "in the village of Nangade". */
export function namesUnknown({ tokens, names, places }: PlacedSentence): boolean {
  return names.some(({ kind, first, last }) => {
    const known = places.some((place) => place.first <= last && first <= place.last && place.mention.place !== null);
    const before = tokens[first - 1]?.low ?? '';
    return (
      kind === 'loc' && !known && (LEXICON.locativePrepositions.has(before) || before === 'of' || before === 'from')
    );
  });
}

const APART: ReadonlySet<string> = new Set(['separate', 'unrelated', 'similar', 'different']);
const APART_FIRST: ReadonlySet<string> = new Set(['elsewhere', 'separately']);
const APART_REACH = 8;
/** Words between "another" and what tells of the incident: "another deadly attack". */
const ANOTHER_REACH = 2;

/** "Another attack", "in a separate incident", "Elsewhere, …": not what was told before. "Another man was shot" may be. */
export function isApart({ tokens, names }: PlacedSentence, { first }: Trigger): boolean {
  if (APART_FIRST.has(tokens[0]?.low ?? '')) return true;
  for (let at = first; at >= Math.max(0, first - APART_REACH); at -= 1) {
    const low = tokens[at]?.low ?? '';
    if (low === 'another' && first - at <= ANOTHER_REACH)
      return !readPeople(tokens, names).some((people) => people.first === at);
    if (APART.has(low) && /^an?$/.test(tokens[at - 1]?.low ?? '')) return true;
  }
  return false;
}

const SIDES = {
  forces: new Set(triggers.sides.forces),
  rebels: new Set(triggers.sides.rebels),
  civilians: new Set(triggers.sides.civilians),
} as const;

const COMBAT = splitPhrases(triggers.combat);
const AIRBORNE = splitPhrases(triggers.airborne);

const BUILDINGS: ReadonlySet<string> = new Set([...triggers.sets.building, ...triggers.sets.structure]);

/** "A house burned down": that somebody set it on fire is not said. */
function burnsByItself({ tokens }: PlacedSentence, { first, last }: Trigger): boolean {
  const words = tokens.slice(first, last + 1).map(({ low }) => low);
  const active = /^burn(?:ed|t)$/.test(words[0] ?? '') && BUILDINGS.has(tokens[first - 1]?.low ?? '');
  const down = words.includes('down') || (tokens[last + 1]?.low === 'to' && tokens[last + 3]?.low === 'ground');
  return active && down && !tokens.some(({ low }) => /^arson|^deliberate/.test(low));
}

/**
 * What a trigger tells by the whole of its sentence. An attack of one armed side on the other is a clash ("guerrillas
 * attacked an army post"), and so are the dead of a battle; bombing from the air is an air strike.
 */
export function typeIn(sentence: PlacedSentence, trigger: Trigger): string {
  const { tokens } = sentence;
  const { type, first, last } = trigger;
  const names = (side: keyof typeof SIDES): boolean => tokens.some(({ low }) => SIDES[side].has(low));
  const speaksOf = (phrases: typeof COMBAT): boolean => findPhrase(tokens, 0, tokens.length - 1, phrases) >= 0;
  if (type === 'attack' && !names('civilians')) {
    const sides = Number(names('forces')) + Number(names('rebels'));
    if (sides === 2 || (sides === 1 && speaksOf(COMBAT))) return 'clash';
  }
  if (type === 'sabotage' && burnsByItself(sentence, trigger)) return 'accident';
  const bombing = type === 'bombing' && tokens.slice(first, last + 1).some(({ low }) => /^bombings?$/.test(low));
  return bombing && speaksOf(AIRBORNE) ? 'air-strike' : type;
}
