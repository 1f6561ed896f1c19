import type { Feature, MultiPolygon, Point } from 'geojson';
import { readCities } from '../gazetteer/cities.ts';
import { findPole, largestPolygon, mapArea } from './shapes.ts';

/** `rank`: the lowest zoom at which the label may show. */
export interface LabelProperties {
  readonly name: string;
  readonly kind: 'country' | 'region' | 'capital' | 'city' | 'water';
  readonly rank: number;
}

type Label = Feature<Point, LabelProperties>;

/** Names of countries on the map, where the gazetteer's first name is the long official one. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  BN: 'Brunei', BO: 'Bolivia', CD: 'DR Congo', CF: 'Central African Rep.', CG: 'Congo', CI: 'Côte d’Ivoire', CN: 'China', CZ: 'Czechia', FK: 'Falkland Islands', FM: 'Micronesia',
  GM: 'Gambia', IR: 'Iran', KP: 'North Korea', KR: 'South Korea', LA: 'Laos', MD: 'Moldova', MK: 'North Macedonia', NL: 'Netherlands', PS: 'Palestine', SY: 'Syria',
  TW: 'Taiwan', TZ: 'Tanzania', US: 'United States', VA: 'Vatican City', VE: 'Venezuela', VN: 'Vietnam',
};
const CITY_RANKS: readonly (readonly [number, number])[] = [
  [8_000_000, 3], [3_000_000, 3.7], [1_500_000, 4.4], [750_000, 5], [400_000, 5.6], [200_000, 6.3], [100_000, 7], [50_000, 7.7], [25_000, 8.4], [12_000, 9],
];
/** How much sooner a seat of government shows, and no sooner than where it has room. */
const CAPITAL_LEAD = 1.6;
const CAPITAL_SOONEST = 3.2;
const CAPITAL_LATEST = 5.5;
/** Width of a letter, and the largest width of a line, CSS pixels. */
const LETTER = 6.5;
const LINE = 90;
/** How much wider than a square as large as its area a name may be. */
const OVERHANG = { country: 1.4, region: 1 } as const;
const REGION_SOONEST = 4.5;
/** How much later the name of a region shows that lies in a named one: a French department, an Italian province. */
const LOWER_LAG = 1.8;

/** A label at [lon, lat], its rank to the tenth. */
export function makeLabel([lon = 0, lat = 0]: readonly number[], { name, kind, rank }: LabelProperties): Label {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon > 180 ? lon - 360 : lon, lat] }, properties: { name, kind, rank: Math.max(0, Math.round(rank * 10) / 10) } };
}

/** The zoom from which an area has room for its name. */
function rankOfArea(name: string, area: number, overhang: number): number {
  return Math.log2(Math.min(name.length * LETTER, LINE) / (Math.sqrt(area) * overhang));
}

function labelArea(feature: Feature<MultiPolygon>, name: string, kind: 'country' | 'region', lag: number): Label[] {
  const largest = largestPolygon(feature.geometry.coordinates);
  if (!largest) return [];
  const rank = rankOfArea(name, mapArea(largest[0] ?? []), OVERHANG[kind]) + lag;
  const [soonest, latest] = kind === 'country' ? [1, 6] : [REGION_SOONEST, 9];
  return [makeLabel(findPole(largest, 0.1), { name, kind, rank: Math.min(latest, Math.max(soonest, rank)) })];
}

/**
 * Names of countries and regions, at the inner pole of their largest part, as soon as they have room. `lower` are the ids
 * of regions that lie in another named one.
 */
export function makeAreaLabels(areas: readonly Feature<MultiPolygon>[], names: ReadonlyMap<string, string>, lower: ReadonlySet<string>): readonly Label[] {
  return areas.flatMap((area) => {
    const id = String(area.properties?.['id']);
    const isCountry = area.properties?.['level'] === 'country';
    const name = (isCountry ? SHORT_NAMES[id.slice('iso:'.length)] : undefined) ?? names.get(id);
    if (!name) return [];
    return labelArea(area, name, isCountry ? 'country' : 'region', lower.has(id) ? LOWER_LAG : 0);
  });
}

/** Names of cities by population; capitals sooner. */
export function makeCityLabels(sources: string): readonly Label[] {
  return readCities(sources, new Map()).flatMap(({ place }) => {
    const rank = CITY_RANKS.find(([least]) => place.population >= least)?.[1];
    const point = [place.lon, place.lat];
    if (place.seat !== 'country') return rank === undefined ? [] : [makeLabel(point, { name: place.name, kind: 'city', rank })];
    const sooner = Math.min(CAPITAL_LATEST, Math.max(CAPITAL_SOONEST, (rank ?? 9) - CAPITAL_LEAD));
    return [makeLabel(point, { name: place.name, kind: 'capital', rank: sooner })];
  });
}

/** The order in which labels stand in a tile: the most important first. */
export function compareLabels({ properties: a }: Label, { properties: b }: Label): number {
  return a.rank - b.rank || (a.name < b.name ? -1 : 1);
}
