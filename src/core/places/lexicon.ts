import type { PlaceKind } from '../model.ts';
import places from '../../../data/lexicon/places.json' with { type: 'json' };
import common from '../../../data/lexicon/common-words.json' with { type: 'json' };

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** The word lists of `data/lexicon/places.json`, as sets. */
export const LEXICON = {
  functionWords: set(places.functionWords),
  notPlaces: set(places.notPlaces),
  commonWords: set(common.words),
  betweenNameAndKind: set(places.betweenNameAndKind),
  locativePrepositions: set(places.locativePrepositions),
  directions: set(places.directions),
  organisationHeads: set(places.organisationHeads),
  streetHeads: set(places.streetHeads),
  streetPlurals: set(places.streetPlurals),
  compassPoints: set(places.compassPoints),
  featureHeads: set(places.featureHeads),
  roadWords: set(places.roadWords),
  parts: set(places.parts),
  sites: set(places.sites),
  partsOfTowns: set(places.partsOfTowns),
  hospitals: set(places.hospitals),
  careVerbs: set(places.careVerbs),
  quarters: set(places.quarters),
  locals: set(places.locals),
  personThings: set(places.personThings),
  authorityHeads: set(places.authorityHeads),
  authorityTitles: set(places.authorityTitles),
  kindWordsBehind: set(places.kindWordsBehind),
  genericWords: set(places.genericWords),
  personTitles: set(places.personTitles),
  statementVerbs: set(places.statementVerbs),
  stateThings: set(places.stateThings),
  singulars: new Map(Object.entries(places.singulars)) as ReadonlyMap<string, string>,
  auxiliaries: set(places.auxiliaries),
} as const;

const KIND_OF_WORD: ReadonlyMap<string, PlaceKind> = new Map(
  Object.entries(places.kindWords).flatMap(([kind, words]) => words.map((word) => [word, kind as PlaceKind] as const)),
);

/** The kind of place that a word such as "regions" or "river" announces, or null. */
export function kindOfWord(low: string): PlaceKind | null {
  return KIND_OF_WORD.get(low) ?? null;
}
