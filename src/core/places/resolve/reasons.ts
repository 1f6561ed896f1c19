import type { Place } from '../../model.ts';
import type { GazetteerHit, NameKind } from '../gazetteer.ts';
import type { Evidence } from './features.ts';
import { featuresOf, isPopulated, isWithin } from './features.ts';

const KIND: Readonly<Record<Place['kind'], string>> = {
  continent: 'a continent',
  country: 'a country',
  admin1: 'a region',
  admin2: 'a district',
  city: 'a city',
  town: 'a town',
  airport: 'an airport',
  military: 'a military site',
  water: 'a water',
  region: 'a part of the world',
  site: 'a site',
};

const NAME: Readonly<Record<NameKind, string>> = {
  name: 'this is its name',
  variant: 'this is a form of its name',
  alternate: 'this is another name of it',
  abbreviation: 'this is its abbreviation',
  demonym: 'this is what belongs to it',
  metonym: 'this stands for its government',
  decided: 'a person decided it in the geocoding table',
};

function withCommas(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Features that a reader is told of, with the words for each; the rest only weigh. */
const WORDS: readonly (readonly [feature: string, words: string])[] = Object.entries({
  mateInRegion: 'it is listed with other places of its region',
  mateInCountry: 'it is listed with other places of its country',
  sense: 'another sentence says where this name lies',
  'place:countryWeight': 'the article names other places of the same country',
  'region:countryWeight': 'the article names other places of the same country',
  'country:countryWeight': 'the article names places in it',
  'place:regionWeight': 'the article names its region, or other places there',
  'region:regionWeight': 'the article names places in it',
  datelineRegion: 'the article was written in that region',
  'place:homeRegion': 'the publisher is at home in that region',
  'region:homeRegion': 'the publisher is at home there',
});

/** Why a candidate scores as it does, in words that a reader understands. */
export function reasonsOf(hit: GazetteerHit, evidence: Evidence): readonly string[] {
  const { place, nameKind } = hit;
  const { cues, neighbours } = evidence;
  const values = featuresOf(hit, evidence);
  const people = isPopulated(place) && place.population >= 1000 ? ` of ${withCommas(place.population)} people` : '';
  const reasons = [`${KIND[place.kind]}${people}; ${NAME[nameKind]}`];
  if (values.has('kindWord')) reasons.push(`the article calls it one of the kind “${cues.kindWord ?? ''}”`);
  const container = [...neighbours.containers, ...neighbours.looseContainers].find((other) => isWithin(place, other));
  if (container) reasons.push(`the sentence puts it in ${container.name}`);
  if (values.has('mateOfKind') && place.kind === 'admin1') reasons.push('it is listed with other regions');
  if ((values.get('nearness') ?? 0) > NEAR) reasons.push('the article names places close by');
  if (values.has('datelineCountry') && !values.has('datelineRegion'))
    reasons.push('the article was written in that country');
  for (const [feature, words] of WORDS) if ((values.get(feature) ?? 0) > 0) reasons.push(words);
  return reasons;
}

const NEAR = 0.3;
