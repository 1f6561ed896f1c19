/** Words of a passage: long enough that two writers seldom choose the same eight, short enough that an editor's cuts leave many whole. */
const WORDS = 8;
const FNV = 0x811c9dc5;
const PRIME = 0x01000193;
const BASE = 0x2c1b3c6d;

/** BASE to the power of WORDS, in 32 bits: what a word weighs when the passage moves past it. */
const LEAVING = Array.from({ length: WORDS }).reduce((power: number) => Math.imul(power, BASE), 1);

function hashesOfWords(text: string): readonly number[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
    let hash = FNV;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
    return hash;
  });
}

/** The different passages of eight words that a text has, as 32-bit hashes; a text of fewer words is one passage. Linear in its length. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = hashesOfWords(text);
  const shingles = new Set<number>();
  let hash = 0;
  for (const [at, word] of words.entries()) {
    hash = (Math.imul(hash, BASE) + word) | 0;
    if (at >= WORDS) hash = (hash - Math.imul(words[at - WORDS] ?? 0, LEAVING)) | 0;
    if (at >= WORDS - 1) shingles.add(hash);
  }
  if (words.length > 0 && words.length < WORDS) shingles.add(hash);
  return shingles;
}
