import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { AreaProperties } from '../core/formats/site.ts';
import type { Status } from '../core/model.ts';
import type { AreaMark } from '../worker/protocol.ts';
import { markImageId } from './imageIds.ts';
import type { MarkState } from './imageIds.ts';
import type { MapMark, MapTheme } from './oldTypes.ts';

/** Marks of one place, drawn as one: a spot (round) or an area (hatched, with a tag). */
export interface Spot {
  /** Place id, or the coordinates where the place has none. */
  readonly key: string;
  readonly shape: 'round' | 'area';
  /** Decides colour, hatch and glyph. */
  readonly lead: MapMark;
  readonly ids: readonly string[];
}

export interface RoundProperties {
  readonly key: string;
  readonly image: string;
  readonly name: string;
}

function isRound({ level }: MapMark): boolean {
  return level === 'point' || level === 'town';
}

/** Gathers marks by place, in the order in which the places first appear. */
export function gatherSpots(marks: readonly MapMark[]): readonly Spot[] {
  const byKey = new Map<string, MapMark[]>();
  for (const mark of marks) {
    const exact = mark.level === 'point' ? `@${mark.lon},${mark.lat}` : '';
    const key = `${mark.placeId}${exact}`;
    const there = byKey.get(key);
    if (there) there.push(mark);
    else byKey.set(key, [mark]);
  }
  return [...byKey].flatMap(([key, there]) => {
    const lead = there.find(({ group }) => group !== null) ?? there[0];
    return lead
      ? [{ key, shape: isRound(lead) ? ('round' as const) : ('area' as const), lead, ids: there.map(({ id }) => id) }]
      : [];
  });
}

/** The rings and discs, as points whose `image` names the picture of the mark. */
export function makeRounds(
  spots: readonly Spot[],
  theme: MapTheme,
  state: MarkState,
): FeatureCollection<Point, RoundProperties> {
  const features = spots
    .filter(({ shape }) => shape === 'round')
    .map(({ key, lead, ids }): Feature<Point, RoundProperties> => {
      const level = lead.level === 'point' ? 'point' : 'town';
      const status: Status = lead.status;
      const image = markImageId({
        theme,
        level,
        type: lead.type,
        status,
        count: ids.length,
        sourced: lead.sources > 1,
        state,
      });
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lead.lon, lead.lat] },
        properties: { key, image, name: lead.name },
      };
    });
  return { type: 'FeatureCollection', features };
}

/** The areas to hatch: those of the spots that have an outline. */
export function makeAreaMarks(
  spots: readonly Spot[],
  areas: ReadonlyMap<string, Feature<MultiPolygon, AreaProperties>>,
): readonly AreaMark[] {
  return spots.flatMap(({ key, shape, lead, ids }): AreaMark[] => {
    const area = shape === 'area' ? areas.get(lead.placeId) : undefined;
    if (!area) return [];
    const { id, type, group, status, sources, name, lon, lat } = lead;
    return [
      {
        shape: area.properties.level === 'country' ? 'country' : 'region',
        key,
        name,
        lon,
        lat,
        box: null,
        count: ids.length,
        groups: [],
        lead: { id, type, group, status, sources },
      },
    ];
  });
}
