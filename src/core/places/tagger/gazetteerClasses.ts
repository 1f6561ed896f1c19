import type { Token } from '../../text/tokens.ts';
import type { GazetteerHit } from '../gazetteer.ts';
import type { NameReader } from '../nameReader.ts';

const BIG_CITY = 100_000;
const VILLAGE = 5000;
const INSIDE = 16;

function classOf({ place, nameKind }: GazetteerHit): number {
  if (nameKind === 'demonym') return 1;
  if (nameKind === 'metonym') return 2;
  if (nameKind === 'abbreviation') return 3;
  switch (place.kind) {
    case 'country':
      return 4;
    case 'admin1':
      return 5;
    case 'city':
    case 'town':
      if (nameKind === 'alternate') return place.population >= BIG_CITY ? 6 : 7;
      return place.population >= BIG_CITY ? 8 : place.population >= VILLAGE ? 9 : 13;
    case 'continent':
    case 'region':
      return 10;
    case 'water':
      return 11;
    default:
      return 12;
  }
}

/** What the gazetteer takes each token for: 0 nothing, else the class of the longest capitalised name that covers it. */
export function gazetteerClasses(tokens: readonly Token[], reader: NameReader): Uint8Array {
  const classes = new Uint8Array(tokens.length);
  for (let first = 0; first < tokens.length; first += 1) {
    const head = tokens[first];
    if (!head?.capital || head.text.length < 2) continue;
    for (let last = reader.reach(first); last >= first; last -= 1) {
      const end = tokens[last];
      if (!end || (end.kind !== 'word' && end.text !== '.') || (end.kind === 'word' && !end.capital)) continue;
      const [hit] = reader.hits(first, last);
      if (!hit) continue;
      classes.fill(classOf(hit) + INSIDE, first, last + 1);
      classes[first] = classOf(hit);
      first = last;
      break;
    }
  }
  return classes;
}
