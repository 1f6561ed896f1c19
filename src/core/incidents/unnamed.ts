import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { PLAIN } from './people.ts';
import type { People } from './people.ts';

const STOPS: ReadonlySet<string> = new Set(casualties.notModifiers);
const NOT_PEOPLE: ReadonlySet<string> = new Set(casualties.animals);
const BETWEEN: ReadonlySet<string> = new Set(casualties.between);
const MOST_WORDS = 4;

function one(tokens: readonly Token[], first: number, last: number): People | null {
  const noun = tokens[last]?.low ?? '';
  if (last <= first || NOT_PEOPLE.has(noun) || noun.endsWith('s')) return null;
  return { first, last, min: 1, max: 1, kind: 'one', traits: PLAIN, members: [] };
}

/** Who is killed is a person, whatever he is called: "killed a stallholder". `at`: behind the verb. */
export function unnamedObject(tokens: readonly Token[], at: number): People | null {
  if (!/^(?:a|an|another)$/.test(tokens[at]?.low ?? '')) return null;
  let last = at;
  for (; last < at + MOST_WORDS; last += 1) {
    const token = tokens[last + 1];
    if (token?.kind !== 'word' || STOPS.has(token.low)) break;
  }
  return one(tokens, at, last);
}

/** "A stallholder was killed". `be`: index of the "was". */
export function unnamedSubject(tokens: readonly Token[], be: number): People | null {
  let last = be - 1;
  while (last >= 0 && (BETWEEN.has(tokens[last]?.low ?? '') || /^(?:was|were)$/.test(tokens[last]?.low ?? '')))
    last -= 1;
  for (let first = last - 1; first >= Math.max(0, last - MOST_WORDS); first -= 1) {
    const token = tokens[first];
    if (token?.kind !== 'word') return null;
    if (/^(?:a|an|another)$/.test(token.low)) return one(tokens, first, last);
    if (STOPS.has(token.low)) return null;
  }
  return null;
}
