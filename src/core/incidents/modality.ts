import type { Omission, Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { LEXICON } from '../places/lexicon.ts';
import modality from '../../../data/lexicon/modality.json' with { type: 'json' };
import type { Trigger } from './frames.ts';
import { CAPTIVITY, LASTING, lastingOf, stateOf } from './states.ts';
import { companyOf, isNamedBattle, isOfCompound, warBehind } from './figures.ts';
import { anyPhraseAt, findPhrase, MODALITY, phraseEnd } from './lexicon.ts';

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);
/** Words before a trigger in which others can keep it off the map; farther where talks are only named: "will … the momentum of talks". */
const REACH_BEFORE = 14;
const REACH_BEFORE_TALKS = 26;
const REACH_BEHIND = 10;

export interface NotHappened {
  readonly reason: Omission['reason'];
  /** The words that say so. */
  readonly words: Span;
}

const PROBES = /^(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?)$/;

/** "Called for an inquiry into the raid": what is asked for is the inquiry; the raid was. */
function isProbed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.low === 'into' && PROBES.test(tokens[at - 1]?.low ?? '');
}

/** First token of the clause that the trigger stands in, as far as modal words reach over commas of a list. */
function scopeStart(tokens: readonly Token[], { first, strength, type }: Trigger): number {
  const named = strength === 'names' && (type === 'talks' || type === 'agreement');
  const reach = named ? REACH_BEFORE_TALKS : REACH_BEFORE;
  let at = first;
  while (at > 0 && first - at < reach) {
    const before = tokens[at - 1];
    if (!before || /^[;:—–]$/u.test(before.text) || MODALITY.stops.has(before.low)) break;
    if (isProbed(tokens, at - 1)) break;
    at -= 1;
  }
  return at;
}

/** Last token behind a trigger that still speaks of it: up to the next comma, a few words on. */
function clauseEnd(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at + 1 < tokens.length && at - last < REACH_BEHIND && !/^[,;:—–.]$/u.test(tokens[at + 1]?.text ?? '')) at += 1;
  return at;
}

/** "In recent years hundreds have been killed" sums up and tells no incident: the word that begins the span of years, or -1. */
function sumsUp(tokens: readonly Token[], { first, last }: Trigger): number {
  const perfect = tokens.slice(Math.max(0, first - 3), last + 1).some(({ low }) => low === 'have' || low === 'has');
  return perfect ? findPhrase(tokens, 0, tokens.length - 1, MODALITY.spans) : -1;
}

/** "the jailed leader", "Jailed writer released": the participle only says of whom something else is told. */
function isAttribute(tokens: readonly Token[], { type, first, last }: Trigger): boolean {
  const next = tokens[last + 1];
  return (
    (type === 'arrest' || type === 'prisoner-swap') &&
    first === last &&
    /ed$/.test(tokens[first]?.low ?? '') &&
    (first === 0 || DETERMINERS.has(tokens[first - 1]?.low ?? '')) &&
    next?.kind === 'word' &&
    !LEXICON.functionWords.has(next.low)
  );
}

const BEFORE_MONTH: ReadonlySet<string> = new Set(modality.beforeMonth);
const AGO = MODALITY.behind.flatMap(([reason, phrases]) => (reason === 'history' ? phrases : []));
const BEHIND_DOUBT: ReadonlySet<string> = new Set(['have', 'be', 'not', 'also', 'still', 'yet', 'soon']);

/** "in early May", "May 6": the month, not the word of doubt, which all capitals do not tell apart. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.low !== 'may') return false;
  const dated = before?.kind === 'number' && !BEHIND_DOUBT.has(next?.low ?? '');
  return next?.kind === 'number' || dated || BEFORE_MONTH.has(before?.low ?? '');
}

/** "people since March", "in March of this year": what looks like a march is the month. */
function marchesInMonth(tokens: readonly Token[], { type, first, last }: Trigger): boolean {
  if (type !== 'protest') return false;
  const at = tokens.findIndex(({ low }, index) => low === 'march' && index >= first && index <= last);
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.text === 'March' && (before?.kind === 'number' || BEFORE_MONTH.has(before?.low ?? ''));
}

/** Words between an opinion and what it is of: "condemned in the strongest terms the recent attack" has more. */
const OPINION_REACH = 4;

/** "The minister condemned the attack": a statement about it. The first word of the opinion, or −1. */
function opinionOn(tokens: readonly Token[], { first, strength }: Trigger): number {
  if (strength === 'says') return -1;
  const from = Math.max(0, first - OPINION_REACH);
  const at = findPhrase(tokens, from, first - 1, MODALITY.opinions);
  if (at < 0) return -1;
  const next = tokens[phraseEnd(tokens, at, MODALITY.opinions) + 1]?.low ?? '';
  return ['the', 'this', 'that', 'these', 'those', 'their', 'its'].includes(next) ? at : -1;
}

/** "was shot there seven years ago": told of the trigger itself where no other clause begins between. The first word, or -1. */
function agoBehind(tokens: readonly Token[], last: number): number {
  const at = findPhrase(tokens, last + 1, clauseEnd(tokens, last), AGO);
  return at >= 0 && !tokens.slice(last + 1, at).some(({ low }) => MODALITY.stops.has(low)) ? at : -1;
}

/** Why the words of a trigger tell of nothing that happened (plan, threat, denial …), or null when it did happen. */
export function readModality(tokens: readonly Token[], trigger: Trigger): NotHappened | null {
  if (isAttribute(tokens, trigger)) return found('reference', trigger.first);
  const metaphor = findPhrase(tokens, trigger.first - 3, trigger.last, MODALITY.metaphors);
  if (metaphor >= 0) return found('metaphor', metaphor, MODALITY.metaphors);
  const state = stateOf(tokens, trigger);
  if (state >= 0) return found('reference', state, CAPTIVITY);
  const lasting = lastingOf(tokens, trigger);
  if (lasting >= 0) return found('reference', lasting, LASTING);
  const company = companyOf(tokens, trigger);
  if (company >= 0) return found('metaphor', company);
  if (marchesInMonth(tokens, trigger)) return found('reference', trigger.first);
  if (isOfCompound(tokens, trigger)) return found('reference', trigger.first);
  if (isNamedBattle(tokens, trigger)) return found('history', trigger.first);
  const war = warBehind(tokens, trigger);
  if (war >= 0) return found('history', war);
  const from = scopeStart(tokens, trigger);
  for (let at = trigger.last; at >= from; at -= 1) {
    if (isMonth(tokens, at)) continue;
    for (const [reason, phrases] of MODALITY.before) {
      const inside = at >= trigger.first;
      if (inside && (reason === 'history' || reason === 'demand')) continue;
      if (anyPhraseAt(tokens, at, phrases) && !anyPhraseAt(tokens, at, MODALITY.exceptions))
        return found(reason, at, phrases);
    }
  }
  const span = sumsUp(tokens, trigger);
  if (span >= 0) return found('history', span, MODALITY.spans);
  const opinion = opinionOn(tokens, trigger);
  if (opinion >= 0) return found('statement', opinion, MODALITY.opinions);
  const ago = agoBehind(tokens, trigger.last);
  if (ago >= 0) return found('history', ago, AGO);
  if (trigger.strength !== 'says') {
    for (const [reason, phrases] of MODALITY.behind) {
      const end = reason === 'history' ? tokens.length - 1 : clauseEnd(tokens, trigger.last);
      const at = findPhrase(tokens, trigger.last + 1, end, phrases);
      if (at >= 0) return found(reason, at, phrases);
    }
  }
  return null;

  function found(reason: Omission['reason'], at: number, phrases: readonly (readonly string[])[] = []): NotHappened {
    const last = tokens[phraseEnd(tokens, at, phrases)];
    return { reason, words: { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 } };
  }
}
