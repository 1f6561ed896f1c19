import type { CandidatePlace, Place } from '../model.ts';
import weights from '../../../data/lexicon/resolution-weights.json' with { type: 'json' };
import type { Cues } from './cues.ts';
import type { GazetteerHit, NameKind } from './gazetteer.ts';

/** What the rest of the article says: how often each country and region is named, and where the article was written. */
export interface PlaceContext {
  readonly countries: ReadonlyMap<string, number>;
  readonly admin1s: ReadonlyMap<string, number>;
  readonly datelineCountry: string | null;
  /** Folded name of the dateline's place, which must not confirm itself. */
  readonly datelineName: string | null;
}

const KIND_IN_WORDS: Readonly<Record<Place['kind'], string>> = {
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

const NAME_IN_WORDS: Readonly<Record<NameKind, string>> = {
  name: 'this is its name',
  variant: 'this is a form of its name',
  alternate: 'this is another name of it',
  abbreviation: 'this is its abbreviation',
  demonym: 'this is what belongs to it',
  metonym: 'this stands for its government',
  decided: 'a person decided it in the geocoding table',
};

function population(place: Place): number {
  return place.kind === 'country' || place.kind === 'admin1'
    ? 0
    : Math.log10(Math.max(1, place.population)) * weights.logPopulation;
}

function kindFits(place: Place, kind: Place['kind']): boolean {
  if (place.kind === kind) return true;
  if (kind === 'city') return place.kind === 'town';
  if (kind === 'admin1') return place.kind === 'region' && place.country !== '';
  return false;
}

function within(place: Place, container: Place): boolean {
  if (container.kind === 'country') return place.country === container.country && place.kind !== 'country';
  if (container.kind === 'admin1') return place.admin1 === container.admin1 && place.kind !== 'admin1';
  return false;
}

/** The places that the sentence itself joins to a toponym. */
export interface Neighbours {
  /** Places that the sentence puts it in. */
  readonly containers: readonly Place[];
  /** It stands in a list with a name that is surely a region. */
  readonly inRegionList: boolean;
}

function scoreHit(
  hit: GazetteerHit,
  cues: Cues,
  { containers, inRegionList }: Neighbours,
  context: PlaceContext,
): CandidatePlace {
  const { place, nameKind } = hit;
  const reasons = [
    `${KIND_IN_WORDS[place.kind]}${place.population >= 1000 ? ` of ${place.population.toLocaleString('en')} people` : ''}; ${NAME_IN_WORDS[nameKind]}`,
  ];
  let score = weights.nameKind[nameKind] + weights.kind[place.kind] + population(place);
  if (nameKind === 'decided') score += weights.decided;
  if (nameKind === 'alternate' && place.population > 0 && place.population < weights.smallBelow)
    score += weights.smallAlternate;
  if (cues.kind) {
    const fits = kindFits(place, cues.kind);
    score += fits ? weights.kindWord : weights.kindWordMismatch;
    if (fits) reasons.push(`the article calls it one of the kind “${cues.kindWord ?? ''}”`);
  }
  const container = containers.find((other) => within(place, other));
  if (container) {
    score += weights.container;
    reasons.push(`the sentence puts it in ${container.name}`);
  } else if (containers.length) score += weights.containerMismatch;
  if (inRegionList && place.kind === 'admin1') {
    score += weights.listMate;
    reasons.push('it is listed with other regions');
  }
  const named = place.kind === 'country' ? 0 : (context.countries.get(place.country) ?? 0);
  if (named > 0) {
    const total = [...context.countries.values()].reduce((sum, count) => sum + count, 0);
    score += weights.sameCountry + (weights.sameCountryShare * named) / total;
    reasons.push('the article names other places of the same country');
  }
  if (place.admin1 && place.kind !== 'admin1' && (context.admin1s.get(place.admin1) ?? 0) > 0) {
    score += weights.sameAdmin1;
    reasons.push('the article names its region');
  }
  if (context.datelineCountry && place.country === context.datelineCountry) {
    score += weights.dateline;
    reasons.push('the article was written in that country');
  }
  return { place, score: Math.round(score * 100) / 100, reasons };
}

/** Every candidate with its score and reasons, best first; ties by id, so that the order never depends on the input's. */
export function rankCandidates(
  hits: readonly GazetteerHit[],
  cues: Cues,
  neighbours: Neighbours,
  context: PlaceContext,
): readonly CandidatePlace[] {
  const best = new Map<string, CandidatePlace>();
  for (const hit of hits) {
    const candidate = scoreHit(hit, cues, neighbours, context);
    const known = best.get(candidate.place.id);
    if (!known || known.score < candidate.score) best.set(candidate.place.id, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

/** 0–1: how far the best candidate stands above the second. */
export function confidenceOf(candidates: readonly CandidatePlace[]): number {
  const [first, second] = candidates;
  if (!first) return 0;
  if (!second) return 0.95;
  return Math.round(Math.min(0.98, 0.5 + ((first.score - second.score) / weights.clearMargin) * 0.2) * 100) / 100;
}
