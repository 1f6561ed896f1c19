import type { Feature, Point } from 'geojson';
import { readCities } from '../gazetteer/cities.ts';
import { readCountries } from '../gazetteer/countries.ts';
import { readFeatures } from '../gazetteer/features.ts';
import polylabel from 'polylabel';
import type { World } from './topology.ts';

/** `rank`: the lowest zoom at which the label may show. */
export interface LabelProperties {
  readonly name: string;
  readonly kind: 'country' | 'city' | 'water';
  readonly rank: number;
}

/** Names of countries on the map, where the gazetteer's first name is the long official one. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  BN: 'Brunei', BO: 'Bolivia', CD: 'DR Congo', CF: 'Central African Rep.', CG: 'Congo', CI: 'Côte d’Ivoire', CN: 'China', CZ: 'Czechia', FK: 'Falkland Islands', FM: 'Micronesia',
  GM: 'Gambia', IR: 'Iran', KP: 'North Korea', KR: 'South Korea', LA: 'Laos', MD: 'Moldova', MK: 'North Macedonia', NL: 'Netherlands', PS: 'Palestine', SY: 'Syria',
  TW: 'Taiwan', TZ: 'Tanzania', US: 'United States', VA: 'Vatican City', VE: 'Venezuela', VN: 'Vietnam',
};
const CITY_RANKS: readonly (readonly [number, number])[] = [[5_000_000, 2.6], [2_000_000, 3.4], [1_000_000, 4], [500_000, 4.7], [200_000, 5.4], [100_000, 6.2], [50_000, 7]];

function rankOfCity(population: number): number | null {
  return CITY_RANKS.find(([least]) => population >= least)?.[1] ?? null;
}

function label(lon: number, lat: number, properties: LabelProperties): Feature<Point, LabelProperties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function ringArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * y2 - x2 * y;
  }
  return Math.abs(sum / 2);
}

/** Names of countries (at the inner pole of their largest part), cities and seas. */
export function makeLabels(sources: string, world: World): readonly Feature<Point, LabelProperties>[] {
  const names = new Map(readCountries(sources).map(({ place }) => [place.country, place.name] as const));
  const countries = world.countries.flatMap(({ code, geometry }) => {
    const name = SHORT_NAMES[code] ?? names.get(code);
    const largest = [...geometry.coordinates].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0];
    if (!name || !largest) return [];
    const area = ringArea(largest[0] ?? []);
    const [lon = 0, lat = 0] = polylabel(largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])), 0.2);
    return [label(lon, lat, { name, kind: 'country', rank: area > 150 ? 1.2 : area > 40 ? 2.2 : area > 8 ? 3 : area > 1.5 ? 4 : 5 })];
  });
  const cities = readCities(sources, new Map()).flatMap(({ place }) => {
    const rank = rankOfCity(place.population);
    return rank === null ? [] : [label(place.lon, place.lat, { name: place.name, kind: 'city', rank })];
  });
  const waters = readFeatures(sources).flatMap(({ place }) =>
    place.kind === 'water' && /Sea|Ocean|Gulf|Bay/.test(place.name) ? [label(place.lon, place.lat, { name: place.name, kind: 'water', rank: place.radiusM > 900_000 ? 1.5 : place.radiusM > 300_000 ? 2.6 : 4 })] : [],
  );
  return [...waters, ...countries, ...cities].sort((a, b) => a.properties.rank - b.properties.rank || (a.properties.name < b.properties.name ? -1 : 1));
}
