import { fold } from '../text/fold.ts';
import { hashFolded, hashLines } from '../text/foldedHash.ts';

/** Slots of the table that tells how many words the names beginning with a word have; a clash only makes it larger. */
const HEAD_SLOTS = 1 << 18;

/** Folded names → the numbers of the names that fold to them. */
export interface NameIndex {
  find(folded: string): readonly number[];
  /** False where surely no name folds to this; quick. */
  mayFind(folded: string): boolean;
  /** Words of the longest name that begins with this folded word; 0 when there is (surely) none. */
  longest(word: string): number;
  text(name: number): string;
}

/** Indexes the names in `lines` (UTF-8, a name each) by their folded forms. About 20 bytes a name beside the lines. */
export function indexNames(lines: Uint8Array, count: number): NameIndex {
  const { names, heads, words, starts } = hashLines(lines, count);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 1.5))));
  const next = new Uint32Array(count);
  const mask = slots.length - 1;
  const longestOf = new Uint8Array(HEAD_SLOTS);
  for (let name = count - 1; name >= 0; name -= 1) {
    const slot = (names[name] ?? 0) & mask;
    next[name] = slots[slot] ?? 0;
    slots[slot] = name + 1;
    const head = (heads[name] ?? 0) & (HEAD_SLOTS - 1);
    longestOf[head] = Math.max(longestOf[head] ?? 0, words[name] ?? 0);
  }
  const decoder = new TextDecoder();
  const textOf = (name: number): string => decoder.decode(lines.subarray(starts[name], (starts[name + 1] ?? 1) - 1));
  return {
    text: textOf,
    longest: (word) => longestOf[hashFolded(word) & (HEAD_SLOTS - 1)] ?? 0,
    mayFind(folded) {
      const hash = hashFolded(folded);
      for (let entry = slots[hash & mask] ?? 0; entry > 0; entry = next[entry - 1] ?? 0)
        if (names[entry - 1] === hash) return true;
      return false;
    },
    find(folded) {
      const hash = hashFolded(folded);
      const found: number[] = [];
      for (let entry = slots[hash & mask] ?? 0; entry > 0; entry = next[entry - 1] ?? 0)
        if (names[entry - 1] === hash && fold(textOf(entry - 1)) === folded) found.push(entry - 1);
      return found;
    },
  };
}
