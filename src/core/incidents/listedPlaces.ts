import { LEXICON } from '../places/lexicon.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Tolls } from './sumVictims.ts';
import type { PlaceOfTrigger } from './places.ts';

/** What stands between the places of a list. */
const SEPARATORS: ReadonlySet<string> = new Set([',', 'and', 'or', ';', '&']);

function isListed({ tokens }: PlacedSentence, left: PlaceOfTrigger, right: PlaceOfTrigger): boolean {
  const between = tokens.slice(left.mention.last + 1, right.mention.first);
  return between.length === 0 || between.some(({ low }) => SEPARATORS.has(low));
}

/** "Oak Street"; "Oak" of "Oak and Elm streets". */
function isStreet({ tokens }: PlacedSentence, { mention: { last } }: PlaceOfTrigger): boolean {
  const [own, next] = [last, last + 1].map((at) => tokens[at]?.low ?? '');
  return (
    LEXICON.streetHeads.has(own ?? '') ||
    LEXICON.streetHeads.has(next ?? '') ||
    /^(?:streets|avenues|roads|drives|boulevards|highways|blocks)$/.test(next ?? '')
  );
}

/** The place of the best confidence, the first one of equals. */
function surest(places: readonly PlaceOfTrigger[]): readonly PlaceOfTrigger[] {
  const most = Math.max(...places.map(({ mention }) => mention.mention.confidence));
  const best = places.find(({ mention }) => mention.mention.confidence === most);
  return best ? [best] : [];
}

function isOnePerson({ killed, injured, struck }: Tolls): boolean {
  const tolls = [killed, injured, struck].flatMap((toll) => (toll ? [toll] : []));
  return tolls.length > 0 && tolls.every(({ min, max }) => min === 1 && max === 1);
}

/**
 * Several places of one trigger are incidents of their own only in a list: "depots in A and B". One person was hurt in
 * one place, and "near Oak Street and Cleveland" is a corner of streets.
 */
export function withoutSamePlace(
  sentence: PlacedSentence,
  places: readonly PlaceOfTrigger[],
  tolls: Tolls,
): readonly PlaceOfTrigger[] {
  if (places.length < 2) return places;
  const streets = places.filter((place) => isStreet(sentence, place));
  if (streets.length > 0) return surest(streets);
  const ordered = [...places].sort((a, b) => a.mention.first - b.mention.first);
  const listed = ordered.every((place, index) => {
    const left = ordered[index - 1];
    return !left || isListed(sentence, left, place);
  });
  return listed && !isOnePerson(tolls) ? places : surest(places);
}
