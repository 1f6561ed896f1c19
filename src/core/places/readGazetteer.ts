import type { Place } from '../model.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';
import {
  COUNTS,
  DEGREES,
  HEADER,
  KINDS,
  MAGIC,
  NAME_KINDS,
  PLACE_COLUMNS,
  RADIUS_UNIT_M,
  SEATS,
  radiusOfPopulation,
  readColumn,
  unpackPopulation,
  unzigzag,
  VERSION,
} from './gazetteerFormat.ts';
import type { PlaceRow } from './gazetteerFormat.ts';
import { indexNames } from './nameIndex.ts';

const KIND_ORDER: Readonly<Record<string, number>> = { country: 0, admin1: 1 };

/** A gazetteer whose places can be gone through, too. */
export interface ShippedGazetteer extends Gazetteer {
  /** Number of places. */
  readonly size: number;
  /** The place number `at`, 0 and on. */
  placeAt(at: number): Place;
}

/** The byte planes of each column, read where they lie. */
type Columns = Readonly<Record<keyof PlaceRow, Uint8Array>>;

/** Names whose places are kept at hand. */
const RECENT = 4096;
const NONE: readonly GazetteerHit[] = [];

interface Sections {
  readonly places: number;
  readonly columns: Columns;
  readonly nameKinds: Uint8Array;
  /** UTF-8 */
  readonly names: Uint8Array;
  readonly countries: readonly string[];
  readonly admin1s: readonly string[];
  readonly ids: readonly string[];
}

/** The file's sections; throws an Error that names what is wrong with the bytes. */
function openSections(bytes: Uint8Array): Sections {
  if (bytes.byteLength < HEADER * 4) throw new Error('gazetteer: the file is too short to hold a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC)
    throw new Error('gazetteer: this is no gazetteer file (wrong magic number); unpack it first');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new Error(`gazetteer: version ${version} cannot be read, only ${VERSION}; build it again`);
  const [places, names, nameBytes, countryBytes, admin1Bytes, idBytes] = COUNTS.map((_, index) =>
    view.getUint32(8 + 4 * index, true),
  ) as [number, number, number, number, number, number];
  let at = HEADER * 4;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.byteLength) throw new Error('gazetteer: the file ends too early; build it again');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const columns = Object.fromEntries(
    Object.entries(PLACE_COLUMNS).map(([name, width]) => [name, take(places * width)]),
  ) as Columns;
  const nameKinds = take(names);
  const decoder = new TextDecoder();
  const text = (length: number): string => decoder.decode(take(length));
  const lines = (length: number): readonly string[] => text(length).split('\n');
  return {
    places,
    columns,
    nameKinds,
    names: take(nameBytes),
    countries: lines(countryBytes),
    admin1s: lines(admin1Bytes),
    ids: lines(idBytes),
  };
}

interface Numbering {
  /** GeoNames' number of each place, 0 for those with an id in words. */
  readonly numbers: Uint32Array;
  /** For those: which of the ids. */
  readonly idLines: Uint32Array;
  /** The first name of each place, and one entry for the end. */
  readonly firstNames: Uint32Array;
}

function numberPlaces({ places, columns: { idStep, names } }: Sections): Numbering {
  const [numbers, idLines, firstNames] = [places, places, places + 1].map((size) => new Uint32Array(size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let [number, line, name] = [0, 0, 0];
  for (let place = 0; place < places; place += 1) {
    const step = unzigzag(readColumn(idStep, places, place));
    number += step;
    if (step !== 0) numbers[place] = number;
    else {
      idLines[place] = line;
      line += 1;
    }
    firstNames[place] = name;
    name += names[place] ?? 0;
  }
  firstNames[places] = name;
  return { numbers, idLines, firstNames };
}

/** The place whose names these are among: the last that begins at or before `name`. */
function ownerOf(firstNames: Uint32Array, name: number): number {
  let [low, high] = [0, firstNames.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstNames[middle] ?? 0) <= name) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Opens a gazetteer file (bytes already unpacked; layout in `gazetteerFormat.ts`): typed arrays and an index of folded
 * names; a place becomes an object when it is first met. Throws an Error that names what is wrong with the bytes.
 */
export function readGazetteer(bytes: Uint8Array): ShippedGazetteer {
  const sections = openSections(bytes);
  const { places, columns, nameKinds, countries, admin1s, ids } = sections;
  const index = indexNames(sections.names, nameKinds.length);
  const { numbers, idLines, firstNames } = numberPlaces(sections);

  const known = new Map<number, Place>();
  function placeAt(at: number): Place {
    const cached = known.get(at);
    if (cached) return cached;
    const column = (name: keyof PlaceRow): number => readColumn(columns[name], places, at);
    const population = unpackPopulation(column('population'));
    const radius = column('radius') * RADIUS_UNIT_M;
    const seat = SEATS[column('seat')];
    const place: Place = {
      id: numbers[at] ? `geonames:${numbers[at]}` : (ids[idLines[at] ?? 0] ?? ''),
      name: index.text(firstNames[at] ?? 0),
      kind: KINDS[column('kind')] ?? 'site',
      lon: (column('lon') - 180 * DEGREES) / DEGREES,
      lat: (column('lat') - 90 * DEGREES) / DEGREES,
      country: countries[column('country')] ?? '',
      admin1: admin1s[column('admin1')] ?? '',
      population,
      radiusM: radius > 0 ? radius : radiusOfPopulation(population),
      ...(seat ? { seat } : {}),
    };
    known.set(at, place);
    return place;
  }

  /** The names asked for lately: an article asks for its own again and again. */
  const recent = new Map<string, readonly GazetteerHit[]>();
  function lookup(folded: string): readonly GazetteerHit[] {
    if (!index.mayFind(folded)) return NONE;
    const known = recent.get(folded);
    if (known) return known;
    if (recent.size >= RECENT) recent.clear();
    const hits = find(folded);
    recent.set(folded, hits);
    return hits;
  }

  function find(folded: string): readonly GazetteerHit[] {
    const found = index.find(folded);
    if (found.length === 0) return NONE;
    const rank = ({ place }: GazetteerHit): number => KIND_ORDER[place.kind] ?? 2;
    return found
      .map((name) => ({
        place: placeAt(ownerOf(firstNames, name)),
        nameKind: NAME_KINDS[nameKinds[name] ?? 0] ?? ('alternate' as const),
      }))
      .sort(
        (a, b) => rank(a) - rank(b) || b.place.population - a.place.population || (a.place.id < b.place.id ? -1 : 1),
      );
  }

  let byText: ReadonlyMap<string, number> | null = null;
  function byId(id: string): Place | null {
    const number = /^geonames:([1-9]\d*)$/.exec(id)?.[1];
    if (number !== undefined) {
      const at = numbers.indexOf(Number(number));
      return at < 0 ? null : placeAt(at);
    }
    byText ??= new Map(
      Array.from(numbers.keys()).flatMap((at) => (numbers[at] ? [] : [[ids[idLines[at] ?? 0] ?? '', at] as const])),
    );
    const at = byText.get(id);
    return at === undefined ? null : placeAt(at);
  }

  return { lookup, byId, longest: (word) => index.longest(word), size: places, placeAt };
}
