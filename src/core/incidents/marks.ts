import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Token } from '../text/tokens.ts';
import type { Trigger } from './frames.ts';
import { readPeople } from './readPeople.ts';

/** How a sentence brings in those whom its incident is about: as told of before ("the victims"), or anew ("a man"). */
export type Bringing = 'told' | 'new' | null;

const TOLD: ReadonlySet<string> = new Set(
  'the this that these those his her their its all both each he she him they them'.split(' '),
);
const NEW: ReadonlySet<string> = new Set('a an another some several'.split(' '));
/** Tokens between the people and the word that tells what happened to them. */
const REACH = 6;

function bringingOf(tokens: readonly Token[], first: number, counted: boolean): Bringing {
  const word = tokens[first]?.low ?? '';
  const before = tokens[first - 1]?.low ?? '';
  if (TOLD.has(word) || TOLD.has(before)) return 'told';
  return NEW.has(word) || counted ? 'new' : null;
}

/** The people that stand nearest to the trigger. */
export function readBringing({ tokens, names }: PlacedSentence, trigger: Trigger): Bringing {
  let best: { readonly far: number; readonly bringing: Bringing } | null = null;
  for (const { first, last, kind } of readPeople(tokens, names)) {
    const far = last < trigger.first ? trigger.first - last : Math.max(0, first - trigger.last);
    if (far > REACH || (best && best.far <= far)) continue;
    best = { far, bringing: bringingOf(tokens, first, kind === 'counted' || kind === 'bare') };
  }
  return best?.bringing ?? null;
}

const SHORTEST = 3;

/** What people of a sentence can be known again by: their last names, their ages ("age 4"). */
export function readMarks({ tokens, names }: PlacedSentence): readonly string[] {
  const persons = names.flatMap(({ kind, last }) => {
    const low = tokens[last]?.low ?? '';
    return kind === 'per' && low.length >= SHORTEST ? [low] : [];
  });
  const ages = tokens.flatMap((token, at) => {
    const low = (offset: number): string => tokens[at + offset]?.low ?? '';
    return low(1) === '-' && low(2) === 'year' && low(3) === '-' && low(4) === 'old' ? [`age ${token.low}`] : [];
  });
  return [...new Set([...persons, ...ages])];
}
