import { fold } from './fold.ts';

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Letters up to here are folded by a table; beyond are other scripts, which `fold` does itself. */
const TABLE = 0x2100;
const SPACE = 32;
const NEWLINE = 10;

/** FNV-1a over the UTF-16 code units of a folded name, 32 bits. */
export function hashFolded(folded: string): number {
  let hash = OFFSET;
  for (let at = 0; at < folded.length; at += 1) hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** What one character folds to: '' where it is dropped, ' ' where it parts words. */
function foldChar(code: number): string {
  return fold(`a${String.fromCodePoint(code)}a`).slice(1, -1);
}

const wide: (string | undefined)[] = new Array<string | undefined>(TABLE);
/** The same for ASCII, where each folds to one byte; 0: dropped. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => foldChar(code).charCodeAt(0) || 0);

/** The code point that begins at `at`, a lead byte of two or more (valid UTF-8). */
function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const low = (offset: number): number => (bytes[at + offset] ?? 0) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | low(1);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (low(1) << 6) | low(2);
  return ((lead & 0x07) << 18) | (low(1) << 12) | (low(2) << 6) | low(3);
}

function widthOf(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

export interface HashedLines {
  /** `hashFolded(fold(line))` */
  readonly names: Uint32Array;
  /** The same of the line's first word. */
  readonly heads: Uint32Array;
  /** How many words the folded line has, 255 at most. */
  readonly words: Uint8Array;
  /** Where each line begins (bytes), and one entry for the end. */
  readonly starts: Uint32Array;
}

/** Hashes the first `count` lines of UTF-8 by their folded forms, without making a string of each. */
export function hashLines(bytes: Uint8Array, count: number): HashedLines {
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
    for (let byte = bytes[at] ?? NEWLINE; byte !== NEWLINE; byte = bytes[at] ?? NEWLINE) {
      let unit: number;
      let rest = '';
      if (byte < 128) {
        unit = ascii[byte] ?? 0;
        at += 1;
      } else {
        const code = codePointAt(bytes, at);
        const folded = code < TABLE ? (wide[code] ??= foldChar(code)) : foldChar(code);
        unit = folded.charCodeAt(0) || 0;
        rest = folded.slice(1);
        at += widthOf(byte);
      }
      if (unit === SPACE) pending = hash !== OFFSET;
      if (unit === SPACE || unit === 0) continue;
      if (pending) {
        if (gaps === 0) head = hash;
        hash = Math.imul(hash ^ SPACE, PRIME);
        pending = false;
        gaps += 1;
      }
      hash = Math.imul(hash ^ unit, PRIME);
      if (rest !== '')
        for (let next = 0; next < rest.length; next += 1) hash = Math.imul(hash ^ rest.charCodeAt(next), PRIME);
    }
    at += 1;
    names[line] = hash >>> 0;
    heads[line] = (gaps === 0 ? hash : head) >>> 0;
    words[line] = Math.min(255, gaps + 1);
  }
  starts[count] = at;
  return { names, heads, words, starts };
}
