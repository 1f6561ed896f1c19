import { fold } from './fold.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Letters up to here are folded by a table; beyond are other scripts, which `fold` does itself. */
const TABLE = 0x2100;
const SPACE = 32;

/** FNV-1a over the UTF-16 code units of a folded name, 32 bits. */
export function hashFolded(folded: string): number {
  let hash = OFFSET;
  for (let at = 0; at < folded.length; at += 1) hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** What one character folds to: '' where it is dropped, ' ' where it parts words. */
function foldChar(code: number): string {
  const char = String.fromCharCode(code);
  return fold(`a${char}a`).slice(1, -1);
}

const table: (string | undefined)[] = new Array<string | undefined>(TABLE);

export interface HashedLines {
  /** `hashFolded(fold(line))` */
  readonly names: Uint32Array;
  /** The same of the line's first word. */
  readonly heads: Uint32Array;
  /** How many words the folded line has, 255 at most. */
  readonly words: Uint8Array;
  /** Where each line begins, and one entry for the end. */
  readonly starts: Uint32Array;
}

/** Hashes the first `count` lines of `text` by their folded forms, without making a string of each; no surrogates. */
export function hashLines(text: string, count: number): HashedLines {
  const names = new Uint32Array(count);
  const heads = new Uint32Array(count);
  const words = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let line = 0; line < count; line += 1) {
    starts[line] = at;
    let hash = OFFSET;
    let head = 0;
    let pending = false;
    let gaps = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) break;
      const folded = code < TABLE ? (table[code] ??= foldChar(code)) : fold(text.charAt(at));
      if (folded === ' ') {
        pending = hash !== OFFSET;
        continue;
      }
      for (let unit = 0; unit < folded.length; unit += 1) {
        if (pending) {
          if (head === 0) head = hash;
          hash = Math.imul(hash ^ SPACE, PRIME);
          pending = false;
          gaps += 1;
        }
        hash = Math.imul(hash ^ folded.charCodeAt(unit), PRIME);
      }
    }
    at += 1;
    names[line] = hash >>> 0;
    heads[line] = (head === 0 ? hash : head) >>> 0;
    words[line] = Math.min(255, gaps + 1);
  }
  starts[count] = at;
  return { names, heads, words, starts };
}
