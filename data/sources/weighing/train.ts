// Learns what speaks for a group of reports being one incident, and writes data/lexicon/incident-weights.json. Run:
// npm run weighing -- FOLDER_OF_GOLD [--check]. The gold is measured on, not copied: some dozens of weights are all that stays.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import table from '../../lexicon/incident-weights.json' with { type: 'json' };
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { readTagger } from '../../../src/core/places/tagger/readTagger.ts';
import { readJudged } from './gold.ts';
import type { Judged } from './gold.ts';
import type { Corpus } from './judges.ts';

type Weights = Record<string, number>;

const FOLDS = 5;
/** GVA's articles tell of one shooting each, and say little about what else to leave out. */
const WORTH: Readonly<Record<Corpus, number>> = { muc4: 1, gva: 0.2, incidents: 1.5 };
/** Strength of the pull towards 0 (L2), by which rare features stay small. */
const RIDGE = 3;
const STEPS = 3000;
const RATE = 0.01;
/** A group is told from a chance of a third on: what is shown with its words can be judged, what is left out is easily missed. */
const LENIENCE = 0.7;

const [, , , folder, mode] = process.argv;
if (!folder) throw new Error('usage: npm run weighing -- FOLDER_OF_GOLD [--check]');
const data = path.join(process.cwd(), '..');
const unpack = (file: string): Uint8Array => gunzipSync(fs.readFileSync(path.join(data, file)));

const scoreOf = ({ features }: Judged, weights: Weights): number => Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);

/** Logistic regression by batch gradient steps (Adam). */
function learn(judged: readonly Judged[]): Weights {
  const weights: Weights = {};
  const [mean, spread]: [Weights, Weights] = [{}, {}];
  for (const { features } of judged) for (const name in features) weights[name] = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const slope: Weights = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, RIDGE * weight]));
    for (const one of judged) {
      const error = WORTH[one.corpus] * (1 / (1 + Math.exp(-scoreOf(one, weights))) - Number(one.right));
      for (const name in one.features) slope[name] = (slope[name] ?? 0) + error * (one.features[name] ?? 0);
    }
    for (const name in weights) {
      const gradient = slope[name] ?? 0;
      const m = (mean[name] = 0.9 * (mean[name] ?? 0) + 0.1 * gradient);
      const v = (spread[name] = 0.99 * (spread[name] ?? 0) + 0.01 * gradient * gradient);
      weights[name] = (weights[name] ?? 0) - (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-6);
    }
  }
  return weights;
}

function foldOf(article: string): number {
  let hash = 0;
  for (const char of article) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

/** By corpus: of the groups kept how many are known to the gold, and of those known how many are kept. */
function print(name: string, judged: readonly Judged[], kept: (one: Judged) => boolean): void {
  for (const corpus of Object.keys(WORTH)) {
    const all = judged.filter((one) => one.corpus === corpus);
    const told = all.filter(kept);
    const hits = told.filter(({ right }) => right).length;
    console.log(`${name}, ${corpus}: kept ${told.length} of ${all.length}, precision ${(hits / told.length).toFixed(3)}, recall ${(hits / all.filter(({ right }) => right).length).toFixed(3)}`);
  }
}

const judged = readJudged(folder, readGazetteer(unpack('gazetteer/gazetteer.bin.gz')), readTagger(unpack('model/tagger.bin.gz')));
const held = Array.from({ length: FOLDS }, (_, fold) => learn(judged.filter(({ article }) => foldOf(article) !== fold)));
const learned = learn(judged);
print('all', judged, () => true);
print('now', judged, (one) => scoreOf(one, table.weights) >= 0);
print(`${FOLDS}-fold`, judged, (one) => scoreOf(one, held[foldOf(one.article)] ?? {}) >= -LENIENCE);
print('learned', judged, (one) => scoreOf(one, learned) >= -LENIENCE);
if (mode !== '--check') {
  learned['bias'] = (learned['bias'] ?? 0) + LENIENCE;
  const weights = Object.fromEntries(Object.entries(learned).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => [name, Math.round(weight * 100) / 100]));
  fs.writeFileSync(path.join(data, 'lexicon', 'incident-weights.json'), `${JSON.stringify({ ...table, weights }, null, 2)}\n`);
}
