import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { PLAIN } from './people.ts';
import type { People } from './people.ts';

const STOPS: ReadonlySet<string> = new Set(casualties.notModifiers);
const NOT_PEOPLE: ReadonlySet<string> = new Set(casualties.animals);
const BETWEEN: ReadonlySet<string> = new Set(casualties.between);
const PLURALS: ReadonlySet<string> = new Set(casualties.people);
const MOST_WORDS = 4;

function one(tokens: readonly Token[], first: number, last: number): People | null {
  const noun = tokens[last]?.low ?? '';
  if (last <= first || NOT_PEOPLE.has(noun) || noun.endsWith('s')) return null;
  return { first, last, min: 1, max: 1, kind: 'one', traits: PLAIN, members: [] };
}

function named(tokens: readonly Token[], first: number, last: number): People | null {
  const words = tokens.slice(first, last + 1).map(({ low }) => low);
  const noun = words.at(-1) ?? '';
  if (words.length === 0 || NOT_PEOPLE.has(noun) || PLURALS.has(noun)) return null;
  return { first, last, min: 1, max: 1, kind: 'name', traits: { ...PLAIN, name: words.join(' ') }, members: [] };
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && !STOPS.has(token.low) && !BETWEEN.has(token.low);
}

/**
 * Who is killed is a person, whatever he is called: "killed a stallholder"; where `byName`, "the murder of Ruiz" too, if
 * nobody knew Ruiz for a name. `at`: behind the verb.
 */
export function unnamedObject(tokens: readonly Token[], at: number, byName: boolean): People | null {
  if (!/^(?:a|an|another)$/.test(tokens[at]?.low ?? '')) {
    let end = at;
    while (byName && end < at + MOST_WORDS && isName(tokens[end])) end += 1;
    return named(tokens, at, end - 1);
  }
  let last = at;
  for (; last < at + MOST_WORDS; last += 1) {
    const token = tokens[last + 1];
    if (token?.kind !== 'word' || STOPS.has(token.low)) break;
  }
  return one(tokens, at, last);
}

/** "A stallholder was killed"; where `byName`, "Ruiz was assassinated". `be`: index of the "was". */
export function unnamedSubject(tokens: readonly Token[], be: number, byName: boolean): People | null {
  let last = be - 1;
  while (last >= 0 && (BETWEEN.has(tokens[last]?.low ?? '') || /^(?:was|were)$/.test(tokens[last]?.low ?? '')))
    last -= 1;
  for (let first = last - 1; first >= Math.max(0, last - MOST_WORDS); first -= 1) {
    const token = tokens[first];
    if (token?.kind !== 'word') break;
    if (/^(?:a|an|another)$/.test(token.low)) return one(tokens, first, last);
    if (STOPS.has(token.low)) break;
  }
  let first = last + 1;
  while (byName && first > last - MOST_WORDS && isName(tokens[first - 1])) first -= 1;
  return tokens[last + 1]?.low === 'was' || tokens[be]?.low === 'was' ? named(tokens, first, last) : null;
}
