import type { Mark } from '../core/marks.ts';
import { diameterOf } from './gatherCrowd.ts';
import type { Located } from './gatherCrowd.ts';
import type { Box } from './box.ts';
import type { ScreenPoint } from './types.ts';

/** A tag where it lies. */
export interface TagHit {
  readonly mark: Mark;
  readonly box: Box;
}

/** Half the side of what a finger meets, CSS pixels; a pointer is more exact. */
const TOUCH_REACH = 22;
const POINTER_ROOM = 3;

function distanceToBox({ x, y }: ScreenPoint, { left, top, width, height }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
}

/** How far a finger may be from a tag's edge: what its height lacks to the 44 pixels of a target. */
function tagReach({ height }: Box, touch: boolean): number {
  return touch ? Math.max(TOUCH_REACH - height / 2, 0) : 0;
}

/**
 * The mark under a point of the screen: a tag, since tags lie above, else the round mark whose middle is nearest. For a
 * finger every mark is at least 44 pixels wide. Null where there is none.
 */
export function findHit(
  point: ScreenPoint,
  tags: readonly TagHit[],
  rounds: readonly Located[],
  touch: boolean,
): Mark | null {
  const under = tags.filter(({ box }) => distanceToBox(point, box) === 0).at(-1);
  if (under) return under.mark;
  let best: Mark | null = null;
  let nearest = Infinity;
  for (const { mark, x, y } of rounds) {
    const radius = diameterOf(mark) / 2 + POINTER_ROOM;
    const away = Math.hypot(point.x - x, point.y - y);
    if (away <= (touch ? Math.max(radius, TOUCH_REACH) : radius) && away < nearest) [best, nearest] = [mark, away];
  }
  if (best) return best;
  return tags.find(({ box }) => distanceToBox(point, box) <= tagReach(box, touch))?.mark ?? null;
}
