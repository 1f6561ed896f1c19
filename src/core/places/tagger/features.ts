import type { Token } from '../../text/tokens.ts';

/** Features of each token; every one is a slot of the weight table. */
export const FEATURES = 30;
/** Slots of the weight table, a power of two. */
export const SLOTS = 1 << 18;

/** The gazetteer's class of what is no token any more. */
const BEYOND = 250;

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

/** Hashes of a word, `KINDS` of them side by side. */
const [WORD, LOW, SHAPE, PREFIX, SUFFIX2, SUFFIX3, SUFFIX4, KINDS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** Empty tokens on either side of a sentence, so that neighbours always exist. */
const MARGIN = 2;

/** The hashes of each token that stands near a name, or near one that does. */
function hashTokens(tokens: readonly Token[], near: Uint8Array | undefined): Int32Array {
  const hashes = new Int32Array((tokens.length + 2 * MARGIN) * KINDS);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || (near && !isNear(near, index))) continue;
    const { text, low } = token;
    const row = (index + MARGIN) * KINDS;
    const { length } = low;
    const lowHash = hashText(low, 0, length);
    hashes[row + LOW] = lowHash;
    hashes[row + WORD] = text === low ? lowHash : hashText(text, 0, text.length);
    hashes[row + SHAPE] = hashShape(text);
    hashes[row + PREFIX] = length > 3 ? hashText(low, 0, 3) : lowHash;
    hashes[row + SUFFIX2] = length > 2 ? hashText(low, length - 2, length) : lowHash;
    hashes[row + SUFFIX3] = length > 3 ? hashText(low, length - 3, length) : lowHash;
    hashes[row + SUFFIX4] = length > 4 ? hashText(low, length - 4, length) : lowHash;
  }
  return hashes;
}

function isNear(near: Uint8Array, index: number): boolean {
  for (let at = Math.max(0, index - MARGIN); at <= index + MARGIN; at += 1) if (near[at] === 1) return true;
  return false;
}

/** The slot of one feature of one or two values. `salt` tells features apart. */
function slotOf(salt: number, a: number, b: number): number {
  let hash = Math.imul(salt, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
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
  const hashes = hashTokens(tokens, near);
  const slots = new Uint32Array(tokens.length * FEATURES);
  const apart = caseless ? 1 + FEATURES : 1;
  let slot = 0;
  let feature = 0;
  const add = (a: number, b: number): void => {
    slots[slot + feature] = slotOf(feature + apart, a, b);
    feature += 1;
  };
  const hash = (at: number): number => hashes[at] ?? 0;
  const { length } = classes;
  for (let index = 0; index < tokens.length; index += 1) {
    if (near?.[index] === 0) continue;
    slot = index * FEATURES;
    feature = 0;
    const row = (index + MARGIN) * KINDS;
    const w = hash(row + WORD);
    const l = hash(row + LOW);
    const s = hash(row + SHAPE);
    const left = row - KINDS;
    const right = row + KINDS;
    const l1 = hash(left + LOW);
    const l2 = hash(left - KINDS + LOW);
    const r1 = hash(right + LOW);
    const r2 = hash(right + KINDS + LOW);
    const sl = hash(left + SHAPE);
    const sr = hash(right + SHAPE);
    const c = classes[index] ?? 0;
    const cl = index === 0 ? BEYOND : (classes[index - 1] ?? 0);
    const cr = index + 1 >= length ? BEYOND : (classes[index + 1] ?? 0);
    const place = index === 0 ? 1 : 2;
    add(1, 0);
    add(w, 0);
    add(l, 0);
    add(l1, 0);
    add(r1, 0);
    add(l2, 0);
    add(r2, 0);
    add(l1, l);
    add(l, r1);
    add(l2, l1);
    add(r1, r2);
    add(hash(row + PREFIX), 0);
    add(hash(row + SUFFIX2), 0);
    add(hash(row + SUFFIX3), 0);
    add(hash(row + SUFFIX4), 0);
    add(s, 0);
    add(sl, s);
    add(s, sr);
    add(Math.imul(sl, 31) ^ s, sr);
    add(c, 0);
    add(c, s);
    add(cl, c);
    add(c, cr);
    add(c, l1);
    add(c, r1);
    add(place, s);
    add(place, c);
    add(hash(left + SUFFIX3), s);
    add(hash(right + SUFFIX3), s);
    add(s, Math.imul(l1, 31) ^ r1);
  }
  return slots;
}
