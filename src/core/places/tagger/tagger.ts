import type { Token } from '../../text/tokens.ts';
import type { NameReader } from '../nameReader.ts';
import { FEATURES, featureSlots } from './features.ts';
import { gazetteerClasses } from './gazetteerClasses.ts';
import { spansOfTags, TAGS } from './tags.ts';
import type { NameSpan } from './tags.ts';

/** Weights of the sequence model: a row of tags for each slot, then how well each tag follows each other (and the start). */
export interface TaggerModel {
  readonly weights: Float32Array | Float64Array | Int8Array;
  /** (TAGS + 1) × TAGS, the last row for the start of a sentence. */
  readonly transitions: Float32Array | Float64Array | Int8Array;
}

export interface Tagger {
  /**
   * The names of persons, organisations, places and peoples among the tokens of one sentence. `caseless`: of a text whose
   * case tells nothing, seen as `inCapitals` has it.
   */
  names(tokens: readonly Token[], reader: NameReader, caseless: boolean): readonly NameSpan[];
}

const WIDTH = TAGS.length;
/** Tokens on either side of a capital that can belong to its name ("the Bank of England"). */
const REACH = 1;

/** Adds the weights of one token's features to `best[row…]`, tag by tag; written out, for this is the innermost loop of all. */
function addRows(
  best: Float64Array,
  row: number,
  weights: TaggerModel['weights'],
  slots: Uint32Array,
  from: number,
): void {
  let t0 = 0;
  let t1 = 0;
  let t2 = 0;
  let t3 = 0;
  let t4 = 0;
  let t5 = 0;
  let t6 = 0;
  let t7 = 0;
  let t8 = 0;
  for (let at = from; at < from + FEATURES; at += 1) {
    const base = (slots[at] ?? 0) * WIDTH;
    t0 += weights[base] ?? 0;
    t1 += weights[base + 1] ?? 0;
    t2 += weights[base + 2] ?? 0;
    t3 += weights[base + 3] ?? 0;
    t4 += weights[base + 4] ?? 0;
    t5 += weights[base + 5] ?? 0;
    t6 += weights[base + 6] ?? 0;
    t7 += weights[base + 7] ?? 0;
    t8 += weights[base + 8] ?? 0;
  }
  best[row] = t0;
  best[row + 1] = t1;
  best[row + 2] = t2;
  best[row + 3] = t3;
  best[row + 4] = t4;
  best[row + 5] = t5;
  best[row + 6] = t6;
  best[row + 7] = t7;
  best[row + 8] = t8;
}

/**
 * The best tag sequence for a sentence's feature slots (Viterbi); linear in the number of tokens. Tokens that are not in
 * `near` are outside of names without a look at their features.
 */
export function decode(slots: Uint32Array, { weights, transitions }: TaggerModel, near?: Uint8Array): Uint8Array {
  const length = slots.length / FEATURES;
  const best = new Float64Array(length * WIDTH);
  const back = new Uint8Array(length * WIDTH);
  for (let at = 0; at < length; at += 1) {
    const row = at * WIDTH;
    const open = near?.[at] !== 0;
    if (open) addRows(best, row, weights, slots, at * FEATURES);
    else best.fill(-Infinity, row + 1, row + WIDTH);
    // Behind a token that is surely outside there is only one way to come from.
    const ways = at > 0 && near?.[at - 1] === 0 ? 1 : WIDTH;
    for (let tag = 0; tag < (open ? WIDTH : 1); tag += 1) {
      if (at === 0) {
        best[tag] = (best[tag] ?? 0) + (transitions[WIDTH * WIDTH + tag] ?? 0);
        continue;
      }
      let highest = -Infinity;
      for (let from = 0; from < ways; from += 1) {
        const score = (best[row - WIDTH + from] ?? 0) + (transitions[from * WIDTH + tag] ?? 0);
        if (score > highest) {
          highest = score;
          back[row + tag] = from;
        }
      }
      best[row + tag] = (best[row + tag] ?? 0) + highest;
    }
  }
  const tags = new Uint8Array(length);
  let tag = 0;
  for (let other = 1; other < WIDTH; other += 1)
    if ((best[(length - 1) * WIDTH + other] ?? 0) > (best[(length - 1) * WIDTH + tag] ?? 0)) tag = other;
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = tag;
    tag = back[at * WIDTH + tag] ?? 0;
  }
  return tags;
}

/** The tokens that stand near a capital: names are there. */
function nearCapitals(tokens: readonly Token[]): Uint8Array {
  const near = new Uint8Array(tokens.length);
  for (const [at, { capital }] of tokens.entries()) if (capital) near.fill(1, Math.max(0, at - REACH), at + REACH + 1);
  return near;
}

/** A tagger from its weights; the gazetteer is one of its witnesses. */
export function makeTagger(model: TaggerModel): Tagger {
  return {
    names(tokens, reader, caseless) {
      if (!tokens.length) return [];
      const near = nearCapitals(tokens);
      return spansOfTags(decode(featureSlots(tokens, gazetteerClasses(tokens, reader), caseless, near), model, near));
    },
  };
}
