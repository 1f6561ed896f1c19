import type { FeatureCollection } from 'geojson';
import type { ClusterMark, Mark } from '../core/marks.ts';
import { isRound } from './targets.ts';
import type { MapTarget, MapTheme } from './types.ts';

/** All that the map is asked to show. */
export interface Wanted {
  readonly marks: readonly Mark[];
  readonly selected: MapTarget | null;
  /** A donut only by the pointer. */
  readonly hovered: MapTarget | ClusterMark | null;
  readonly theme: MapTheme;
  readonly measure: FeatureCollection;
}

export function isDonut(hovered: Wanted['hovered']): hovered is ClusterMark {
  return hovered !== null && 'shape' in hovered;
}

/** Key of an area that is selected or hovered; null for all others. */
export function areaKeyOf(target: Wanted['hovered']): string | null {
  return target && !isDonut(target) && !isRound(target) ? target.anchor.key : null;
}
