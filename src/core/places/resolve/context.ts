import type { Place } from '../../model.ts';
import { distanceKm } from '../distance.ts';
import type { Home } from './home.ts';

/** A place that the article names, by one of its names. */
export interface Anchor {
  /** Folded. */
  readonly name: string;
  readonly place: Place;
  /** How much it counts: how sure it is, and a little how often it is named. */
  readonly weight: number;
}

/** What the rest of the article says about where it plays. */
export interface PlaceContext {
  /** The article's places, without those of the same name, as seen from a place that is called so (folded). */
  around(place: Place, name: string): Surroundings;
  /** Where the article was written, with the folded name, which must not confirm itself. */
  readonly dateline: Anchor | null;
  /** Where its publisher is at home. */
  readonly home: Home | null;
  /** Per folded name: places that a sentence put inside another ("Paris, Texas"), which the name means elsewhere too. */
  readonly senses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The article's other places as seen from one candidate. Shares are 0–1. */
export interface Surroundings {
  readonly countryShare: number;
  readonly admin1Share: number;
  /** Sum of the weights of places of the country (or region), as log(1 + sum). */
  readonly countryWeight: number;
  readonly admin1Weight: number;
  /** Towns and sites nearby: log(1 + sum of weight × e^(−distance / NEAR_KM)). */
  readonly nearness: number;
}

const NEAR_KM = 60;
const PLACES_WITH_A_POINT: ReadonlySet<Place['kind']> = new Set([
  'admin2',
  'city',
  'town',
  'airport',
  'military',
  'site',
]);

function surroundingsOf(place: Place, name: string, anchors: readonly Anchor[]): Surroundings {
  let [all, country, admin1, near] = [0, 0, 0, 0];
  for (const anchor of anchors) {
    if (anchor.name === name || anchor.place.id === place.id) continue;
    all += anchor.weight;
    if (anchor.place.country !== '' && anchor.place.country === place.country) country += anchor.weight;
    if (anchor.place.admin1 !== '' && anchor.place.admin1 === place.admin1) admin1 += anchor.weight;
    if (PLACES_WITH_A_POINT.has(anchor.place.kind) && PLACES_WITH_A_POINT.has(place.kind))
      near += anchor.weight * Math.exp(-distanceKm(anchor.place, place) / NEAR_KM);
  }
  return {
    countryShare: all > 0 ? country / all : 0,
    admin1Share: all > 0 ? admin1 / all : 0,
    countryWeight: Math.log1p(country),
    admin1Weight: Math.log1p(admin1),
    nearness: Math.log1p(near),
  };
}

/** A context that works out each place's surroundings once. */
export function makeContext({
  anchors,
  ...rest
}: Omit<PlaceContext, 'around'> & { readonly anchors: readonly Anchor[] }): PlaceContext {
  const known = new Map<string, Map<Place, Surroundings>>();
  return {
    ...rest,
    around(place, name) {
      let ofName = known.get(name);
      if (!ofName) known.set(name, (ofName = new Map<Place, Surroundings>()));
      let found = ofName.get(place);
      if (!found) ofName.set(place, (found = surroundingsOf(place, name, anchors)));
      return found;
    },
  };
}
