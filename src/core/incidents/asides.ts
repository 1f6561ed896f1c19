import { LEXICON } from '../places/lexicon.ts';
import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';

/** "A Leeds man", "Peter Mushi of Arusha": where somebody is from. */
export function isHome({ tokens }: PlacedSentence, { first, last }: MentionInSentence): boolean {
  const before = tokens[first - 2];
  return (
    LEXICON.locals.has(tokens[last + 1]?.low ?? '') || (tokens[first - 1]?.low === 'of' && before?.capital === true)
  );
}

/** Words between "no" and the preposition of a place: "no new cases in Leeds". */
const NONE_REACH = 4;

/** "It spread to Jos, but there were no cases in Leeds": there nothing was. */
export function isDenied({ tokens }: PlacedSentence, { first, cues }: MentionInSentence): boolean {
  if (cues.preposition === null) return false;
  for (let at = first - 1; at >= Math.max(0, first - 2 - NONE_REACH); at -= 1) {
    const token = tokens[at];
    if (token?.low === 'no') return true;
    if (!token || token.kind === 'punct') return false;
  }
  return false;
}
