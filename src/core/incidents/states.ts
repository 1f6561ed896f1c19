import modality from '../../../data/lexicon/modality.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import type { Trigger } from './frames.ts';
import { anyPhraseAt, findPhrase, phraseEnd, splitPhrases } from './lexicon.ts';

/** Words of captivity that lasts. */
export const CAPTIVITY = splitPhrases(modality.states.captivity);
/** Words before a name of what went on for long. */
export const LASTING = splitPhrases(modality.states.lasting);
const STANDS: ReadonlySet<string> = new Set(modality.states.verbs);
const BETWEEN: ReadonlySet<string> = new Set(modality.states.between);
/** Words behind a state in which a term makes it an act: "is jailed for five years". */
const TERM_REACH = 4;

/** Whether a verb of a state governs the token: "are still being held", "remain in jail". */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  let verb = at - 1;
  while (BETWEEN.has(tokens[verb]?.low ?? '')) verb -= 1;
  return STANDS.has(tokens[verb]?.low ?? '');
}

/** "Jailed for life", "held on Monday". */
function isDated(tokens: readonly Token[], last: number): boolean {
  return tokens
    .slice(last + 1, last + 1 + TERM_REACH)
    .some(({ low, kind }) => low === 'life' || kind === 'number' || /^(?:\p{L}+day|years?|months)$/u.test(low));
}

/** "Ten others are imprisoned", "remain behind bars on these charges": how things stand, no arrest. The first word of the state, or -1. */
export function stateOf(tokens: readonly Token[], { type, strength, first, last }: Trigger): number {
  if (type !== 'arrest') return -1;
  for (let at = 0; at < tokens.length; at += 1) {
    at = findPhrase(tokens, at, tokens.length - 1, CAPTIVITY);
    if (at < 0) return -1;
    const end = phraseEnd(tokens, at, CAPTIVITY);
    const own = strength === 'weak' || (first <= end && at <= last);
    if (own && isGoverned(tokens, at) && !isDated(tokens, end)) return at;
  }
  return -1;
}

/** Words between what says that something goes on and its name: "weeks of heavy shelling". */
const LASTING_REACH = 2;

/** "Weeks of bombing", "the relentless shelling": what went on for long is no one incident. The first word of it, or -1. */
export function lastingOf(tokens: readonly Token[], { strength, first }: Trigger): number {
  if (strength !== 'names') return -1;
  for (let at = first - 1; at >= Math.max(0, first - LASTING_REACH - 2); at -= 1) {
    const end = phraseEnd(tokens, at, LASTING);
    if (first - end <= LASTING_REACH + 1 && anyPhraseAt(tokens, at, LASTING)) return at;
  }
  return -1;
}
