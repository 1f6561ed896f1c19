// Learns the resolver's weights and writes data/lexicon/resolution-weights.json. Run: npm run resolver -- FOLDER_OF_GOLD [--check]
// (after npm run gazetteer and npm run tagger). The gold is measured on, not copied: some dozens of weights are all that stays.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import resolution from '../../lexicon/resolution-weights.json' with { type: 'json' };
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { readTagger } from '../../../src/core/places/tagger/readTagger.ts';
import { readChoices } from './gold.ts';
import type { Choice } from './gold.ts';

type Weights = Record<string, number>;

const CORPORA = ['lgl', 'trnews', 'geovirus', 'geowebnews'] as const;
const FOLDS = 5;
/** The features of the other places depend on the choices of the last round. */
const ROUNDS = 3;
const STEPS = 600;
const RATE = 0.05;
/** The gold hardly sees these: a city and the region around it lie within 161 km of one point, but "the Bryansk region" is the region. Few articles have a dateline, and theirs say too little: a dateline speaks for its country a little, never against it. */
const FIXED: Readonly<Weights> = { kindWord: 4.5, otherKindWord: -1.5, regionOfCity: -1.8, mateOfKind: 1.6, datelineCountry: 0.3, datelineRegion: 0, nearDateline: 0.3 };
/** How much a choice of the right kind counts beside a choice of the right spot. */
const KIND_SHARE = 0.3;
/** Strength of the pull towards the priors (L2), by which rare features stay where they were put. */
const RIDGE = 0.0005;
/** Where weights start and are pulled to; all others to 0. */
const PRIORS: Readonly<Weights> = { container: 4, looseContainer: 3, sense: 3, contains: 1, 'kind:admin1': 0.5, 'kind:military': 0.5, 'kind:water': 0.5, 'kind:site': 0.5 };

const [, , , folder, mode] = process.argv;
if (!folder) throw new Error('usage: npm run resolver -- FOLDER_OF_GOLD [--check]');
const data = path.join(process.cwd(), '..');
const unpack = (file: string): Uint8Array => gunzipSync(fs.readFileSync(path.join(data, file)));
const gazetteer = readGazetteer(unpack('gazetteer/gazetteer.bin.gz'));
const tagger = readTagger(unpack('model/tagger.bin.gz'));

function shares(choice: Choice, weights: Weights): readonly number[] {
  const scores = choice.candidates.map((values) => Object.entries(values).reduce((sum, [feature, value]) => sum + (weights[feature] ?? 0) * value, 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** Softmax over each toponym's candidates, every corpus counting the same; batch gradient steps (Adam). */
function learn(choices: readonly Choice[]): Weights {
  const useful = choices.filter(({ right }) => right.some(Boolean) && right.some((is) => !is));
  const sizes = new Map<string, number>();
  for (const { corpus } of useful) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const weights: Weights = { ...PRIORS, ...FIXED };
  const [mean, spread]: [Weights, Weights] = [{}, {}];
  for (let step = 1; step <= STEPS; step += 1) {
    const slope: Weights = {};
    for (const choice of useful) {
      const all = shares(choice, weights);
      const each = 1 / (sizes.get(choice.corpus) ?? 1) / CORPORA.length;
      const shareOf = (chosen: readonly boolean[]): number => all.reduce((sum, share, at) => sum + (chosen[at] ? share : 0), 0);
      const goals = [{ chosen: choice.right, sum: shareOf(choice.right), worth: 1 }, { chosen: choice.rightKind, sum: shareOf(choice.rightKind), worth: KIND_SHARE }].filter(({ sum }) => sum > 0);
      for (const [at, values] of choice.candidates.entries()) {
        const share = all[at] ?? 0;
        const pull = each * goals.reduce((all, { chosen, sum, worth }) => all + worth * (share - (chosen[at] ? share / sum : 0)), 0);
        for (const feature in values) slope[feature] = (slope[feature] ?? 0) + pull * (values[feature] ?? 0);
      }
    }
    for (const feature of Object.keys(slope)) {
      if (feature in FIXED) continue;
      const gradient = (slope[feature] ?? 0) + RIDGE * ((weights[feature] ?? 0) - (PRIORS[feature] ?? 0));
      const m = (mean[feature] = 0.9 * (mean[feature] ?? 0) + 0.1 * gradient);
      const v = (spread[feature] = 0.99 * (spread[feature] ?? 0) + 0.01 * gradient * gradient);
      weights[feature] = (weights[feature] ?? 0) - (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-6);
    }
  }
  return weights;
}

function accuracy(choices: readonly Choice[], weights: Weights): ReadonlyMap<string, readonly [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const choice of choices) {
    const all = shares(choice, weights);
    const best = all.indexOf(Math.max(...all));
    const count = counts.get(choice.corpus) ?? [0, 0];
    counts.set(choice.corpus, [count[0] + Number(choice.right[best] === true), count[1] + 1]);
  }
  return counts;
}

function foldOf(article: string): number {
  let hash = 0;
  for (const char of article) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

function print(name: string, counts: ReadonlyMap<string, readonly [number, number]>): void {
  const shown = [...counts].map(([corpus, [right, all]]) => `${corpus} ${(right / all).toFixed(3)}`);
  const macro = [...counts.values()].reduce((sum, [right, all]) => sum + right / all, 0) / counts.size;
  console.log(`${name}: ${shown.join(', ')}; macro ${macro.toFixed(3)}`);
}

for (let round = 1; round <= ROUNDS; round += 1) {
  const choices = readChoices(folder, CORPORA, gazetteer, tagger);
  const held = new Map<string, [number, number]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(choices.filter(({ article }) => foldOf(article) !== fold));
    for (const [corpus, [right, all]] of accuracy(choices.filter(({ article }) => foldOf(article) === fold), weights)) {
      const count = held.get(corpus) ?? [0, 0];
      held.set(corpus, [count[0] + right, count[1] + all]);
    }
  }
  const learned = learn(choices);
  print(`round ${round}, ${FOLDS}-fold, accuracy at 161 km`, held);
  print(`round ${round}, on what it learned from`, accuracy(choices, learned));
  const rounded = Object.fromEntries(Object.entries(learned).sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]));
  for (const feature of Object.keys(resolution.weights)) Reflect.deleteProperty(resolution.weights, feature);
  Object.assign(resolution.weights, rounded);
}
if (mode !== '--check') {
  const note = "Weights of the resolver's features (see src/core/places/resolve/features.ts), learned by npm run resolver in data/sources; a candidate's score is the sum of its features times these.";
  fs.writeFileSync(path.join(data, 'lexicon', 'resolution-weights.json'), `${JSON.stringify({ note, weights: resolution.weights }, null, 2)}\n`);
}
