import type { Feature, MultiPolygon, Position } from 'geojson';
import type { AreaProperties } from '../core/formats/site.ts';
import type { MapMark } from './oldTypes.ts';

/** West, south, east, north in degrees; east may lie beyond 180 when the box spans the antimeridian. */
export type Bounds = readonly [number, number, number, number];
/** Marks farther apart than this open on the globe, degrees of longitude. */
const WIDE_SPAN = 60;

/** An area with its outline. */
export type Area = Feature<MultiPolygon, AreaProperties>;

function boundsOf(points: readonly Position[]): Bounds | null {
  if (!points.length) return null;
  const longitudes = points.map(([lon = 0]) => lon).sort((a, b) => a - b);
  const latitudes = points.map(([, lat = 0]) => lat);
  const first = longitudes[0] ?? 0;
  let west = first;
  let gap = first + 360 - (longitudes.at(-1) ?? 0);
  for (const [index, lon] of longitudes.entries()) {
    const next = longitudes[index + 1];
    if (next !== undefined && next - lon > gap) [west, gap] = [next, next - lon];
  }
  const south = latitudes.reduce((least, lat) => Math.min(least, lat), 90);
  const north = latitudes.reduce((most, lat) => Math.max(most, lat), -90);
  return [west, south, west + 360 - gap, north];
}

/** The box around the part of an area that holds its inner pole: an exclave or an island far off does not count. */
export function mainBounds({ geometry, properties }: Area): Bounds | null {
  const [lon, lat] = properties.pole;
  const boxes = geometry.coordinates.map((polygon) => boundsOf(polygon[0] ?? []));
  return boxes.find((box) => box !== null && box[0] <= lon && lon <= box[2] && box[1] <= lat && lat <= box[3]) ?? null;
}

/**
 * The box that shows these marks whole: spots and the main parts of regions. A country counts as its inner pole when
 * there is anything more exact. Null without marks.
 */
export function boundsOfMarks(marks: readonly MapMark[], areas: ReadonlyMap<string, Area>): Bounds | null {
  const onlyCountries = marks.every(({ level }) => level === 'country');
  const points = marks.flatMap(({ placeId, level, lon, lat }): Position[] => {
    const area = level === 'admin1' || level === 'country' ? areas.get(placeId) : undefined;
    if (!area) return [[lon, lat]];
    const box = level === 'admin1' || onlyCountries ? mainBounds(area) : null;
    return box
      ? [
          [box[0], box[1]],
          [box[2], box[3]],
        ]
      : [[...area.properties.pole]];
  });
  return boundsOf(points);
}

/** Whether marks lie so far apart that the map should open on the globe. */
export function isWide(marks: readonly MapMark[]): boolean {
  const box = boundsOf(marks.map(({ lon, lat }) => [lon, lat]));
  return box !== null && box[2] - box[0] > WIDE_SPAN;
}
