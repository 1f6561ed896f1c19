import type { FeatureCollection, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import type { Unit, UnitProperties } from './units.ts';

export type TopoUnit = (TopoPolygon | TopoMultiPolygon) & { readonly properties: UnitProperties };

/** The units as one topology whose points carry weights for thinning, so that neighbours go on sharing their lines. */
export interface JoinedUnits {
  readonly topology: Topology;
  readonly collection: GeometryCollection;
  readonly units: readonly TopoUnit[];
}

/** As the package's types want it. */
type Thinnable = Parameters<typeof simplify>[0];

/** Steps of the grid on which lines are found to be shared, to the world's width: 40 m. */
const QUANTA = 1e6;

function isCollection(object: unknown): object is GeometryCollection {
  return (object as GeometryObject | undefined)?.type === 'GeometryCollection';
}

/** Joins the units; `weigh` gives the weight of a point with its two neighbours, by default their triangle in square degrees. */
export function joinUnits(features: readonly Unit[], weigh?: (triangle: readonly (readonly number[])[]) => number): JoinedUnits {
  const units: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const joined: Topology = presimplify(topology({ units }, QUANTA) as Thinnable, weigh as Parameters<typeof presimplify>[1]);
  const collection = joined.objects['units'];
  if (!isCollection(collection)) throw new Error('base map: the topology holds no collection of regions');
  const isUnit = (geometry: GeometryObject): geometry is TopoUnit => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return { topology: joined, collection, units: collection.geometries.filter(isUnit) };
}

/** Without the points that weigh less than this. */
export function thin(joined: Topology, least: number): Topology {
  return simplify(joined as Thinnable, least);
}

/** Without the lightest points: this share is kept. */
export function thinToShare(joined: Topology, kept: number): Topology {
  return thin(joined, quantile(joined, kept));
}

/** An area with its place id; several units make a country, a macro-region, or a region that Natural Earth draws in parts. */
export interface Outline {
  readonly id: string;
  readonly level: 'admin1' | 'country';
  readonly units: readonly TopoUnit[];
}

function gather(units: readonly TopoUnit[], keyOf: (properties: UnitProperties) => string): ReadonlyMap<string, readonly TopoUnit[]> {
  const byKey = new Map<string, TopoUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit.properties);
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), unit]);
  }
  return byKey;
}

/** Countries, then regions, by id. A code that a unit and a macro-region share is the unit's. */
export function listOutlines({ units }: Pick<JoinedUnits, 'units'>): readonly Outline[] {
  const inOrder = (level: Outline['level'], groups: ReadonlyMap<string, readonly TopoUnit[]>): Outline[] =>
    [...groups].map(([code, members]) => ({ id: `iso:${code}`, level, units: members })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const countries = gather(units, ({ country }) => (/^[A-Z]{2}$/.test(country) ? country : ''));
  const regions = new Map([...gather(units, ({ macro }) => macro), ...gather(units, ({ iso }) => iso)]);
  return [...inOrder('country', countries), ...inOrder('admin1', regions)];
}

/** The area of an outline as the (thinned) topology has it. */
export function mergeOutline(thinned: Topology, { units }: Pick<Outline, 'units'>): MultiPolygon {
  return merge(thinned, [...units]);
}
