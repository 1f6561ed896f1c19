import type { ClusterMark, SpotMark } from '../../core/marks.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { isCluster } from '../targets.ts';
import { drawDonut } from './drawDonut.ts';
import { drawSpot } from './drawSpot.ts';
import type { RoundState } from './drawSpot.ts';

export type RoundMark = SpotMark | ClusterMark;

/** Draws a round mark around the pen's origin. */
export function drawRound(pen: Pen, mark: RoundMark, state: RoundState, palette: Palette): void {
  if (isCluster(mark)) drawDonut(pen, mark, state === 'hovered', palette);
  else drawSpot(pen, mark, state, palette);
}
