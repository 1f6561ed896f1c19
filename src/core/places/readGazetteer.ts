import type { Place } from '../model.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';
import {
  DEGREES,
  hashName,
  HEADER,
  KINDS,
  MAGIC,
  NAME_KINDS,
  padded,
  PLACE_WORDS,
  VERSION,
} from './gazetteerFormat.ts';

const KIND_ORDER: Readonly<Record<string, number>> = { country: 0, admin1: 1 };

/**
 * Opens a gazetteer file (bytes already unpacked; layout in `gazetteerFormat.ts`) without parsing it: look-ups read the
 * typed arrays in place. Throws an Error that names what is wrong with the bytes.
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER * 4) throw new Error('gazetteer: the file is too short to hold a header');
  const head = new Uint32Array(whole.buffer, whole.byteOffset, HEADER);
  const [
    magic = 0,
    version = 0,
    placeCount = 0,
    slotCount = 0,
    keyCount = 0,
    postingCount = 0,
    keyBytes = 0,
    stringCount = 0,
  ] = head;
  if (magic !== MAGIC) throw new Error('gazetteer: this is no gazetteer file (wrong magic number); unpack it first');
  if (version !== VERSION)
    throw new Error(`gazetteer: version ${version} cannot be read, only ${VERSION}; build it again`);

  let at = whole.byteOffset + HEADER * 4;
  const words = (count: number): Uint32Array => {
    if (at + count * 4 > whole.byteOffset + whole.byteLength)
      throw new Error('gazetteer: the file ends too early; build it again');
    const section = new Uint32Array(whole.buffer, at, count);
    at += count * 4;
    return section;
  };
  const places = words(placeCount * PLACE_WORDS);
  const slots = words(slotCount);
  const keyOffsets = words(keyCount + 1);
  const postingOffsets = words(keyCount + 1);
  const postings = words(postingCount);
  const keys = new Uint8Array(whole.buffer, at, keyBytes);
  at += padded(keyBytes);
  const stringOffsets = words(stringCount + 1);
  const strings = new Uint8Array(whole.buffer, at, whole.byteOffset + whole.byteLength - at);
  const decoder = new TextDecoder();
  const signed = new Int32Array(places.buffer, places.byteOffset, places.length);

  const stringAt = (index: number): string =>
    decoder.decode(strings.subarray(stringOffsets[index], stringOffsets[index + 1]));

  const known = new Map<number, Place>();
  function placeAt(index: number): Place {
    const cached = known.get(index);
    if (cached) return cached;
    const base = index * PLACE_WORDS;
    const [, , population = 0, radiusM = 0, kindAndCountry = 0, admin1 = 0, name = 0, id = 0] = places.subarray(
      base,
      base + PLACE_WORDS,
    );
    const place: Place = {
      id: stringAt(id),
      name: stringAt(name),
      kind: KINDS[kindAndCountry & 255] ?? 'site',
      lon: (signed[base] ?? 0) / DEGREES,
      lat: (signed[base + 1] ?? 0) / DEGREES,
      country: stringAt(kindAndCountry >>> 8),
      admin1: stringAt(admin1),
      population,
      radiusM,
    };
    known.set(index, place);
    return place;
  }

  function keyNumber(folded: string): number {
    const mask = slotCount - 1;
    for (let slot = hashName(folded) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (decoder.decode(keys.subarray(keyOffsets[entry - 1], keyOffsets[entry])) === folded) return entry - 1;
    }
  }

  function lookup(folded: string): readonly GazetteerHit[] {
    const key = slotCount ? keyNumber(folded) : -1;
    if (key < 0) return [];
    const hits = Array.from(postings.subarray(postingOffsets[key], postingOffsets[key + 1]), (posting) => ({
      place: placeAt(posting >>> 3),
      nameKind: NAME_KINDS[posting & 7] ?? ('alternate' as const),
    }));
    const rank = ({ place }: GazetteerHit): number => KIND_ORDER[place.kind] ?? 2;
    return hits.sort(
      (a, b) => rank(a) - rank(b) || b.place.population - a.place.population || (a.place.id < b.place.id ? -1 : 1),
    );
  }

  let numbers: ReadonlyMap<string, number> | null = null;
  function byId(id: string): Place | null {
    numbers ??= new Map(
      Array.from(
        { length: placeCount },
        (_, index) => [stringAt(places[index * PLACE_WORDS + 7] ?? 0), index] as const,
      ),
    );
    const index = numbers.get(id);
    return index === undefined ? null : placeAt(index);
  }

  return { lookup, byId };
}
