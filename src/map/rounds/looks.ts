import type { ClusterMark, SpotMark } from '../../core/marks.ts';
import type { Status } from '../../core/model.ts';
import { pictureDiameter, shareSectors } from './donut.ts';

export type RoundState = 'plain' | 'hovered' | 'selected';

/** All that decides how a disc or a ring looks, besides the theme. */
export interface SpotLook {
  readonly kind: 'spot';
  readonly level: SpotMark['shape'];
  readonly type: string;
  readonly status: Status;
  /** Incidents at the spot, 100 for more. */
  readonly count: number;
  /** Two or more independent sources. */
  readonly sourced: boolean;
  readonly state: RoundState;
}

/** All that decides how a donut looks, but for its number and the theme. */
export interface DonutLook {
  readonly kind: 'donut';
  /** Outer diameter, CSS pixels. */
  readonly diameter: number;
  readonly hovered: boolean;
  /** Sectors of each group, in the table's order, then of "other"; together `SECTORS`. */
  readonly sectors: readonly number[];
}

export type RoundLook = SpotLook | DonutLook;

const LARGEST_COUNT = 100;

/** How a mark is drawn; marks that look alike have equal looks. */
export function lookOf(mark: SpotMark | ClusterMark, state: RoundState): RoundLook {
  const { count, groups, lead } = mark;
  if (mark.shape === 'cluster') {
    const [diameter, sectors] = [pictureDiameter(count), shareSectors(groups, count)];
    return { kind: 'donut', diameter, hovered: state === 'hovered', sectors };
  }
  const { type, status, sources } = lead;
  const shown = Math.min(count, LARGEST_COUNT);
  return { kind: 'spot', level: mark.shape, type, status, count: shown, sourced: sources > 1, state };
}
