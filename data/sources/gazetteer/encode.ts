import type { Place } from '../../../src/core/model.ts';
import type { NameKind } from '../../../src/core/places/gazetteer.ts';
import { DEGREES, hashName, HEADER, KINDS, MAGIC, NAME_KINDS, padded, PLACE_WORDS, VERSION } from '../../../src/core/places/gazetteerFormat.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** A place with all that it is called. */
export interface Entry {
  readonly place: Place;
  readonly names: readonly { readonly text: string; readonly kind: NameKind }[];
}

function concatenate(texts: readonly string[]): { readonly offsets: Uint32Array; readonly bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) offsets[index + 1] = (offsets[index] ?? 0) + part.length;
  const bytes = new Uint8Array(padded(offsets[parts.length] ?? 0));
  for (const [index, part] of parts.entries()) bytes.set(part, offsets[index]);
  return { offsets, bytes };
}

/** Folded name → (place number → its best name kind); names that fold to nothing or to digits alone are left out. */
function indexNames(entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const index = new Map<string, Map<number, number>>();
  for (const [number, { names }] of entries.entries()) {
    for (const { text, kind } of names) {
      const key = fold(text);
      if (key.length < 2 || !/\p{L}/u.test(key)) continue;
      const postings = index.get(key) ?? new Map<number, number>();
      postings.set(number, Math.min(postings.get(number) ?? 99, NAME_KINDS.indexOf(kind)));
      index.set(key, postings);
    }
  }
  return index;
}

/** Places → the bytes that `readGazetteer` opens. The same entries in any order give the same bytes. */
export function encodeGazetteer(unsorted: readonly Entry[]): Uint8Array {
  const entries = [...unsorted].sort((a, b) => (a.place.id < b.place.id ? -1 : a.place.id > b.place.id ? 1 : 0));
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const stringNumber = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, strings.length);
    strings.push(text);
    return strings.length - 1;
  };
  const places = new Uint32Array(entries.length * PLACE_WORDS);
  for (const { place } of entries) stringNumber(place.country);
  for (const [number, { place }] of entries.entries()) {
    places.set(
      [
        Math.round(place.lon * DEGREES) >>> 0,
        Math.round(place.lat * DEGREES) >>> 0,
        place.population,
        Math.round(place.radiusM),
        KINDS.indexOf(place.kind) | (stringNumber(place.country) << 8),
        stringNumber(place.admin1),
        stringNumber(place.name),
        stringNumber(place.id),
      ],
      number * PLACE_WORDS,
    );
  }
  const index = indexNames(entries);
  const keyTexts = [...index.keys()].sort();
  const slotCount = 2 ** Math.ceil(Math.log2(Math.max(2, keyTexts.length * 1.6)));
  const slots = new Uint32Array(slotCount);
  const postingOffsets = new Uint32Array(keyTexts.length + 1);
  const postings: number[] = [];
  for (const [number, text] of keyTexts.entries()) {
    let slot = hashName(text) & (slotCount - 1);
    while (slots[slot]) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = number + 1;
    for (const [place, kind] of index.get(text) ?? []) postings.push((place << 3) | kind);
    postingOffsets[number + 1] = postings.length;
  }
  const keys = concatenate(keyTexts);
  const table = concatenate(strings);
  const head = new Uint32Array([MAGIC, VERSION, entries.length, slotCount, keyTexts.length, postings.length, keys.offsets[keyTexts.length] ?? 0, strings.length]);
  const sections = [head, places, slots, keys.offsets, postingOffsets, Uint32Array.from(postings), keys.bytes, table.offsets, table.bytes];
  if (head.length !== HEADER) throw new Error('gazetteer: the header has the wrong length');
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + section.byteLength, 0));
  let at = 0;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += section.byteLength;
  }
  return bytes;
}
