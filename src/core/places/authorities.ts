import type { Token } from '../text/tokens.ts';
import { LEXICON } from './lexicon.ts';
import type { NameReader } from './nameReader.ts';
import type { Toponym } from './recognise.ts';

/** Words that may stand between the place and its authority: "Metro", "City", "Metropolitan". */
const MOST_BETWEEN = 2;

/** The authority's own word behind the place's name, "Police" or "Sheriff", or −1. */
function authorityBehind(tokens: readonly Token[], last: number): number {
  for (let at = last + 1; at <= last + 1 + MOST_BETWEEN; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (LEXICON.authorityHeads.has(low)) return at;
    if (!LEXICON.authorityTitles.has(low)) return -1;
  }
  return -1;
}

/** A word that names no place by itself: "Metro Police", "State Police". */
function isNoName({ low }: Token): boolean {
  return LEXICON.notPlaces.has(low) || LEXICON.directions.has(low) || LEXICON.authorityTitles.has(low);
}

/** The longest name of a place that begins at `first` and stands before an authority's word; null where none does. */
function authorityAt(text: string, tokens: readonly Token[], reader: NameReader, first: number): Toponym | null {
  for (let last = reader.reach(first); last >= first; last -= 1) {
    const end = tokens[last];
    if (end?.kind !== 'word' || !end.capital || authorityBehind(tokens, last) < 0) continue;
    const hits = reader.hits(first, last).filter(({ nameKind }) => nameKind === 'name');
    if (!hits.length || (first === last && isNoName(end))) continue;
    const [start, stop] = [tokens[first]?.start ?? 0, end.end];
    return {
      ...{ start, end: stop, text: text.slice(start, stop), hits, first, last },
      ...{ composite: false, inOrganisation: false },
    };
  }
  return null;
}

/**
 * The places whose police, sheriff, coroner and the like a sentence names: "Chicago Police", "Lexington County Coroner's
 * Office". Nothing need be there, but the story most likely plays there.
 */
export function readAuthorities(text: string, tokens: readonly Token[], reader: NameReader): readonly Toponym[] {
  const found: Toponym[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.capital) continue;
    const place = authorityAt(text, tokens, reader, at);
    if (!place) continue;
    found.push(place);
    at = place.last;
  }
  return found;
}
