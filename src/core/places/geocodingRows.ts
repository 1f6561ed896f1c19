import type { Place } from '../model.ts';
import { fold } from '../text/fold.ts';
import { geocodingKey } from './geocoding.ts';
import type { GeocodingRow } from './geocoding.ts';
import { byKey } from './geocodingCsv.ts';

/** The table as it was, and the rows that a run adds to it. */
export interface AddedRows {
  readonly rows: readonly GeocodingRow[];
  readonly added: readonly GeocodingRow[];
}

/** A place on a map, under the name that an article gives it. */
export interface NamedPlace {
  readonly name: string;
  readonly place: Place;
}

const SOURCES: readonly (readonly [string, string])[] = [
  ['geonames:', 'GeoNames'],
  ['iso:', 'Natural Earth'],
  ['ourairports:', 'OurAirports'],
  ['feature:', 'Dateline'],
];

/**
 * Adds a row for each place on a map under a name that the table does not yet hold for it. Existing rows are kept as they
 * are; the added ones are sorted by name, then id. Of two spellings the one in small letters comes to be the row's name.
 */
export function addRows(rows: readonly GeocodingRow[], named: readonly NamedPlace[]): AddedRows {
  const known = new Set(rows.map((row) => geocodingKey(row.name, row.placeId)));
  const added = new Map<string, GeocodingRow>();
  for (const { name: words, place } of named) {
    const name = usual(clean(words), place);
    const key = geocodingKey(name, place.id);
    const before = added.get(key);
    if (name === '' || known.has(key) || (before && before.name >= name)) continue;
    added.set(key, rowOf(name, place));
  }
  const sorted = [...added.values()].sort(byKey);
  return { rows: [...rows, ...sorted], added: sorted };
}

/** Capitals of a dateline are no spelling of their own: "BEIJING" is filed as "Beijing". */
function usual(name: string, place: Place): string {
  return name === name.toUpperCase() && fold(name) === fold(place.name) ? place.name : name;
}

/** The rows that a map stands on, sorted by name, then id. */
export function usedRows(rows: readonly GeocodingRow[], named: readonly NamedPlace[]): readonly GeocodingRow[] {
  const used = new Set(named.map(({ name, place }) => geocodingKey(clean(name), place.id)));
  return rows.filter((row) => used.has(geocodingKey(row.name, row.placeId))).sort(byKey);
}

/** A name that was wrapped over two lines is one name. */
function clean(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

function rowOf(name: string, place: Place): GeocodingRow {
  return {
    name,
    placeId: place.id,
    label: place.name,
    kind: place.kind,
    country: place.country,
    admin1: place.admin1,
    lon: place.lon,
    lat: place.lat,
    radiusM: place.radiusM,
    source: SOURCES.find(([prefix]) => place.id.startsWith(prefix))?.[1] ?? '',
    decidedBy: 'gazetteer',
    note: '',
  };
}
