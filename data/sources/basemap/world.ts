import type { Feature, GeoJsonProperties, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type { MultiLineString as TopoLines, Topology } from 'topojson-specification';
import { mapArea, largestPolygon, project, ringArea } from './shapes.ts';
import { joinUnits, listOutlines, mergeOutline, thin } from './topology.ts';
import type { JoinedUnits, Outline, TopoUnit } from './topology.ts';
import { isDisputed, uncutUnits } from './units.ts';
import type { Unit, UnitProperties } from './units.ts';

/** The land's layers at one zoom; all share the same thinned lines. */
export interface WorldLayers {
  readonly land: readonly Feature<Polygon>[];
  readonly coast: readonly Feature[];
  readonly borders: readonly Feature[];
  readonly regions: readonly Feature[];
  readonly areas: readonly Feature<MultiPolygon>[];
}

/** Points whose triangle with their neighbours is smaller than this are left out: square CSS pixels at the zoom shown. */
const LEAST_TRIANGLE = 0.8;
/** The same at the last zoom, which is drawn enlarged when one goes nearer. */
const LEAST_TRIANGLE_AT_LAST = 0.03;
/** Islands smaller than this are left out: square CSS pixels at the zoom shown. */
const LEAST_ISLAND = 2.5;
const LEAST_ISLAND_AT_LAST = 0.3;
/** Lines between regions show once both are this wide, CSS pixels. */
const LEAST_REGION = 22;

/** On the antimeridian or the pole, where Antarctica is cut. */
function isCut([lon = 0, lat = 0]: readonly number[]): boolean {
  return Math.abs(Math.abs(lon) - 180) < 0.001 || lat < -89.9;
}

/** What thinning weighs a point by. The ends of a cut stay: without them a wedge of sea would reach to the pole. */
function weighPoint(triangle: readonly (readonly number[])[]): number {
  if (isCut(triangle[1] ?? [])) return Infinity;
  return ringArea(triangle.map((point) => [...project(point)]));
}

/** Mercator ends at 85.05° S, within a bay of Antarctica: without this strip the globe would show that bay up to the pole. */
const POLE: Position[][] = [[[-180, -90], [180, -90], [180, -85], [-180, -85], [-180, -90]]];

function one<Shape extends Geometry>(geometry: Shape, properties: GeoJsonProperties = {}): Feature<Shape> {
  return { type: 'Feature', geometry, properties };
}

/** Polygons without islands and holes that cannot be seen; the largest stays when `whole` asks for it. */
function withoutSpecks({ coordinates }: MultiPolygon, least: number, whole: boolean): MultiPolygon {
  const largest = whole ? largestPolygon(coordinates) : undefined;
  const isSeen = (ring: Position[]): boolean => new Set(ring.map(([x, y]) => `${x} ${y}`)).size > 2 && mapArea(ring) >= least;
  const kept = coordinates
    .filter((polygon) => polygon === largest || isSeen(polygon[0] ?? []))
    .map((polygon) => polygon.filter((ring, index) => index === 0 || isSeen(ring)));
  return { type: 'MultiPolygon', coordinates: kept.filter(([ring = []]) => new Set(ring.map(([x, y]) => `${x} ${y}`)).size > 2) };
}

/** Shores without the segments along Antarctica's cut, and without those of islands that cannot be seen. */
function coastOf(lines: MultiLineString, least: number): MultiLineString {
  const coordinates = lines.coordinates.flatMap((line) => {
    const [first = [], last = []] = [line[0], line.at(-1)];
    const closed = first[0] === last[0] && first[1] === last[1];
    if (closed && mapArea(line) < least) return [];
    const pieces: Position[][] = [[]];
    for (const [index, point] of line.entries()) {
      const before = line[index - 1];
      if (before && isCut(before) && isCut(point)) pieces.push([]);
      pieces.at(-1)?.push(point);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
  return { type: 'MultiLineString', coordinates };
}

/** Joins both halves of a unit that the antimeridian cut, so that the seam is no line. */
function weld({ topology, collection, units }: JoinedUnits): JoinedUnits {
  const seamless = units.map((unit): TopoUnit => {
    if (unit.type !== 'MultiPolygon' || unit.properties.country === 'AQ') return unit;
    const merged = mergeArcs(topology, [unit]);
    return merged.arcs.length === unit.arcs.length ? unit : { ...unit, arcs: merged.arcs };
  });
  const own = { ...collection, geometries: seamless };
  return { topology: { ...topology, objects: { ...topology.objects, units: own } }, collection: own, units: seamless };
}

/** Side of a square as large as the area that the line would part, CSS pixels at zoom 0. */
function sizesOf(topology: Topology, outlines: readonly Outline[]): ReadonlyMap<string, number> {
  return new Map(
    outlines.map((outline) => {
      const areas = mergeOutline(topology, outline).coordinates.map(([ring = []]) => mapArea(ring));
      return [outline.id, Math.sqrt(areas.reduce((most, area) => Math.max(most, area), 0))] as const;
    }),
  );
}

/** Reads, joins and welds the units once; then gives the layers of any zoom. `last` is the zoom that is enlarged. */
export function makeWorld(units: readonly Unit[], last: number): (zoom: number) => WorldLayers {
  const joined = weld(joinUnits(uncutUnits(units), weighPoint));
  const { topology, collection } = joined;
  const outlines = listOutlines(joined);
  const sizes = sizesOf(thin(topology, LEAST_TRIANGLE / 4 ** 4), outlines);
  const between = (filter: (a: UnitProperties, b: UnitProperties) => boolean): TopoLines =>
    meshArcs(topology, collection, (a, b) => a !== b && filter(a.properties as UnitProperties, b.properties as UnitProperties));
  const coast = meshArcs(topology, collection, (a, b) => a === b);
  const firm = between((a, b) => a.country !== b.country && !isDisputed(a, b));
  const disputed = between(isDisputed);
  const isRegional = (a: UnitProperties, b: UnitProperties): boolean => a.country === b.country && a.country !== 'XK' && !isDisputed(a, b);
  const sizeOf = (code: string, otherwise = 0): number => sizes.get(`iso:${code}`) ?? otherwise;
  const parts = (a: UnitProperties, b: UnitProperties): number => {
    const above = a.macro !== b.macro ? Math.min(sizeOf(a.macro || a.iso), sizeOf(b.macro || b.iso)) : 0;
    return Math.max(above, Math.min(sizeOf(a.iso), sizeOf(b.iso)));
  };
  return (zoom) => {
    const scale = 4 ** zoom;
    const thinned = thin(topology, (zoom === last ? LEAST_TRIANGLE_AT_LAST : LEAST_TRIANGLE) / scale);
    const least = (zoom === last ? LEAST_ISLAND_AT_LAST : LEAST_ISLAND) / scale;
    const lines = (arcs: TopoLines): MultiLineString => feature(thinned, arcs).geometry as MultiLineString;
    const regions = between((a, b) => isRegional(a, b) && parts(a, b) * 2 ** zoom >= LEAST_REGION);
    // One feature a polygon: the globe cuts shapes finer, and one feature may not have more than 65,535 corners.
    const land = withoutSpecks(mergeOutline(thinned, { units: joined.units }), least, false);
    return {
      land: [...land.coordinates, POLE].map((coordinates) => one({ type: 'Polygon' as const, coordinates })),
      coast: [one(coastOf(lines(coast), least))],
      borders: [one(lines(firm), { disputed: false }), one(lines(disputed), { disputed: true })],
      regions: [one(lines(regions))],
      areas: outlines
        .filter(({ id }) => id !== 'iso:AQ')
        .map((outline) => one(withoutSpecks(mergeOutline(thinned, outline), least, zoom === last), { id: outline.id, level: outline.level }))
        .filter(({ geometry }) => geometry.coordinates.length > 0),
    };
  };
}
