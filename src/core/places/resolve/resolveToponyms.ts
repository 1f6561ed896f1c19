import type { Place } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { Cues } from '../cues.ts';
import type { Toponym } from '../recognise.ts';
import { makeContext } from './context.ts';
import type { PlaceContext } from './context.ts';
import type { Home } from './home.ts';
import type { Neighbours } from './features.ts';
import { isWithin } from './features.ts';
import { rankCandidates, sharesOf } from './rank.ts';
import type { Candidate } from './rank.ts';

/** The toponyms of a sentence, in order, with what its words say of each. */
export interface SentenceToponyms {
  readonly toponyms: readonly Toponym[];
  readonly cues: readonly Cues[];
}

export type Resolution = ReadonlyMap<Toponym, readonly Candidate[]>;

/** Places are chosen without each other first, then again in the light of the last choice, until it stays: so often at most. */
const ROUNDS = 2;
/** Anchors that an article can have; beyond these, further names tell nothing new. */
const MOST_ANCHORS = 120;
/** Meanings of an unclear name that count, each by its share. */
const MEANINGS = 4;
const LEAST_WEIGHT = 0.05;

/** Kinds of places that can hold others. */
const AREAS: ReadonlySet<Place['kind']> = new Set(['country', 'admin1', 'admin2']);

function chosenPlace(resolution: Resolution, toponym: Toponym | undefined): readonly Place[] {
  const place = toponym && resolution.get(toponym)?.[0]?.place;
  return place ? [place] : [];
}

/** Every place that a toponym can mean. */
function possiblePlaces(toponym: Toponym | undefined): readonly Place[] {
  return (toponym?.hits ?? []).map(({ place }) => place);
}

function neighboursOf({ toponyms, cues }: SentenceToponyms, index: number, resolution: Resolution): Neighbours {
  const own = cues[index];
  const placesAt = (indices: readonly number[]): readonly Place[] =>
    indices.flatMap((at) => chosenPlace(resolution, toponyms[at]));
  const strict = own?.strictContainers ?? [];
  return {
    containers: strict.flatMap((at) => possiblePlaces(toponyms[at])).filter(({ kind }) => AREAS.has(kind)),
    looseContainers: placesAt((own?.containers ?? []).filter((at) => !strict.includes(at))),
    contents: [index - 3, index - 2, index - 1].flatMap((at) =>
      cues[at]?.strictContainers.includes(index) ? possiblePlaces(toponyms[at]) : [],
    ),
    mates: placesAt(own?.mates ?? []),
  };
}

/** What the choice so far says of where the article plays. */
function contextOf(
  sentences: readonly SentenceToponyms[],
  resolution: Resolution,
  nameOf: (toponym: Toponym) => string,
  home: Home | null,
  dateline: Toponym | null,
): PlaceContext {
  const counts = new Map<string, { name: string; place: Place; share: number; times: number }>();
  const senses = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    for (const [index, toponym] of sentence.toponyms.entries()) {
      const candidates = resolution.get(toponym) ?? [];
      const place = candidates[0]?.place;
      if (!place || toponym.inOrganisation) continue;
      const name = nameOf(toponym);
      for (const [at, share] of sharesOf(candidates.slice(0, MEANINGS)).entries()) {
        const meant = candidates[at]?.place ?? place;
        const key = `${name} ${meant.id}`;
        const count = counts.get(key) ?? { name, place: meant, share: 0, times: 0 };
        count.share += share;
        count.times += 1;
        counts.set(key, count);
      }
      const { containers } = neighboursOf(sentence, index, resolution);
      if (containers.some((container) => isWithin(place, container)))
        senses.set(name, (senses.get(name) ?? new Set()).add(place.id));
    }
  }
  const anchors = [...counts.values()]
    .map(({ name, place, share, times }) => ({ name, place, weight: (share / times) * (1 + Math.log(times)) }))
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ANCHORS);
  const [place] = chosenPlace(resolution, dateline ?? undefined);
  return makeContext({
    anchors,
    senses,
    home,
    dateline: dateline && place ? { name: nameOf(dateline), place, weight: 1 } : null,
  });
}

/** Whether each toponym means in one what it means in the other. */
function isSame(one: Resolution, other: Resolution): boolean {
  for (const [toponym, candidates] of one) if (other.get(toponym)?.[0]?.place !== candidates[0]?.place) return false;
  return true;
}

/** Resolves all toponyms of an article together: every candidate of each, best first. */
export function resolveToponyms(
  sentences: readonly SentenceToponyms[],
  home: Home | null,
  dateline: Toponym | null,
): Resolution {
  const names = new Map<Toponym, string>();
  for (const { toponyms } of sentences) for (const toponym of toponyms) names.set(toponym, fold(toponym.text));
  const nameOf = (toponym: Toponym): string => names.get(toponym) ?? '';
  let resolution: Resolution = new Map();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const context = contextOf(sentences, resolution, nameOf, home, dateline);
    const next = new Map<Toponym, readonly Candidate[]>();
    for (const sentence of sentences) {
      for (const [index, toponym] of sentence.toponyms.entries()) {
        const cues = sentence.cues[index];
        if (!cues) continue;
        const neighbours = neighboursOf(sentence, index, resolution);
        next.set(toponym, rankCandidates(toponym.hits, nameOf(toponym), cues, neighbours, context));
      }
    }
    const settled = round > 0 && isSame(resolution, next);
    resolution = next;
    if (settled) break;
  }
  return resolution;
}
