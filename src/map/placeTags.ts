import { overlap } from './box.ts';
import type { Box } from './box.ts';

export interface TagRequest {
  readonly key: string;
  /** Inner pole of the area on the screen. */
  readonly x: number;
  readonly y: number;
  /** Width of the area on the screen; 0 where it has no outline. */
  readonly areaWidth: number;
  /** Size of the tag with its name, and without. */
  readonly width: number;
  readonly shortWidth: number;
  readonly height: number;
  readonly selected: boolean;
}

export interface PlacedTag {
  readonly key: string;
  readonly box: Box;
  /** Without its name, for want of room. */
  readonly short: boolean;
  /** Line from the tag's edge to the pole, or null for a tag on its pole. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

/** Areas from this width on carry their tag inside. */
export const WIDE_AREA = 90;
const REACHES = [46, 62, 78] as const;
/** Clockwise from the upper left, where a name beside a place is looked for first. */
const DIRECTIONS = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [1, 1],
  [0, 1],
] as const;
const GAP = 4;
const DOT_ROOM = 6;
/** Below first: the selected tag leaves its pole to the line that comes from the card. */
const BELOW_FIRST = [
  [0, 1],
  [1, 1],
  [-1, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [0, -1],
] as const;
/** Costs in pixels of reach: a leader across another, a later direction, a tag without its name, one that finds no room. */
const CROSSING = 200;
const LATER = 2;
const SHORT = 400;
const UNPLACED = 1000;
const ON_POLE = 100;

type Line = NonNullable<PlacedTag['leader']>;

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  );
}

function side(x1: number, y1: number, x2: number, y2: number, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

function cross(a: Line, b: Line): boolean {
  return (
    side(a.x1, a.y1, a.x2, a.y2, b.x1, b.y1) !== side(a.x1, a.y1, a.x2, a.y2, b.x2, b.y2) &&
    side(b.x1, b.y1, b.x2, b.y2, a.x1, a.y1) !== side(b.x1, b.y1, b.x2, b.y2, a.x2, a.y2)
  );
}

function crossesBox(line: Line, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [left + width, top + height];
  return (
    cross(line, { x1: left, y1: top, x2: right, y2: bottom }) ||
    cross(line, { x1: left, y1: bottom, x2: right, y2: top })
  );
}

function centred(x: number, y: number, width: number, height: number): Box {
  return { left: Math.round(x - width / 2), top: Math.round(y - height / 2), width, height };
}

/** Where the line from a box's middle to a point leaves the box. */
function leaderTo({ left, top, width, height }: Box, x: number, y: number): Line {
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const [towardsX, towardsY] = [x - middleX, y - middleY];
  const share = Math.min(
    width / 2 / Math.max(Math.abs(towardsX), 0.01),
    height / 2 / Math.max(Math.abs(towardsY), 0.01),
    1,
  );
  return { x1: middleX + towardsX * share, y1: middleY + towardsY * share, x2: x, y2: y };
}

interface Taken {
  readonly boxes: readonly Box[];
  readonly tags: readonly PlacedTag[];
  readonly dots: readonly TagRequest[];
  readonly frame: Box;
}

interface Choice {
  readonly tag: PlacedTag;
  readonly cost: number;
}

function dotsOfOthers({ key }: TagRequest, { dots }: Taken): readonly Box[] {
  return dots.filter((other) => other.key !== key).map(({ x, y }) => centred(x, y, DOT_ROOM, DOT_ROOM));
}

/** All that a tag must not lie on. */
function obstacles(request: TagRequest, taken: Taken): readonly Box[] {
  return [...taken.boxes, ...taken.tags.map((tag) => tag.box), ...dotsOfOthers(request, taken)];
}

function isCrossed(leader: Line, box: Box, { tags, boxes }: Taken): boolean {
  return (
    tags.some(
      (tag) =>
        crossesBox(leader, tag.box) ||
        (tag.leader !== null && (cross(leader, tag.leader) || crossesBox(tag.leader, box))),
    ) || boxes.some((other) => crossesBox(leader, other))
  );
}

function besides(request: TagRequest, width: number, taken: Taken, blocks: readonly Box[]): Choice | null {
  const { key, x, y, height, selected } = request;
  const short = width !== request.width;
  let best: Choice | null = null;
  for (const reach of REACHES) {
    for (const [index, [right, down]] of (selected ? BELOW_FIRST : DIRECTIONS).entries()) {
      const plain = reach + index * LATER * (selected ? 10 : 1) + (short ? SHORT : 0);
      if (best && plain >= best.cost) continue;
      const length = Math.hypot(right, down);
      const box = centred(
        x + (right / length) * reach + (right * width) / 4,
        y + (down / length) * reach,
        width,
        height,
      );
      if (!isInside(box, taken.frame) || blocks.some((other) => overlap(box, other, GAP))) continue;
      const leader = leaderTo(box, x, y);
      const crossed = isCrossed(leader, box, taken);
      // A leader across another thing ties the eye to the wrong place; only the selected tag has no other way.
      if (crossed && !selected) continue;
      const cost = plain + (crossed ? CROSSING : 0);
      if (!best || cost < best.cost) best = { tag: { key, box, short, leader }, cost };
    }
  }
  return best;
}

function isWide({ areaWidth }: TagRequest): boolean {
  return areaWidth >= WIDE_AREA || areaWidth === 0;
}

/** What a tag of this request could touch at all: nothing beyond its farthest reach matters. */
function nearTo({ x, y, width, height }: TagRequest, taken: Taken): Taken {
  const reach = Math.max(...REACHES) + GAP + DOT_ROOM;
  const [left, right] = [x - reach - width, x + reach + width];
  const [top, bottom] = [y - reach - height, y + reach + height];
  const isNear = (box: Box): boolean =>
    box.left < right && box.left + box.width > left && box.top < bottom && box.top + box.height > top;
  return {
    frame: taken.frame,
    boxes: taken.boxes.filter(isNear),
    tags: taken.tags.filter(
      ({ box, leader }) =>
        isNear(box) || (leader !== null && isNear({ left: leader.x2, top: leader.y2, width: 0, height: 0 })),
    ),
    dots: taken.dots.filter((dot) => dot.x > left && dot.x < right && dot.y > top && dot.y < bottom),
  };
}

function placeOne(request: TagRequest, taken: Taken): Choice | null {
  const { key, x, y, width, shortWidth, height, areaWidth } = request;
  const all = obstacles(request, taken);
  const inside = centred(x, y, width, height);
  const staysInside = isWide(request) && !(request.selected && areaWidth > 0);
  if (staysInside && isInside(inside, taken.frame) && !all.some((other) => overlap(inside, other, GAP)))
    return { tag: { key, box: inside, short: false, leader: null }, cost: 0 };
  const found = besides(request, width, taken, all) ?? besides(request, shortWidth, taken, all);
  if (found) return found;
  const onPole = centred(x, y, shortWidth, height);
  if (!request.selected && isInside(onPole, taken.frame) && !all.some((other) => overlap(onPole, other, GAP)))
    return { tag: { key, box: onPole, short: true, leader: null }, cost: SHORT + ON_POLE };
  if (!request.selected) return null;
  return { tag: { key, box: inside, short: false, leader: null }, cost: UNPLACED };
}

/** Ways to go through the tags; the one that ends cheapest is taken, the earlier on a tie. */
const SWEEPS: readonly ((a: TagRequest, b: TagRequest) => number)[] = [
  (a, b) => a.y - b.y || a.x - b.x,
  (a, b) => b.y - a.y || a.x - b.x,
  (a, b) => a.x - b.x || a.y - b.y,
  (a, b) => b.x - a.x || a.y - b.y,
];
/** With more tags than this, or more round marks and names to keep clear of, one sweep must do. */
const FEW = { tags: 24, boxes: 40 } as const;

/**
 * Places the tags of areas: on the inner pole of a wide area, else beside it at the end of a leader that crosses nothing; without its name
 * where that finds no room, and then on the pole of a narrow area too. Tags that find none at all are left out; the selected one lies on its pole then, come what
 * may. `occupied` are boxes of round marks and their names, `frame` is the part of the map that nothing covers. The
 * selected tag chooses first, then wide areas, then the rest in the one of four sweeps that leaves the least crossed,
 * shortened and left out. Pure; the same input gives the same places.
 */
export function placeTags(requests: readonly TagRequest[], occupied: readonly Box[], frame: Box): readonly PlacedTag[] {
  const rank = (request: TagRequest): number => (request.selected ? 0 : isWide(request) ? 1 : 2);
  const dots = requests.filter(({ areaWidth, selected }) => areaWidth > 0 && (areaWidth < WIDE_AREA || selected));
  let best: { readonly tags: readonly PlacedTag[]; readonly cost: number } | null = null;
  const isCrowded = requests.length > FEW.tags || occupied.length > FEW.boxes;
  for (const sweep of SWEEPS.slice(0, isCrowded ? 1 : SWEEPS.length)) {
    const sorted = [...requests].sort((a, b) => rank(a) - rank(b) || sweep(a, b) || (a.key < b.key ? -1 : 1));
    const tags: PlacedTag[] = [];
    let cost = 0;
    for (const request of sorted) {
      const choice = placeOne(request, nearTo(request, { boxes: occupied, tags, dots, frame }));
      if (choice) tags.push(choice.tag);
      cost += choice?.cost ?? UNPLACED;
    }
    if (!best || cost < best.cost) best = { tags, cost };
  }
  return best?.tags ?? [];
}
