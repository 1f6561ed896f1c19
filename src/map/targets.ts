import type { AreaMark, ClusterMark, Mark, SpotMark } from '../core/marks.ts';
import type { MapTarget } from './types.ts';

/** The target that stands for a mark under the pointer. */
export function targetOf(mark: SpotMark | AreaMark): MapTarget {
  const { key, name, lon, lat, shape, lead, count } = mark;
  const box = 'box' in mark ? mark.box : null;
  return { anchor: { key, name, lon, lat, level: shape === 'region' ? 'admin1' : shape, box }, lead, count };
}

/** Whether a target is drawn as a disc or a ring, and not as an area. */
export function isRound({ anchor }: MapTarget): boolean {
  return anchor.level === 'point' || anchor.level === 'town';
}

/** The disc or the ring of a target, whatever the marks have made of its place. */
export function spotOf({ anchor, lead, count }: MapTarget): SpotMark {
  const { key, name, lon, lat, level } = anchor;
  return { shape: level === 'point' ? 'point' : 'town', key, name, lon, lat, count, groups: [], lead };
}

/** The area of a target, whatever the marks have made of it. */
export function areaOf({ anchor, lead, count }: MapTarget): AreaMark {
  const { key, name, lon, lat, level, box } = anchor;
  return { shape: level === 'country' ? 'country' : 'region', key, name, lon, lat, box, count, groups: [], lead };
}

export function isArea(mark: Mark): mark is AreaMark {
  return mark.shape === 'region' || mark.shape === 'country';
}

export function isSpot(mark: Mark): mark is SpotMark {
  return mark.shape === 'point' || mark.shape === 'town';
}

export function isCluster(mark: Mark): mark is ClusterMark {
  return mark.shape === 'cluster';
}
