import type { Token } from '../../text/tokens.ts';

/** Features of each token; every one is a slot of the weight table. */
export const FEATURES = 30;
/** Slots of the weight table, a power of two. */
export const SLOTS = 1 << 18;

const FNV = 0x811c9dc5;
const PRIME = 0x01000193;

function hashText(text: string, from: number, to: number): number {
  let hash = FNV;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

const [UPPER, LOWER, DIGIT] = [88, 120, 57] as const;

/** The kind of a character: a capital, another letter, a digit, or itself. */
function kindOfChar(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 128) return code;
  const char = String.fromCharCode(code);
  return /\p{Lu}/u.test(char) ? UPPER : /\p{L}/u.test(char) ? LOWER : code;
}

/** "Bryansk" → "Xx", "U.S." → "X.X.", "30" → "9": runs of a kind of character are one. */
function hashShape(text: string): number {
  let hash = FNV;
  let last = 0;
  for (let at = 0; at < text.length && at < 12; at += 1) {
    const kind = kindOfChar(text.charCodeAt(at));
    if (kind !== last || at === 1) hash = Math.imul(hash ^ kind, PRIME);
    last = kind;
  }
  return hash;
}

interface Hashes {
  readonly word: Int32Array;
  readonly low: Int32Array;
  readonly shape: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
}

/** Hashes with two empty tokens on either side, so that neighbours always exist. */
function hashTokens(tokens: readonly Token[]): Hashes {
  const size = tokens.length + 4;
  const make = (): Int32Array => new Int32Array(size);
  const hashes = {
    word: make(),
    low: make(),
    shape: make(),
    prefix: make(),
    suffix2: make(),
    suffix3: make(),
    suffix4: make(),
  };
  for (const [index, { text, low }] of tokens.entries()) {
    const at = index + 2;
    const { length } = low;
    hashes.word[at] = hashText(text, 0, text.length);
    hashes.low[at] = hashText(low, 0, length);
    hashes.shape[at] = hashShape(text);
    hashes.prefix[at] = hashText(low, 0, Math.min(3, length));
    hashes.suffix2[at] = hashText(low, Math.max(0, length - 2), length);
    hashes.suffix3[at] = hashText(low, Math.max(0, length - 3), length);
    hashes.suffix4[at] = hashText(low, Math.max(0, length - 4), length);
  }
  return hashes;
}

/**
 * Feature slots of a sentence, FEATURES a token: words, affixes, shapes, neighbours, and the gazetteer's class of each
 * token (`classes`, small whole numbers; see `gazetteerClasses`).
 */
export function featureSlots(
  tokens: readonly Token[],
  classes: Uint8Array,
  caseless: boolean,
  near?: Uint8Array,
): Uint32Array {
  const { word, low, shape, prefix, suffix2, suffix3, suffix4 } = hashTokens(tokens);
  const slots = new Uint32Array(tokens.length * FEATURES);
  const apart = caseless ? 1 + FEATURES : 1;
  const classAt = (index: number): number => (index < 0 || index >= classes.length ? 250 : (classes[index] ?? 0));
  for (let index = 0; index < tokens.length; index += 1) {
    if (near?.[index] === 0) continue;
    const at = index + 2;
    let feature = 0;
    const add = (a: number, b = 0): void => {
      let hash = Math.imul(feature + apart, 0x9e3779b1) ^ a;
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      slots[index * FEATURES + feature] = (hash ^ (hash >>> 16)) & (SLOTS - 1);
      feature += 1;
    };
    const [w, l, s] = [word[at] ?? 0, low[at] ?? 0, shape[at] ?? 0];
    const [l1, l2, r1, r2] = [low[at - 1] ?? 0, low[at - 2] ?? 0, low[at + 1] ?? 0, low[at + 2] ?? 0];
    const [sl, sr] = [shape[at - 1] ?? 0, shape[at + 1] ?? 0];
    const [c, cl, cr] = [classAt(index), classAt(index - 1), classAt(index + 1)];
    add(1);
    add(w);
    add(l);
    add(l1);
    add(r1);
    add(l2);
    add(r2);
    add(l1, l);
    add(l, r1);
    add(l2, l1);
    add(r1, r2);
    add(prefix[at] ?? 0);
    add(suffix2[at] ?? 0);
    add(suffix3[at] ?? 0);
    add(suffix4[at] ?? 0);
    add(s);
    add(sl, s);
    add(s, sr);
    add(Math.imul(sl, 31) ^ s, sr);
    add(c);
    add(c, s);
    add(cl, c);
    add(c, cr);
    add(c, l1);
    add(c, r1);
    add(index === 0 ? 1 : 2, s);
    add(index === 0 ? 1 : 2, c);
    add(suffix3[at - 1] ?? 0, s);
    add(suffix3[at + 1] ?? 0, s);
    add(s, Math.imul(l1, 31) ^ r1);
  }
  return slots;
}
