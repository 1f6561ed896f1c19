import catalogue from '../../data/incident-types.json' with { type: 'json' };
import type { Mark } from '../core/marks.ts';
import type { Level, Status } from '../core/model.ts';
import type { MapBox, MapTarget } from '../map/types.ts';
import type { AreaCollection } from './data.ts';

/** One incident (or one dateline) with its place. Coordinates are WGS84 degrees. */
export interface MapMark {
  readonly id: string;
  readonly type: string;
  readonly group: string | null;
  readonly level: Level;
  readonly placeId: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly status: Status;
  readonly sources: number;
  readonly moved?: true;
}

/** Incidents of one place with the mark that shows them. */
export interface Spot {
  readonly mark: Mark;
  readonly target: MapTarget;
  readonly ids: readonly string[];
}

function boxOf(points: readonly (readonly number[])[]): MapBox {
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Gathers marks by place, in the order in which the places first appear. */
export function gatherSpots(marks: readonly MapMark[], areas: AreaCollection): readonly Spot[] {
  const keys = [...new Set(marks.map(({ placeId }) => placeId))];
  return keys.flatMap((key): Spot[] => {
    const there = marks.filter(({ placeId }) => placeId === key);
    const first = there.find(({ group }) => group !== null) ?? there[0];
    if (!first) return [];
    const { id, type, group, status, sources, name, level } = first;
    const lead = { id, type, group, status, sources };
    const groups = catalogue.groups.map((one) => there.filter((mark) => mark.group === one.id).length);
    const area = areas.features.find(({ properties }) => properties.id === key);
    const [lon, lat] = area && !first.moved ? area.properties.pole : [first.lon, first.lat];
    const rings = area?.geometry.coordinates.map(([ring = []]) => boxOf(ring)) ?? [];
    const box = rings.find(([west, south, east, north]) => west <= lon && lon <= east && south <= lat && lat <= north);
    const common = { key, name, lon, lat, count: there.length, groups, lead };
    const mark: Mark =
      level === 'point' || level === 'town'
        ? { ...common, shape: level }
        : { ...common, shape: level === 'country' ? 'country' : 'region', box: box ?? null };
    const anchor = { key, level, name, lon, lat, box: box ?? null };
    return [{ mark, target: { anchor, lead, count: there.length }, ids: there.map((one) => one.id) }];
  });
}

/** The box of all spots, areas but countries whole; null without any. */
export function boxOfSpots(spots: readonly Spot[]): MapBox | null {
  const points = spots.flatMap(({ mark }) => {
    const { lon, lat } = mark;
    const box = mark.shape === 'region' ? mark.box : null;
    return box
      ? [
          [box[0], box[1]],
          [box[2], box[3]],
        ]
      : [[lon, lat]];
  });
  return points.length ? boxOf(points) : null;
}
