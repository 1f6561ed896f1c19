import type { Actor, Span, Status } from '../model.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Token } from '../text/tokens.ts';
import type { Trigger } from './frames.ts';
import { findPhrase, MODALITY, phraseAt } from './lexicon.ts';

const BREAK = new Set([
  'in',
  'near',
  'at',
  'on',
  'across',
  'after',
  'before',
  'during',
  'as',
  'while',
  'when',
  'and',
  'killing',
  'wounding',
  'injuring',
  'including',
  'with',
  'by',
  'from',
  'since',
  'according',
  'that',
  'which',
  'who',
  'causing',
  'was',
  'were',
  'late',
  'early',
  'between',
]);
const LONGEST = 8;

/** Governments and peoples that act: named before the trigger without a preposition of place, or by "’s attack". */
export function readActors(sentence: PlacedSentence, trigger: Trigger, taken: ReadonlySet<string>): readonly Actor[] {
  const participants = trigger.type === 'talks' || trigger.type === 'agreement' || trigger.type === 'prisoner-swap';
  const named = new Map<string, Actor>();
  for (const { mention, first, cues, demonym, metonym } of sentence.places) {
    const { place } = mention;
    if (!place || taken.has(mention.text)) continue;
    const government = place.kind === 'country' || metonym || cues.speaks;
    const acts =
      cues.preposition === null &&
      first < trigger.first &&
      !sentence.tokens.slice(first, trigger.first).some((token) => /^[;.—–]$/.test(token.text));
    const between =
      /^(?:between|and|with|-|–)$/.test(sentence.tokens[first - 1]?.low ?? '') ||
      sentence.tokens[first + 1]?.text === '-';
    if (!government || (demonym && !participants)) continue;
    if (participants && (acts || between)) named.set(place.country, { name: place.name, role: 'participant' });
    else if (acts) named.set(place.country, { name: place.name, role: 'actor' });
  }
  return [...named.values()];
}

/** What was hit: the words behind the trigger (or behind "against", "on"), up to the next preposition or verb. */
export function readTargets(text: string, tokens: readonly Token[], trigger: Trigger): Span | null {
  const inside = tokens.findLastIndex(
    (token, at) => at >= trigger.first && at <= trigger.last && (token.low === 'on' || token.low === 'against'),
  );
  let from = (inside >= 0 ? inside : trigger.last) + 1;
  while (
    [
      'against',
      'on',
      'the',
      'a',
      'an',
      'at',
      'targeting',
      'of',
      'to',
      'several',
      'multiple',
      'some',
      'two',
      'three',
    ].includes(tokens[from]?.low ?? '')
  )
    from += 1;
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (
      !token ||
      (token.kind === 'punct' && token.text !== '-') ||
      (BREAK.has(token.low) && !(token.low === 'and' && to > from))
    )
      break;
    to += 1;
  }
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from && text.slice(first.start, last.end).length > 2
    ? { start: first.start, end: last.end }
    : null;
}

/** The subject before a verb in the passive: "two bridges … collapsed". */
export function readSubject(tokens: readonly Token[], trigger: Trigger): Span | null {
  const head = tokens.slice(0, trigger.first).findLastIndex((token) => token.text === ',') + 1;
  let to = head;
  while (to < trigger.first && tokens[to]?.kind !== 'punct' && !BREAK.has(tokens[to]?.low ?? '')) to += 1;
  const first = tokens[head];
  const last = tokens[to - 1];
  return first && last && to > head && to - head <= LONGEST ? { start: first.start, end: last.end } : null;
}

/** Claimed or disputed, by the words of the sentence itself. */
export function readStatus(tokens: readonly Token[]): Status {
  if (findPhrase(tokens, 0, tokens.length - 1, MODALITY.disputes) >= 0) return 'disputed';
  const claim = findPhrase(tokens, 0, tokens.length - 1, MODALITY.claims);
  // "claimed the lives of", "claimed responsibility" are no claims that something happened.
  const other =
    claim >= 0 &&
    ['the', 'responsibility', 'lives', 'at', 'victory'].some((word) => phraseAt(tokens, claim + 1, [word]));
  return claim >= 0 && !other ? 'claimed' : 'reported';
}
