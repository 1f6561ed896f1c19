import type { AreaMark } from '../core/marks.ts';
import type { Box } from './box.ts';
import { diameterOf, gatherCrowd } from './gatherCrowd.ts';
import type { Crowd, Located } from './gatherCrowd.ts';
import { WIDE_AREA, placeTags } from './placeTags.ts';
import type { PlacedTag, TagRequest } from './placeTags.ts';
import { isSpot } from './targets.ts';

/** More tags than this are not placed: the areas with the fewest incidents join donuts. */
const MOST_TAGS = 60;
/** Rounds of placing in which tags give way to the donuts that others have joined. */
const ROUNDS = 3;
/** With more spots than this, their names give way to the tags and not the tags to them. */
const FEW_SPOTS = 25;
const NAME_HEIGHT = 18;
const LETTER = 7;
/** What a badge and a ring need around a disc. */
const BADGE_ROOM = 4;

/** An area on the screen. */
export interface LocatedArea extends Located<AreaMark> {
  /** Its width there, CSS pixels; 0 where it has no outline. */
  readonly areaWidth: number;
  readonly selected: boolean;
}

/** Room that an area's tag takes; asked only for those that may have one, since text is slow to measure. */
export type SizeTag = (area: AreaMark) => Pick<TagRequest, 'width' | 'shortWidth' | 'height'>;

export interface Arrangement {
  readonly tags: readonly PlacedTag[];
  /** The areas without a tag. */
  readonly unplaced: readonly LocatedArea[];
  readonly crowd: Crowd;
}

function boxesOf({ mark, x, y }: Located, named: boolean): readonly Box[] {
  const half = diameterOf(mark) / 2 + (isSpot(mark) ? BADGE_ROOM : 1);
  const box = { left: x - half, top: y - half, width: 2 * half, height: 2 * half };
  if (!named || mark.shape !== 'town') return [box];
  const name = { left: x + half, top: y - NAME_HEIGHT / 2, width: mark.name.length * LETTER, height: NAME_HEIGHT };
  return [box, name];
}

/** Whether the end of an area's leader would lie on a round mark, and hide its number or its glyph. */
function isUnder({ x, y, areaWidth, selected }: LocatedArea, rounds: readonly Located[]): boolean {
  const needsLeader = areaWidth > 0 && areaWidth < WIDE_AREA;
  return (
    needsLeader &&
    !selected &&
    rounds.some((round) => Math.hypot(round.x - x, round.y - y) < diameterOf(round.mark) / 2)
  );
}

/**
 * Finds places for the tags of areas among the round marks; what finds none, or lies under a mark, joins a donut, and tags that such a donut
 * then covers are placed anew. Pure.
 */
export function arrange(
  areas: readonly LocatedArea[],
  rounds: readonly Located[],
  frame: Box,
  sizeTag: SizeTag,
): Arrangement {
  const bySize = [...areas].sort(
    (a, b) =>
      Number(b.selected) - Number(a.selected) || b.mark.count - a.mark.count || (a.mark.key < b.mark.key ? -1 : 1),
  );
  const free = bySize.filter((area) => !isUnder(area, rounds));
  let asking = free.slice(0, MOST_TAGS);
  let unplaced = [...free.slice(MOST_TAGS), ...bySize.filter((area) => isUnder(area, rounds))];
  const named = rounds.length <= FEW_SPOTS;
  let crowd = gatherCrowd(rounds, unplaced);
  let tags: readonly PlacedTag[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    tags = placeTags(
      asking.map(({ mark, ...at }) => ({ key: mark.key, ...at, ...sizeTag(mark) })),
      crowd.rounds.flatMap((located) => boxesOf(located, named)),
      frame,
    );
    const placed = new Set(tags.map(({ key }) => key));
    const left = asking.filter((area) => !placed.has(area.mark.key) || isUnder(area, crowd.rounds));
    if (!left.length) break;
    asking = asking.filter((area) => !left.includes(area));
    unplaced = [...unplaced, ...left];
    crowd = gatherCrowd(rounds, unplaced);
  }
  const kept = new Set(asking.map(({ mark }) => mark.key));
  return { tags: tags.filter(({ key }) => kept.has(key)), unplaced, crowd };
}
