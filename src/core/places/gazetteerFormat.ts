import type { PlaceKind } from '../model.ts';
import type { NameKind } from './gazetteer.ts';

/**
 * The gazetteer's binary file, little endian: a header of `HEADER` uint32 (magic, version, then the counts and byte
 * lengths below), then the sections in this order, each padded to four bytes:
 * places (PLACE_WORDS uint32 each), hash slots (uint32: key number + 1, 0 empty), key offsets (uint32, one more than
 * keys), posting offsets (uint32, one more than keys), postings (uint32: place number << 3 | name kind), key bytes
 * (UTF-8), string offsets (uint32, one more than strings), string bytes (UTF-8).
 */
export const MAGIC = 0x5a474c44;
export const VERSION = 1;
export const HEADER = 8;
/** lon × 1e5 (int32), lat × 1e5 (int32), population, radius in metres, kind | country << 8, admin1, name, id. */
export const PLACE_WORDS = 8;
export const DEGREES = 1e5;

export const KINDS: readonly PlaceKind[] = [
  'continent',
  'country',
  'admin1',
  'admin2',
  'city',
  'town',
  'airport',
  'military',
  'water',
  'region',
  'site',
];
export const NAME_KINDS: readonly NameKind[] = ['name', 'variant', 'alternate', 'abbreviation', 'demonym', 'metonym'];

/** FNV-1a over the UTF-16 code units of a folded name, 32 bits. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Length in bytes, rounded up to a whole number of uint32. */
export function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}
