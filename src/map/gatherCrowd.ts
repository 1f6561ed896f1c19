import { donutDiameter } from '../core/geo/donutDiameter.ts';
import { mergeTouching } from '../core/geo/mergeTouching.ts';
import type { Round } from '../core/geo/mergeTouching.ts';
import type { ClusterMark, Mark } from '../core/marks.ts';
import { isArea, isSpot } from './targets.ts';
import type { MapBox } from './types.ts';

/** A mark and where its middle lies on the screen, CSS pixels. */
export interface Located<M extends Mark = Mark> {
  readonly mark: M;
  readonly x: number;
  readonly y: number;
}

/** Diameters of the drawn discs and rings, CSS pixels. */
export const SPOT_DIAMETER = { point: 26, town: 28 } as const;

/** Areas without a tag join one another from farther away than they touch: a donut of one says little, CSS pixels. */
const AREA_REACH = 56;

export function diameterOf(mark: Mark): number {
  return isSpot(mark) ? SPOT_DIAMETER[mark.shape] : donutDiameter(mark.count);
}

function boxOf(mark: Mark): MapBox {
  const point: MapBox = [mark.lon, mark.lat, mark.lon, mark.lat];
  return 'box' in mark ? (mark.box ?? point) : point;
}

/** The same longitude on the side of the date line on which `near` lies. */
function shiftTo(lon: number, near: number): number {
  return lon + 360 * Math.round((near - lon) / 360);
}

function unite(marks: readonly Mark[], near: number): MapBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const mark of marks) {
    const [left, bottom, right, top] = boxOf(mark);
    const shift = shiftTo((left + right) / 2, near) - (left + right) / 2;
    [west, east] = [Math.min(west, left + shift), Math.max(east, right + shift)];
    [south, north] = [Math.min(south, bottom), Math.max(north, top)];
  }
  return [west, south, east, north];
}

function makeCluster(marks: readonly Mark[], first: Mark): ClusterMark {
  const count = marks.reduce((sum, mark) => sum + mark.count, 0);
  const mean = (of: (mark: Mark) => number): number =>
    marks.reduce((sum, mark) => sum + of(mark) * mark.count, 0) / count;
  const largest = marks.reduce((most, mark) => (mark.count > most.count ? mark : most), first);
  return {
    shape: 'cluster',
    key: `crowd ${first.key}`,
    lon: mean(({ lon }) => shiftTo(lon, first.lon)),
    lat: mean(({ lat }) => lat),
    count,
    groups: first.groups.map((_, group) => marks.reduce((sum, { groups }) => sum + (groups[group] ?? 0), 0)),
    box: unite(marks, first.lon),
    lead: largest.lead,
  };
}

export interface Crowd {
  /** The discs, rings and donuts to draw. */
  readonly rounds: readonly Located[];
  /** Areas by the key of the donut that holds nothing but this one. */
  readonly alone: ReadonlyMap<string, Mark>;
}

/**
 * What is drawn as discs, rings and donuts when some areas found no room for a tag: each of those becomes a donut at its
 * inner pole and takes in the round marks that it touches. All other marks stay as they are.
 */
export function gatherCrowd(rounds: readonly Located[], unplaced: readonly Located[]): Crowd {
  const alone = new Map<string, Mark>();
  if (!unplaced.length) return { rounds, alone };
  const toRound = (located: Located, diameter: number): Round<Located> => {
    return { x: located.x, y: located.y, count: located.mark.count, diameter, members: [located] };
  };
  const together = mergeTouching(unplaced.map((located) => toRound(located, AREA_REACH)));
  const merged = mergeTouching([
    ...rounds.map((located) => toRound(located, diameterOf(located.mark))),
    ...together.map((round) => ({ ...round, diameter: donutDiameter(round.count) })),
  ]);
  const drawn = merged.flatMap(({ x, y, members }): readonly Located[] => {
    const area = members.find(({ mark }) => isArea(mark));
    if (!area) return members;
    const cluster = makeCluster(
      members.map(({ mark }) => mark),
      area.mark,
    );
    if (members.length === 1) alone.set(cluster.key, area.mark);
    return [{ mark: cluster, x, y }];
  });
  return { rounds: drawn, alone };
}
