import type { PlaceKind } from '../../model.ts';
import type { NameKind } from '../gazetteer.ts';

/** Names of features that depend on a kind; written out, for making them anew for each candidate takes longer than all else. */
export const NAME_FEATURE: Readonly<Record<NameKind, string>> = {
  name: 'name:name',
  variant: 'name:variant',
  alternate: 'name:alternate',
  abbreviation: 'name:abbreviation',
  demonym: 'name:demonym',
  metonym: 'name:metonym',
  decided: 'name:decided',
};

export const KIND_FEATURE: Readonly<Record<PlaceKind, string>> = {
  continent: 'kind:continent',
  country: 'kind:country',
  admin1: 'kind:admin1',
  admin2: 'kind:admin2',
  city: 'kind:city',
  town: 'kind:town',
  airport: 'kind:airport',
  military: 'kind:military',
  water: 'kind:water',
  region: 'kind:region',
  site: 'kind:site',
};

interface LevelFeatures {
  readonly countryShare: string;
  readonly countryWeight: string;
  readonly regionShare: string;
  readonly regionWeight: string;
  readonly homeCountry: string;
  readonly homeRegion: string;
}

function featuresOfLevel(level: string): LevelFeatures {
  return {
    countryShare: `${level}:countryShare`,
    countryWeight: `${level}:countryWeight`,
    regionShare: `${level}:regionShare`,
    regionWeight: `${level}:regionWeight`,
    homeCountry: `${level}:homeCountry`,
    homeRegion: `${level}:homeRegion`,
  };
}

const [COUNTRY, REGION, PLACE] = [featuresOfLevel('country'), featuresOfLevel('region'), featuresOfLevel('place')];

/** What the rest of the article says weighs differently for countries, regions and all other places. */
export function levelFeatures(kind: PlaceKind): LevelFeatures {
  return kind === 'country' ? COUNTRY : kind === 'admin1' ? REGION : PLACE;
}
