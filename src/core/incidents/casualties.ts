import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import type { NameSpan } from '../places/tagger/tags.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };
import { findPhrase } from './lexicon.ts';
import { NO_TOLLS, sumVictims } from './sumVictims.ts';
import type { Tolls } from './sumVictims.ts';
import { HARMS, PLAIN } from './people.ts';
import type { Harm, People } from './people.ts';
import { HARM_VERBS, readHarmed } from './readHarmed.ts';
import type { Harmed } from './readHarmed.ts';
import { readPeople } from './readPeople.ts';
import { readQuantity } from './quantity.ts';
import type { Toll, Victims } from './report.ts';

const COUNTED = {
  killed: new Set(casualties.counted.killed),
  injured: new Set(casualties.counted.injured),
} as const;
const SEVERAL = Object.entries(casualties.several).map(([phrase, count]) => {
  const words = phrase.split(' ');
  return { words, phrases: [words], count };
});
const ANY_SEVERAL = SEVERAL.map(({ words }) => words);
const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' '));
const NONE = { killed: split(casualties.none.killed), injured: split(casualties.none.injured) } as const;
/** Of many incidents, not of one: "12 people have died in such blasts since February". */
const STATISTICS = split(casualties.statistics);
/** First words of all that harm can be told by: a sentence without any of them has no tolls. */
const HARM_WORDS: ReadonlySet<string> = new Set([
  'victims',
  ...HARM_VERBS,
  ...COUNTED.killed,
  ...COUNTED.injured,
  ...SEVERAL.map(({ words }) => words[0] ?? ''),
  ...[...NONE.killed, ...NONE.injured].map(([head = '']) => head),
  'toll',
]);
const DURING: ReadonlySet<string> = new Set(['in', 'during', 'over', 'within']);
/** Words between "toll" and its number. */
const TOLL_REACH = 6;

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** "Died during ten years of war", "in the 9-year war": of many incidents. */
function spansYears(tokens: readonly Token[]): boolean {
  return tokens.some(({ low }, at) => {
    const number = DURING.has(low) ? readQuantity(tokens, at + 1) : null;
    const unit = tokens[number?.next ?? -1]?.low ?? '';
    return unit === 'years' || unit === 'decades';
  });
}

/** "Five were shot, two fatally": not "two fatally shot". */
function goesOn(token: Token | undefined): boolean {
  return token?.kind === 'word' && HARM_VERBS.has(token.low);
}

/** "2 dead, 3 injured", "five deaths", "double homicide". */
function countedAt(tokens: readonly Token[], people: readonly People[]): readonly Harmed[] {
  const found: Harmed[] = [];
  for (const group of people) {
    if (group.kind !== 'bare' && group.kind !== 'counted') continue;
    const at = group.last + 1;
    const low = tokens[at]?.low ?? '';
    // "Four gunshot victims".
    if (
      tokens[group.last]?.low === 'victims' &&
      /^(?:gunshot|shooting|stabbing)$/.test(tokens[group.last - 1]?.low ?? '')
    )
      found.push({ harm: 'struck', people: group, first: group.first, last: group.last, detail: false });
    for (const harm of ['killed', 'injured'] as const)
      if (COUNTED[harm].has(low) || (harm === 'killed' && low === 'fatally' && !goesOn(tokens[at + 1])))
        found.push({ harm, people: group, first: group.first, last: at, detail: false });
  }
  const several = findPhrase(tokens, 0, tokens.length - 1, ANY_SEVERAL) < 0 ? [] : SEVERAL;
  for (const { words, phrases, count } of several) {
    const at = findPhrase(tokens, 0, tokens.length - 1, phrases);
    const last = at + words.length - 1;
    if (at >= 0)
      found.push({
        harm: 'killed',
        people: { first: at, last, min: count, max: count, kind: 'counted', traits: PLAIN, members: [] },
        first: at,
        last,
        detail: false,
      });
  }
  return found;
}

/** "The death toll rose to 45." */
function tollAt(tokens: readonly Token[]): readonly Harmed[] {
  const at = tokens.findIndex(({ low }) => low === 'toll');
  for (let next = at + 1; at >= 0 && next <= at + TOLL_REACH; next += 1) {
    const quantity = readQuantity(tokens, next);
    if (!quantity) continue;
    const { first, min, max } = quantity;
    const last = quantity.next - 1;
    return [
      {
        harm: 'killed',
        people: { first, last, min, max, kind: 'bare', traits: PLAIN, members: [] },
        first: at,
        last,
        detail: false,
      },
    ];
  }
  return [];
}

/** What is behind "injured" where it injured nobody else. */
const NO_OBJECT = /^(?:|[.,;:)”"]|in|on|at|by|when|as|during|after|from|since|over|near|and|inside|outside)$/;

/** "Sixty people were killed and injured": how many of them died is not said. */
function isMixed(tokens: readonly Token[], told: readonly Harmed[]): boolean {
  return told.some(({ harm, people, last }) => {
    if (harm !== 'killed' || people.max === 1 || people.last >= last) return false;
    const joined = /^(?:and|or)$/.test(tokens[last + 1]?.low ?? '');
    return joined && COUNTED.injured.has(tokens[last + 2]?.low ?? '') && NO_OBJECT.test(tokens[last + 3]?.low ?? '');
  });
}

/** Each of the people once, with the worst that is said of them. */
function victimsIn(tokens: readonly Token[], harmed: readonly Harmed[]): readonly Victims[] {
  const all = [...new Set(harmed.map(({ people }) => people))].sort((a, b) => a.first - b.first);
  return all.flatMap((people) => {
    const told = harmed.filter((other) => other.people === people);
    if (isMixed(tokens, told)) return [];
    const { min, max, kind, traits, members } = people;
    const last = Math.max(...told.map((one) => one.last));
    return {
      harm: HARMS.find((harm) => told.some((one) => one.harm === harm)) ?? 'struck',
      ...{ min, max, kind, traits },
      members: members.map((member) => ({ min: member.min, max: member.max, traits: member.traits })),
      detail: told.every((one) => one.detail),
      span: spanOf(tokens, Math.min(...told.map(({ first }) => first)), last),
    };
  });
}

/** The killed, injured and struck that a sentence states; offsets in the article's text. */
export function readCasualties(tokens: readonly Token[], names: readonly NameSpan[]): Tolls {
  if (!tokens.some(({ low }) => HARM_WORDS.has(low))) return NO_TOLLS;
  if (findPhrase(tokens, 0, tokens.length - 1, STATISTICS) >= 0 || spansYears(tokens)) return NO_TOLLS;
  const people = readPeople(tokens, names);
  const toll = tollAt(tokens);
  const told = [...countedAt(tokens, people), ...readHarmed(tokens, people)];
  // "Three more died, bringing the toll to 17": the toll is of all.
  const harmed = toll.length > 0 ? [...told.filter(({ harm }) => harm !== 'killed'), ...toll] : told;
  const victims = victimsIn(tokens, harmed);
  const tolls: Record<Harm, Toll | null> = { ...sumVictims(victims) };
  for (const harm of ['killed', 'injured'] as const) {
    const none = findPhrase(tokens, 0, tokens.length - 1, NONE[harm]);
    if (none >= 0 && !tolls[harm]) tolls[harm] = { min: 0, max: 0, span: spanOf(tokens, none, none + 1) };
  }
  return { ...tolls, victims };
}
