import type { SpotMark } from '../../core/marks.ts';
import { overlap } from '../box.ts';
import type { Box } from '../box.ts';
import { diameterOf } from '../gatherCrowd.ts';
import type { Located } from '../gatherCrowd.ts';
import { isSpot } from '../targets.ts';

/** Measures of a town's name, CSS pixels: from the ring's middle to its first letter, or to its own middle; its height. */
export const NAME = { beside: 19, below: 30, height: 18 } as const;
/** Room around a round mark that no name enters, CSS pixels. */
const ROOM = 2;

/** Whether a mark has a name beside it: towns do, exact spots and donuts do not. */
export function isNamed(located: Located): located is Located<SpotMark> {
  return isSpot(located.mark) && located.mark.shape === 'town';
}

/** Where a round mark lies with the room around it. */
export function boxOfRound({ mark, x, y }: Located): Box {
  const half = diameterOf(mark) / 2 + ROOM;
  return { left: x - half, top: y - half, width: 2 * half, height: 2 * half };
}

/** Where the name of the selected town lies. */
export function boxOfNameBelow({ x, y }: Located, width: number): Box {
  return { left: x - width / 2, top: y + NAME.below - NAME.height / 2, width, height: NAME.height };
}

/** Where the name of a town lies, `width` pixels wide. */
export function boxOfName({ x, y }: Located, width: number): Box {
  return { left: x + NAME.beside, top: y - NAME.height / 2, width, height: NAME.height };
}

/**
 * The towns whose names find room: free of every round mark, of `taken` and of the names before them in the order of
 * `rounds`. Answers their keys. Pure.
 */
export function placeNames(
  rounds: readonly Located[],
  widthOf: (name: string) => number,
  taken: readonly Box[],
): ReadonlySet<string> {
  const full: Box[] = [...taken, ...rounds.map(boxOfRound)];
  const placed = new Set<string>();
  for (const located of rounds) {
    if (!isNamed(located)) continue;
    const box = boxOfName(located, widthOf(located.mark.name));
    if (full.some((other) => overlap(box, other))) continue;
    placed.add(located.mark.key);
    full.push(box);
  }
  return placed;
}
