import type { Place } from '../../model.ts';
import { distanceKm } from '../distance.ts';
import type { Cues } from '../cues.ts';
import type { GazetteerHit } from '../gazetteer.ts';
import type { PlaceContext } from './context.ts';
import { KIND_FEATURE, levelFeatures, NAME_FEATURE } from './featureNames.ts';

/** Takes a feature that a candidate has, and its value; those that it has not are left out. */
export type TakeFeature = (feature: string, value: number) => void;

/** The places that the sentence itself joins to a toponym. */
export interface Neighbours {
  /** Areas that it may put it in by a comma or brackets, whatever their name means: "Paris, Texas". */
  readonly containers: readonly Place[];
  /** Places that it puts it in by other words: "Russia’s Bryansk", "Bryansk in Russia". */
  readonly looseContainers: readonly Place[];
  /** Places that it may so put into this one: "Paris, Texas" as seen from Texas. */
  readonly contents: readonly Place[];
  /** Places listed beside it: "Kursk and Bryansk". */
  readonly mates: readonly Place[];
}

/** What the candidates of a toponym are judged by. */
export interface Evidence {
  /** The toponym's folded words. */
  readonly name: string;
  /** log10 of the population of the toponym's most populous town or county. */
  readonly mostPopulous: number;
  /** The candidates that are cities: a region may be called after one in it, as Kursk Oblast is. */
  readonly cities: readonly Place[];
  readonly cues: Cues;
  readonly neighbours: Neighbours;
  readonly context: PlaceContext;
}

const NEAR_HOME_KM = 80;
const SMALL = 100_000;
/** GeoNames lists seats of districts without a count; they are small towns. */
const UNCOUNTED = 3000;
const REGION_UNCOUNTED = 1_000_000;

export function isPopulated({ kind }: Place): boolean {
  return kind === 'city' || kind === 'town';
}

function kindFits(place: Place, kind: Place['kind']): boolean {
  if (place.kind === kind) return true;
  if (kind === 'city') return place.kind === 'town';
  if (kind === 'admin1') return place.kind === 'region' && place.country !== '';
  return false;
}

/** Whether the place lies in the container: a country, or a region of the first order. */
export function isWithin(place: Place, container: Place): boolean {
  if (container.kind === 'country') return place.country === container.country && place.kind !== 'country';
  if (container.kind === 'admin1') return place.admin1 === container.admin1 && place.kind !== 'admin1';
  if (container.kind === 'admin2')
    return isPopulated(place) && distanceKm(place, container) * 1000 < container.radiusM * 1.5;
  return false;
}

/** By its code, or, where the gazetteer's towns carry coarser codes than its regions, by its distance. */
function isCityOf(city: Place, region: Place): boolean {
  return city.admin1 === region.admin1 || distanceKm(city, region) * 1000 < region.radiusM;
}

/** log10 of a populated place's people, 0 for other places. */
export function magnitudeOf(place: Place): number {
  return isPopulated(place) || place.kind === 'admin2' ? Math.log10(place.population || UNCOUNTED) : 0;
}

/** Hands over the features of one candidate, by name; the weights stand in `data/lexicon/resolution-weights.json`. */
export function readFeatures(
  { place, nameKind }: GazetteerHit,
  { name, mostPopulous, cities, cues, neighbours, context }: Evidence,
  take: TakeFeature,
): void {
  const set = (feature: string, value: number | boolean): void => {
    if (Number(value) !== 0) take(feature, Number(value));
  };
  take(NAME_FEATURE[nameKind], 1);
  take(KIND_FEATURE[place.kind], 1);
  const populated = isPopulated(place);
  set('population', magnitudeOf(place));
  set('smallerThanBest', populated && mostPopulous - magnitudeOf(place));
  const fewer = mostPopulous - Math.log10(place.population || REGION_UNCOUNTED);
  set('region:smallerThanTown', place.kind === 'admin1' && Math.max(0, fewer));
  set('capital', place.seat === 'country');
  set('seatOfRegion', place.seat === 'region');
  set('regionOfCity', place.kind === 'admin1' && cities.some((city) => isCityOf(city, place)));
  set('smallAlternate', nameKind === 'alternate' && populated && place.population < SMALL);
  if (cues.kind) set(kindFits(place, cues.kind) ? 'kindWord' : 'otherKindWord', 1);
  set(
    'container',
    neighbours.containers.some((container) => isWithin(place, container)),
  );
  set(
    'looseContainer',
    neighbours.looseContainers.some((container) => isWithin(place, container)),
  );
  set(
    'contains',
    neighbours.contents.some((inner) => isWithin(inner, place)),
  );
  set(
    'mateOfKind',
    neighbours.mates.some((mate) => mate.kind === place.kind || (populated && isPopulated(mate))),
  );
  set(
    'mateInCountry',
    neighbours.mates.some((mate) => mate.country === place.country),
  );
  set(
    'mateInRegion',
    neighbours.mates.some((mate) => mate.admin1 !== '' && mate.admin1 === place.admin1),
  );
  set('sense', context.senses.get(name)?.has(place.id) ?? false);
  const around = context.around(place, name);
  const level = levelFeatures(place.kind);
  const local = place.kind !== 'country' && place.kind !== 'admin1';
  set(level.countryShare, around.countryShare);
  set(level.countryWeight, around.countryWeight);
  set(level.regionShare, around.admin1Share);
  set(level.regionWeight, around.admin1Weight);
  set('nearness', around.nearness);
  const { dateline, home } = context;
  if (dateline && dateline.name !== name) {
    set('datelineCountry', place.country !== '' && place.country === dateline.place.country);
    set('datelineRegion', place.admin1 !== '' && place.admin1 === dateline.place.admin1);
    set('nearDateline', local && Math.exp(-distanceKm(place, dateline.place) / NEAR_HOME_KM));
  }
  if (home) {
    set(level.homeCountry, place.country === home.country);
    set(level.homeRegion, home.admin1 !== '' && place.admin1 === home.admin1);
    if (home.place && local) set('nearHome', Math.exp(-distanceKm(place, home.place) / NEAR_HOME_KM));
  }
}

/** The features of one candidate as a table, for those who look at single ones. */
export function featuresOf(hit: GazetteerHit, evidence: Evidence): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  readFeatures(hit, evidence, (feature, value) => values.set(feature, value));
  return values;
}
