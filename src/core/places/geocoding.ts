import type { Place, PlaceKind } from '../model.ts';
import { fold } from '../text/fold.ts';

/** The columns of `data/geocoding.csv`, in the order in which a new file is written. */
export const GEOCODING_COLUMNS = [
  'name',
  'place_id',
  'label',
  'kind',
  'country',
  'admin1',
  'lon',
  'lat',
  'radius_m',
  'source',
  'decided_by',
  'note',
] as const;

export const PLACE_KINDS: readonly PlaceKind[] = [
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

/** A row of the geocoding table: which place a name means, and where that is (WGS84 degrees, metres). */
export interface GeocodingRow {
  /** The name as articles write it. */
  readonly name: string;
  readonly placeId: string;
  /** How the map calls the place. */
  readonly label: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  /** ISO 3166-2, or ''. */
  readonly admin1: string;
  readonly lon: number;
  readonly lat: number;
  readonly radiusM: number;
  readonly source: string;
  /** A person's row is obeyed: its name means its place and nothing else. */
  readonly decidedBy: 'gazetteer' | 'person';
  readonly note: string;
}

/** What makes a row the same row: a name means a place once, however it is capitalised. */
export function geocodingKey(name: string, placeId: string): string {
  return `${fold(name)}\n${placeId}`;
}

/** A row's place; the population is not in the table. */
export function placeOfRow(row: GeocodingRow, population: number): Place {
  const { placeId: id, label: name, kind, lon, lat, country, admin1, radiusM } = row;
  return { id, name, kind, lon, lat, country, admin1, population, radiusM };
}

/** The id of a place that a person put into the table without one. */
export function tableId(name: string): string {
  return `table:${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
}
