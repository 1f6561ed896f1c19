import type { AreaMark, Mark } from '../core/marks.ts';
import { arrange } from './arrange.ts';
import type { LocatedArea } from './arrange.ts';
import type { Box } from './box.ts';
import { gatherCrowd } from './gatherCrowd.ts';
import type { Crowd, Located } from './gatherCrowd.ts';
import { findHit } from './hits.ts';
import { freeFrame } from './lens/freeFrame.ts';
import type { Lens } from './lens/lens.ts';
import { sameLens } from './lens/sameLens.ts';
import { projectPoint } from './lens/projectPoint.ts';
import type { PlacedTag } from './placeTags.ts';
import { boxOfName, boxOfNameBelow, boxOfRound, isNamed, placeNames } from './rounds/placeNames.ts';
import type { RoundMark } from './rounds/drawRound.ts';
import { widthOfName } from './rounds/roundLayer.ts';
import type { RoundLayer } from './rounds/roundLayer.ts';
import { shortName } from './shortName.ts';
import { sizeTag } from './tagElements.ts';
import type { ShownTag, TagLayer } from './tagLayer.ts';
import { areaOf, isArea, isRound, isSpot, spotOf } from './targets.ts';
import type { ScreenPoint } from './types.ts';
import { isDonut } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** How far from the edge of the free part of the map a tag keeps, CSS pixels. */
const EDGE = 6;

/** The marks over the map: discs, rings, donuts and tags. They need no engine: only to know how it looks at the world. */
export interface MarkScene {
  /** Measures what arranging needs. */
  measure(wanted: Wanted): void;
  /** Arranges the marks that are wanted, unless they are; while the map moves, tags and names stay as they are placed. */
  arrange(lens: Lens, wanted: Wanted, isMoving: boolean): void;
  /** Prepares what is arranged for being shown. */
  prepare(lens: Lens): void;
  /** Shows the marks that are wanted, unless they are on the screen; arranges them first where they are not. */
  show(lens: Lens, wanted: Wanted, isMoving: boolean): void;
  /** The same for what is hovered only. */
  drawHovered(lens: Lens, wanted: Wanted): void;
  /** The map moved: marks and tags keep to their places. */
  follow(lens: Lens, wanted: Wanted): void;
  /** The regions and countries with incidents, by key. */
  areas(): ReadonlyMap<string, AreaMark>;
  /** Where marks, names and tags lie. */
  boxes(lens: Lens, wanted: Wanted): readonly Box[];
  /** The names that tags and towns bear. */
  names(wanted: Wanted): readonly string[];
  /** The mark under a point of the screen, as it was drawn last. */
  markAt(point: ScreenPoint, touch: boolean): Mark | null;
}

const NOTHING_GATHERED: Crowd = { rounds: [], alone: new Map() };

interface Moment {
  readonly lens: Lens;
  readonly wanted: Wanted;
}

function isFor(moment: Moment | null, lens: Lens, wanted: Wanted): boolean {
  return moment?.wanted === wanted && sameLens(moment.lens, lens);
}

function isRoundMark(mark: Mark): mark is RoundMark {
  return !isArea(mark);
}

function locate<M extends Mark>(lens: Lens, marks: readonly M[]): readonly Located<M>[] {
  return marks.flatMap((mark) => {
    const at = projectPoint(lens, mark.lon, mark.lat);
    return at ? [{ mark, x: at.x, y: at.y }] : [];
  });
}

/** Width of an area on the screen, CSS pixels; 0 where it has no outline. */
function widthOf(lens: Lens, { box, lat, lon }: AreaMark): number {
  if (!box) return 0;
  const [from, to] = [projectPoint(lens, box[0], lat), projectPoint(lens, box[2], lat)];
  const pole = projectPoint(lens, lon, lat);
  const ends = [from ?? pole, to ?? pole] as const;
  return ends[0] && ends[1] ? Math.max(Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y), 1) : 1;
}

function areasOf({ marks, selected }: Wanted): ReadonlyMap<string, AreaMark> {
  const all = new Map(marks.filter(isArea).map((mark) => [mark.key, mark] as const));
  if (selected && !isRound(selected) && !all.has(selected.anchor.key)) all.set(selected.anchor.key, areaOf(selected));
  return all;
}

/** Keeps round marks and tags in step with what is wanted. */
export function createMarkScene(roundLayer: RoundLayer, tags: TagLayer): MarkScene {
  let crowd: Crowd = NOTHING_GATHERED;
  /** What is drawn as discs, rings and donuts, in sight or not, and where it lay when it was drawn last. */
  let roundMarks: readonly RoundMark[] = [];
  let rounds: readonly Located<RoundMark>[] = [];
  let named: ReadonlySet<string> = new Set();
  let unplaced: ReadonlySet<string> = new Set();
  let arranged: readonly ShownTag[] = [];
  let areas: ReadonlyMap<string, AreaMark> = new Map();
  /** What the marks are arranged for, and whether only as the map's movement asks; what is on the screen. */
  let arrangedFor: (Moment & { readonly isMoving: boolean }) | null = null;
  let shownFor: Moment | null = null;

  const place = (lens: Lens, { selected }: Wanted, inSight: readonly Located[]): void => {
    const { left, top, width, height } = freeFrame(lens);
    const areasInSight = locate(lens, [...areas.values()])
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= lens.width && y <= lens.height)
      .map((located): LocatedArea => {
        const { mark } = located;
        return { ...located, areaWidth: widthOf(lens, mark), selected: mark.key === selected?.anchor.key };
      });
    const frame = { left: left + EDGE, top: top + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
    const arrangement = arrange(areasInSight, inSight, frame, sizeTag);
    const byKey = new Map(areasInSight.map((area) => [area.mark.key, area] as const));
    arranged = arrangement.tags.flatMap((placed) => {
      const area = byKey.get(placed.key);
      return area ? [{ mark: area.mark, placed, pole: { x: area.x, y: area.y } }] : [];
    });
    unplaced = new Set(arrangement.unplaced.map(({ mark }) => mark.key));
    crowd = arrangement.crowd;
  };
  /** Tags keep their offset from their poles. */
  const moveTags = (lens: Lens): void => {
    arranged = arranged.flatMap((tag) => {
      const mark = areas.get(tag.mark.key);
      const pole = mark ? projectPoint(lens, mark.lon, mark.lat) : null;
      if (!mark || !pole) return [];
      const [right, down] = [pole.x - tag.pole.x, pole.y - tag.pole.y];
      return [{ mark, pole, placed: shift(tag.placed, right, down) }];
    });
  };
  const keep = (lens: Lens, inSight: readonly Located[]): void => {
    const without = [...areas.values()].filter(({ key }) => unplaced.has(key));
    crowd = gatherCrowd(inSight, locate(lens, without));
    moveTags(lens);
  };
  /** A hovered area whose tag found no room shows it on its pole, over everything. */
  const hoveredTag = (lens: Lens, { hovered }: Wanted): readonly ShownTag[] => {
    if (!hovered || isDonut(hovered) || isRound(hovered)) return [];
    const { key, lon, lat } = hovered.anchor;
    const pole = projectPoint(lens, lon, lat);
    if (!pole || arranged.some(({ mark }) => mark.key === key)) return [];
    const mark = areas.get(key) ?? areaOf(hovered);
    const { width, height } = sizeTag(mark);
    const box = { left: Math.round(pole.x - width / 2), top: Math.round(pole.y - height / 2), width, height };
    return [{ mark, pole, placed: { key, box, short: false, leader: null } }];
  };
  const showRounds = (lens: Lens, { selected, hovered }: Wanted): void => {
    const locateOne = <M extends RoundMark>(mark: M): Located<M> | null => locate(lens, [mark])[0] ?? null;
    const hoveredMark = hovered && (isDonut(hovered) ? hovered : isRound(hovered) ? spotOf(hovered) : null);
    const isNew = hoveredMark?.key !== selected?.anchor.key;
    roundLayer.show(lens, {
      rounds,
      named,
      hovered: hoveredMark && isNew ? locateOne(hoveredMark) : null,
      selected: selected && isRound(selected) ? locateOne(spotOf(selected)) : null,
    });
  };
  const drawHovered = (lens: Lens, wanted: Wanted): void => {
    const { selected, hovered } = wanted;
    showRounds(lens, wanted);
    const hoveredKey = hovered && (isDonut(hovered) ? hovered.key : hovered.anchor.key);
    const selectedKey = selected?.anchor.key ?? null;
    tags.setFocus(selectedKey, hoveredKey === selectedKey ? null : hoveredKey);
    tags.show([...arranged, ...hoveredTag(lens, wanted)]);
    shownFor = { lens, wanted };
  };
  const isArranged = (lens: Lens, wanted: Wanted, isMoving: boolean): boolean =>
    isFor(arrangedFor, lens, wanted) && (isMoving || !arrangedFor?.isMoving);
  const arrangeMarks = (lens: Lens, wanted: Wanted, isMoving: boolean): void => {
    if (isArranged(lens, wanted, isMoving)) return;
    areas = areasOf(wanted);
    const marks = wanted.marks.filter(isRoundMark);
    const inSight = locate(lens, marks);
    if (isMoving) keep(lens, inSight);
    else place(lens, wanted, inSight);
    const seen = new Set<Mark>(inSight.map(({ mark }) => mark));
    roundMarks = [
      ...crowd.rounds.map(({ mark }) => mark).filter(isRoundMark),
      ...marks.filter((mark) => !seen.has(mark)),
    ];
    rounds = locate(lens, roundMarks);
    if (!isMoving) {
      const taken = arranged.map(({ placed }) => placed.box);
      named = placeNames(rounds, widthOfName, taken);
    }
    arrangedFor = { lens, wanted, isMoving };
    shownFor = null;
  };

  return {
    drawHovered,
    areas: () => areas,
    measure({ marks }) {
      for (const mark of marks) if (isArea(mark)) sizeTag(mark);
    },
    arrange: arrangeMarks,
    prepare: (lens) => roundLayer.prepare(lens, rounds),
    show(lens, wanted, isMoving) {
      arrangeMarks(lens, wanted, isMoving);
      if (!isFor(shownFor, lens, wanted)) drawHovered(lens, wanted);
    },
    follow(lens, wanted) {
      if (shownFor && sameLens(shownFor.lens, lens)) return;
      moveTags(lens);
      arrangedFor &&= { ...arrangedFor, lens, isMoving: true };
      shownFor = null;
      rounds = locate(lens, roundMarks);
      showRounds(lens, wanted);
      tags.follow(lens);
    },
    boxes(lens, { selected }) {
      const open = selected?.anchor.level === 'town' ? locate(lens, [spotOf(selected)]) : [];
      const names = rounds.filter(isNamed).filter(({ mark }) => named.has(mark.key));
      return [
        ...rounds.map(boxOfRound),
        ...names.map((town) => boxOfName(town, widthOfName(town.mark.name))),
        ...open.flatMap((town) => [boxOfRound(town), boxOfNameBelow(town, widthOfName(town.mark.name))]),
        ...tags.hits().map(({ box }) => box),
      ];
    },
    names({ marks }) {
      const towns = marks.filter(({ shape }) => shape === 'town').filter(isSpot);
      const names = [
        ...arranged.flatMap(({ mark }) => [mark.name, shortName(mark.name)]),
        ...towns.map(({ name }) => name),
      ];
      return [...new Set(names)].sort();
    },
    markAt(point, touch) {
      const hit = findHit(point, tags.hits(), rounds, touch);
      return hit && (crowd.alone.get(hit.key) ?? hit);
    },
  };
}

function shift(placed: PlacedTag, right: number, down: number): PlacedTag {
  const { box, leader } = placed;
  return {
    ...placed,
    box: { ...box, left: box.left + right, top: box.top + down },
    leader: leader && {
      x1: leader.x1 + right,
      y1: leader.y1 + down,
      x2: leader.x2 + right,
      y2: leader.y2 + down,
    },
  };
}
