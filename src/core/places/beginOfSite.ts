import type { Token } from '../text/tokens.ts';
import { LEXICON } from './lexicon.ts';

/** Words before the noun of a site: "the main railway station of". */
const MOST_ADJECTIVES = 3;

/**
 * Where "the city hall of Varna" begins, told by the index of its "of": what is said to be at the site is in the town.
 * Names in capitals are not taken for sites, for they may stand elsewhere ("the University of Texas"), nor is what
 * belongs to a people or a state ("the embassy of Peru"). −1 where the words are none.
 */
export function beginOfSite(tokens: readonly Token[], of: number): number {
  const head = tokens[of - 1];
  if (tokens[of]?.low !== 'of' || !head || head.text !== head.low || !LEXICON.sites.has(head.low)) return -1;
  for (let at = of - 2; at >= of - 2 - MOST_ADJECTIVES; at -= 1) {
    const token = tokens[at];
    if (token?.low === 'the' || token?.low === 'a') return at;
    if (token?.kind !== 'word' || token.text !== token.low || LEXICON.functionWords.has(token.low)) return -1;
  }
  return -1;
}
