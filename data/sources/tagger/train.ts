// Trains the tagger and writes data/model/tagger.bin.gz. Run: npm run tagger -- FOLDER_OF_CORPORA (after npm run gazetteer).
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { makeNameReader } from '../../../src/core/places/nameReader.ts';
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { FEATURES, featureSlots, SLOTS } from '../../../src/core/places/tagger/features.ts';
import { inCapitals } from '../../../src/core/places/tagger/inCapitals.ts';
import { gazetteerClasses } from '../../../src/core/places/tagger/gazetteerClasses.ts';
import { decode } from '../../../src/core/places/tagger/tagger.ts';
import { spansOfTags, TAGS } from '../../../src/core/places/tagger/tags.ts';
import type { Token } from '../../../src/core/text/tokens.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { readExamples } from './corpora.ts';
import { encodeTagger } from './encode.ts';

const EPOCHS = 6;
const HELD_OUT = 10;
/** Models learned from different orders of the examples and averaged: their chance errors differ. */
const SEEDS = [42, 7, 1234, 99, 2025];
const WIDTH = TAGS.length;
const folder = process.argv[3];
if (!folder) throw new Error('usage: npm run tagger -- FOLDER_OF_CORPORA');
const data = path.join(process.cwd(), '..');
const gazetteer = readGazetteer(gunzipSync(fs.readFileSync(path.join(data, 'gazetteer', 'gazetteer.bin.gz'))));
const isCountry = (name: string): boolean => gazetteer.lookup(fold(name)).some((hit) => hit.place.kind === 'country' && hit.nameKind === 'name');

interface Prepared {
  readonly slots: Uint32Array;
  readonly tags: Uint8Array;
}
function prepare(tokens: readonly Token[], tags: Uint8Array, caseless: boolean): Prepared {
  return { slots: featureSlots(tokens, gazetteerClasses(tokens, makeNameReader(tokens, gazetteer)), caseless), tags };
}
const sentences = readExamples(folder, isCountry).filter(({ tokens }) => tokens.length > 0);
/** Each sentence as it is, and once more in capitals, for text whose case tells nothing. */
const printed = sentences.map(({ tokens, tags }) => prepare(tokens, tags, false));
const capitals = sentences.map(({ tokens, tags }) => prepare(inCapitals(tokens), tags, true));

/** Averaged structured perceptron (Collins 2002), lazily averaged; the order of examples comes from a fixed seed. */
function trainOnce(examples: readonly Prepared[], start: number): { weights: Float64Array; transitions: Float64Array } {
  const weights = new Float64Array(SLOTS * WIDTH);
  const transitions = new Float64Array((WIDTH + 1) * WIDTH);
  const weightSums = new Float64Array(weights.length);
  const transitionSums = new Float64Array(transitions.length);
  let step = 1;
  let seed = start;
  const order = examples.map((_, index) => index);
  const bump = (table: Float64Array, sums: Float64Array, index: number, by: number): void => {
    table[index] = (table[index] ?? 0) + by;
    sums[index] = (sums[index] ?? 0) + by * step;
  };
  const update = (slots: Uint32Array, tags: Uint8Array, by: number): void => {
    for (const [at, tag] of tags.entries()) {
      for (let feature = 0; feature < FEATURES; feature += 1) bump(weights, weightSums, (slots[at * FEATURES + feature] ?? 0) * WIDTH + tag, by);
      const from = at === 0 ? WIDTH : (tags[at - 1] ?? 0);
      bump(transitions, transitionSums, from * WIDTH + tag, by);
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    let wrong = 0;
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const guess = decode(example.slots, { weights, transitions });
      if (guess.some((tag, at) => tag !== example.tags[at])) {
        wrong += 1;
        update(example.slots, example.tags, 1);
        update(example.slots, guess, -1);
      }
      step += 1;
    }
    console.log(`seed ${start}, epoch ${epoch + 1}: ${wrong} of ${order.length} sentences wrong`);
  }
  return { weights: weights.map((weight, index) => weight - (weightSums[index] ?? 0) / step), transitions: transitions.map((weight, index) => weight - (transitionSums[index] ?? 0) / step) };
}

function train(examples: readonly Prepared[]): { weights: Float64Array; transitions: Float64Array } {
  const models = SEEDS.map((seed) => trainOnce(examples, seed));
  const mean = (tables: readonly Float64Array[]): Float64Array => (tables[0] ?? new Float64Array(0)).map((_, at) => tables.reduce((sum, table) => sum + (table[at] ?? 0), 0) / tables.length);
  return { weights: mean(models.map(({ weights }) => weights)), transitions: mean(models.map(({ transitions }) => transitions)) };
}

function score(examples: readonly Prepared[], model: Parameters<typeof decode>[1]): string {
  const counts = new Map<string, [number, number, number]>();
  for (const { slots, tags } of examples) {
    const key = ({ kind, first, last }: ReturnType<typeof spansOfTags>[number]): string => `${kind}:${first}:${last}`;
    const gold = new Set(spansOfTags(tags).map(key));
    const found = new Set(spansOfTags(decode(slots, model)).map(key));
    for (const span of new Set([...gold, ...found])) {
      const kind = span.slice(0, 3);
      const [right, guessed, real] = counts.get(kind) ?? [0, 0, 0];
      counts.set(kind, [right + Number(gold.has(span) && found.has(span)), guessed + Number(found.has(span)), real + Number(gold.has(span))]);
    }
  }
  return [...counts].map(([kind, [right, guessed, real]]) => `${kind} F1 ${((2 * right) / (guessed + real)).toFixed(3)}`).join(', ');
}

if (process.argv[4] === '--check') {
  const kept = <T>(of: readonly T[]): readonly T[] => of.filter((_, index) => index % HELD_OUT !== 0);
  const held = <T>(of: readonly T[]): readonly T[] => of.filter((_, index) => index % HELD_OUT === 0);
  const model = train([...kept(printed), ...kept(capitals)]);
  console.log(`in capitals: ${score(held(capitals), model)}`);
  console.log(`as printed: ${score(held(printed), model)}`);
} else {
  const packed = gzipSync(encodeTagger(train([...printed, ...capitals])), { level: 9 });
  fs.mkdirSync(path.join(data, 'model'), { recursive: true });
  fs.writeFileSync(path.join(data, 'model', 'tagger.bin.gz'), packed);
  console.log(`tagger.bin.gz: ${(packed.length / 1e6).toFixed(2)} MB`);
}
