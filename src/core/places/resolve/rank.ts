import type { CandidatePlace, Place } from '../../model.ts';
import resolution from '../../../../data/lexicon/resolution-weights.json' with { type: 'json' };
import type { Cues } from '../cues.ts';
import type { GazetteerHit } from '../gazetteer.ts';
import type { PlaceContext } from './context.ts';
import { magnitudeOf, readFeatures } from './features.ts';
import type { Evidence, Neighbours } from './features.ts';
import { reasonsOf } from './reasons.ts';

const WEIGHTS: Readonly<Record<string, number>> = resolution.weights;
/** A person's decision outweighs everything else. */
const DECIDED = 100;

/** A place that a name can mean, with what speaks for it. */
export interface Candidate {
  readonly place: Place;
  readonly hit: GazetteerHit;
  readonly evidence: Evidence;
  /** Sum of the weighted features. */
  readonly score: number;
}

function scoreOf(hit: GazetteerHit, evidence: Evidence): number {
  let score = hit.nameKind === 'decided' ? DECIDED : 0;
  readFeatures(hit, evidence, (feature, value) => {
    score += (WEIGHTS[feature] ?? 0) * value;
  });
  return score;
}

/** Every place that a name can mean, best first; ties by id, so that the order never depends on the input's. */
export function rankCandidates(
  hits: readonly GazetteerHit[],
  name: string,
  cues: Cues,
  neighbours: Neighbours,
  context: PlaceContext,
): readonly Candidate[] {
  const mostPopulous = Math.max(0, ...hits.map(({ place }) => magnitudeOf(place)));
  const cities = hits.flatMap(({ place }) => (place.kind === 'city' ? [place] : []));
  const evidence = { name, mostPopulous, cities, cues, neighbours, context };
  const best = new Map<string, Candidate>();
  for (const hit of hits) {
    const { place } = hit;
    const score = scoreOf(hit, evidence);
    if (score > (best.get(place.id)?.score ?? -Infinity)) best.set(place.id, { place, hit, evidence, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

/** Each candidate's share among all, as the weights were trained to give it (softmax). */
export function sharesOf(candidates: readonly Candidate[]): readonly number[] {
  const highest = candidates[0]?.score ?? 0;
  const powers = candidates.map(({ score }) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** 0–1: the share of the best candidate. */
export function confidenceOf(candidates: readonly Candidate[]): number {
  return Math.round(Math.min(0.98, sharesOf(candidates)[0] ?? 0) * 100) / 100;
}

/** A candidate as a reader is shown it. */
export function describe({ place, hit, evidence, score }: Candidate): CandidatePlace {
  return { place, score: Math.round(score * 100) / 100, reasons: reasonsOf(hit, evidence) };
}
