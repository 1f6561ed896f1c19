import type { Place, PlaceKind } from '../model.ts';
import type { NameKind } from './gazetteer.ts';

/**
 * The gazetteer's binary file. First `HEADER` uint32, little endian: magic, version, then the counts that `COUNTS` names.
 * Then the columns of `PLACE_COLUMNS` (a number for each place) and of the names (a kind for each name), every column as
 * byte planes, lowest bytes first, so that a general compressor sees like beside like. Then UTF-8 text, a line for each:
 * the names in the order of their places, a place's display name first; the country codes; the admin-1 codes; the ids of
 * the places that have no number of their own. Nothing is sorted or hashed in the file: `readGazetteer` folds the names
 * and builds their index when it opens it.
 */
export const MAGIC = 0x5a474c44;
export const VERSION = 2;
export const COUNTS = ['places', 'names', 'nameBytes', 'countryBytes', 'admin1Bytes', 'idBytes'] as const;
export const HEADER = 2 + COUNTS.length;

/** Bytes of each place's numbers; see `PlaceRow`. */
export const PLACE_COLUMNS = {
  kind: 1,
  country: 1,
  admin1: 2,
  lon: 3,
  lat: 3,
  population: 2,
  radius: 2,
  idStep: 4,
  names: 1,
  seat: 1,
} as const;

/**
 * `country`, `admin1`: line numbers of their texts. `lon`, `lat`: degrees × DEGREES above −180 and −90. `population`: see
 * `packPopulation`. `radius`: hundreds of metres, 0 where it follows from the population. `idStep`: GeoNames' number less
 * the one before it, zigzag; the same number again says that the place has a text id. `names`: how many names it has. `seat`: an index of `SEATS`.
 */
export type PlaceRow = Readonly<Record<keyof typeof PLACE_COLUMNS, number>>;

/** A thousandth of a degree is a hundred metres: finer than what a town's point can mean. */
export const DEGREES = 1000;
export const RADIUS_UNIT_M = 100;

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
export const SEATS: readonly Place['seat'][] = [undefined, 'country', 'region'];
export const NAME_KINDS: readonly NameKind[] = ['name', 'variant', 'alternate', 'abbreviation', 'demonym', 'metonym'];

/** A population in 16 bits: three significant digits above a decimal exponent. */
export function packPopulation(population: number): number {
  let exponent = 0;
  let digits = population;
  while (digits >= 999.5) {
    digits /= 10;
    exponent += 1;
  }
  return (Math.round(digits) << 3) | exponent;
}

export function unpackPopulation(packed: number): number {
  return (packed >>> 3) * 10 ** (packed & 7);
}

/** A town of some thousands is a few kilometres wide, a metropolis a few tens (metres). */
export function radiusOfPopulation(population: number): number {
  return Math.round(Math.min(25_000, 1500 + 9 * Math.sqrt(population)));
}

/** Numbers → their byte planes. */
export function packColumn(values: ArrayLike<number>, bytes: number): Uint8Array {
  const planes = new Uint8Array(values.length * bytes);
  for (let at = 0; at < values.length; at += 1)
    for (let plane = 0; plane < bytes; plane += 1)
      planes[plane * values.length + at] = ((values[at] ?? 0) >>> (8 * plane)) & 255;
  return planes;
}

/** The unsigned number at `at` of the `count` that a column's byte planes hold. */
export function readColumn(planes: Uint8Array, count: number, at: number): number {
  let value = 0;
  for (let plane = planes.length - count; plane >= 0; plane -= count) value = (value << 8) | (planes[plane + at] ?? 0);
  return value >>> 0;
}

/** Signed → unsigned with small numbers staying small. */
export function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

export function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
