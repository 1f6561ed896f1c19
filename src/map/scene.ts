import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaMark, ClusterMark, Mark } from '../core/marks.ts';
import { applyLayers } from './applyLayers.ts';
import { arrange } from './arrange.ts';
import type { LocatedArea } from './arrange.ts';
import { freeFrame } from './freeFrame.ts';
import { gatherCrowd } from './gatherCrowd.ts';
import type { Crowd, Located } from './gatherCrowd.ts';
import { findHit } from './hits.ts';
import { AREA_SOURCE } from './layers/areas.ts';
import { ALL_OPEN } from './hideUnopened.ts';
import { layersInOrder } from './order.ts';
import type { Focus } from './order.ts';
import { readPalette } from './palette.ts';
import type { PlacedTag } from './placeTags.ts';
import { projectPoint } from './projectPoint.ts';
import { roomFeatures } from './roomFeatures.ts';
import { boxOfName, boxOfNameBelow, boxOfRound, isNamed, placeNames } from './rounds/placeNames.ts';
import { widthOfName } from './rounds/roundLayer.ts';
import type { RoundLayer, RoundMark } from './rounds/roundLayer.ts';
import { shortName } from './shortName.ts';
import { BASE_SOURCE, NO_DATA, NO_FOCUS } from './style.ts';
import type { SourceData, SourceName } from './style.ts';
import { sizeOf } from './sizeOf.ts';
import { sizeTag } from './tagElements.ts';
import type { ShownTag, TagLayer } from './tagLayer.ts';
import { areaOf, isArea, isRound, isSpot, spotOf } from './targets.ts';
import type { MapPadding, MapTarget, MapTheme, ScreenPoint } from './types.ts';

/** How far from the edge of the free part of the map a tag keeps, CSS pixels. */
const EDGE = 6;
/** With more names than this on the map, the base map's labels are not asked to leave out the same ones. */
const MOST_TAKEN = 60;

/** All that the map is asked to show. */
export interface Wanted {
  readonly marks: readonly Mark[];
  readonly selected: MapTarget | null;
  /** A donut only by the pointer. */
  readonly hovered: MapTarget | ClusterMark | null;
  readonly theme: MapTheme;
  readonly padding: MapPadding;
  readonly measure: FeatureCollection;
}

export interface Scene {
  /** Brings the map to what is wanted; while it moves, tags and names stay as they are placed. Answers as `drawHovered` does. */
  draw(wanted: Wanted, isMoving: boolean): boolean;
  /** The same for what is hovered only. Answers whether the engine has something to draw for it as well. */
  drawHovered(wanted: Wanted): boolean;
  /** The map moved: marks and tags keep to their places. */
  follow(wanted: Wanted): void;
  /** What a new style must hold so that nothing is drawn anew. */
  data(): SourceData;
  focus(): Focus;
  /** The style was set anew. */
  restyle(wanted: Wanted): void;
  /** Draws one more of the groups of layers that a new map opens with; answers whether there was one. */
  openMore(wanted: Wanted): boolean;
  /** Whether what the engine shows of the base map and the areas is loaded. */
  isLoaded(): boolean;
  /** Whether all layers are open, too: the engine's last frame is as it shall be. */
  isWhole(): boolean;
  /** Once the marks are drawn: the base map's names keep clear of them, and those that marks bear are left out. */
  makeRoom(wanted: Wanted): void;
  /** The mark under a point of the screen, as it was drawn last. */
  markAt(point: ScreenPoint, touch: boolean): Mark | null;
}

const NOTHING_GATHERED: Crowd = { rounds: [], alone: new Map() };

function isRoundMark(mark: Mark): mark is RoundMark {
  return !isArea(mark);
}

function isDonut(hovered: Wanted['hovered']): hovered is ClusterMark {
  return hovered !== null && 'shape' in hovered;
}

/** Keeps round marks, tags and the engine's changing layers in step with what is wanted. */
export function createScene(map: MapLibreMap, roundLayer: RoundLayer, tags: TagLayer): Scene {
  const sent = new Map<SourceName, { readonly text: string; readonly data: FeatureCollection }>();
  /** The engine's layers as they are; null until it has some. */
  let layers: readonly LayerSpecification[] | null = null;
  let focus: Focus = NO_FOCUS;
  let crowd: Crowd = NOTHING_GATHERED;
  /** What is drawn as discs, rings and donuts, in sight or not, and where it lay when it was drawn last. */
  let roundMarks: readonly RoundMark[] = [];
  let rounds: readonly Located<RoundMark>[] = [];
  let named: ReadonlySet<string> = new Set();
  let unplaced: ReadonlySet<string> = new Set();
  let arranged: readonly ShownTag[] = [];
  let areas: ReadonlyMap<string, AreaMark> = new Map();

  /** Answers whether the data are others than the engine has. */
  const put = (name: SourceName, data: FeatureCollection): boolean => {
    const text = JSON.stringify(data);
    if (sent.get(name)?.text === text) return false;
    sent.set(name, { text, data });
    map.getSource<GeoJSONSource>(name)?.setData(data);
    return true;
  };
  const locate = <M extends Mark>(marks: readonly M[]): readonly Located<M>[] =>
    marks.flatMap((mark) => {
      const at = projectPoint(map, mark.lon, mark.lat);
      return at ? [{ mark, x: at.x, y: at.y }] : [];
    });
  const widthOf = ({ box, lat, lon }: AreaMark): number => {
    if (!box) return 0;
    const [from, to] = [projectPoint(map, box[0], lat), projectPoint(map, box[2], lat)];
    const pole = projectPoint(map, lon, lat);
    const ends = [from ?? pole, to ?? pole] as const;
    return ends[0] && ends[1] ? Math.max(Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y), 1) : 1;
  };
  const areasOf = ({ marks, selected }: Wanted): ReadonlyMap<string, AreaMark> => {
    const all = new Map(marks.filter(isArea).map((mark) => [mark.key, mark] as const));
    if (selected && !isRound(selected) && !all.has(selected.anchor.key)) all.set(selected.anchor.key, areaOf(selected));
    return all;
  };

  const place = ({ padding, selected }: Wanted, inSight: readonly Located[]): void => {
    const screen = sizeOf(map);
    const { left, top, width, height } = freeFrame(map, padding);
    const areasInSight = locate([...areas.values()])
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= screen.width && y <= screen.height)
      .map((located): LocatedArea => {
        const { mark } = located;
        return { ...located, areaWidth: widthOf(mark), selected: mark.key === selected?.anchor.key };
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
  const keep = (inSight: readonly Located[]): void => {
    crowd = gatherCrowd(inSight, locate([...areas.values()].filter(({ key }) => unplaced.has(key))));
    arranged = arranged.flatMap((tag) => {
      const mark = areas.get(tag.mark.key);
      const pole = mark ? projectPoint(map, mark.lon, mark.lat) : null;
      if (!mark || !pole) return [];
      const [right, down] = [pole.x - tag.pole.x, pole.y - tag.pole.y];
      return [{ mark, pole, placed: shift(tag.placed, right, down) }];
    });
  };
  /** A hovered area whose tag found no room shows it on its pole, over everything. */
  const hoveredTag = ({ hovered }: Wanted): readonly ShownTag[] => {
    if (!hovered || isDonut(hovered) || isRound(hovered)) return [];
    const { key, lon, lat } = hovered.anchor;
    const pole = projectPoint(map, lon, lat);
    if (!pole || arranged.some(({ mark }) => mark.key === key)) return [];
    const mark = areas.get(key) ?? areaOf(hovered);
    const { width, height } = sizeTag(mark);
    const box = { left: Math.round(pole.x - width / 2), top: Math.round(pole.y - height / 2), width, height };
    return [{ mark, pole, placed: { key, box, short: false, leader: null } }];
  };
  const showRounds = ({ selected, hovered }: Wanted): void => {
    const locateOne = <M extends RoundMark>(mark: M): Located<M> | null => locate([mark])[0] ?? null;
    const hoveredMark = hovered && (isDonut(hovered) ? hovered : isRound(hovered) ? spotOf(hovered) : null);
    const isNew = hoveredMark?.key !== selected?.anchor.key;
    roundLayer.show(map, {
      rounds,
      named,
      hovered: hoveredMark && isNew ? locateOne(hoveredMark) : null,
      selected: selected && isRound(selected) ? locateOne(spotOf(selected)) : null,
    });
  };
  /** Keeps the base map's names away from marks, from the names of towns and from tags. */
  const putRoom = ({ selected }: Wanted): void => {
    const open = selected?.anchor.level === 'town' ? locate([spotOf(selected)]) : [];
    const names = rounds.filter(isNamed).filter(({ mark }) => named.has(mark.key));
    const boxes = [
      ...rounds.map(boxOfRound),
      ...names.map((town) => boxOfName(town, widthOfName(town.mark.name))),
      ...open.flatMap((town) => [boxOfRound(town), boxOfNameBelow(town, widthOfName(town.mark.name))]),
      ...tags.hits().map(({ box }) => box),
    ];
    put('room', roomFeatures(map, boxes));
  };
  const showLayers = (wanted: Wanted, taken: readonly string[], shownAreas: readonly AreaMark[]): boolean => {
    const { selected, hovered, theme } = wanted;
    const keyOfArea = (target: Wanted['hovered']): string | null =>
      target && !isDonut(target) && !isRound(target) ? target.anchor.key : null;
    const [selectedArea, hoveredArea] = [keyOfArea(selected), keyOfArea(hovered)];
    focus = {
      areas: shownAreas,
      selected: selectedArea,
      hovered: hoveredArea === selectedArea ? null : hoveredArea,
      taken,
      open: focus.open,
    };
    const next = layersInOrder(readPalette(theme), focus);
    if (!layers) return false;
    const isChanged = applyLayers(map, layers, next);
    layers = next;
    return isChanged;
  };
  const drawHovered = (wanted: Wanted): boolean => {
    const { selected, hovered } = wanted;
    showRounds(wanted);
    const hoveredKey = hovered && (isDonut(hovered) ? hovered.key : hovered.anchor.key);
    const selectedKey = selected?.anchor.key ?? null;
    tags.setFocus(selectedKey, hoveredKey === selectedKey ? null : hoveredKey);
    tags.show([...arranged, ...hoveredTag(wanted)]);
    return showLayers(wanted, focus.taken, focus.areas);
  };
  const takenNames = ({ marks }: Wanted): readonly string[] => {
    const towns = marks.filter(({ shape }) => shape === 'town').filter(isSpot);
    const names = [
      ...arranged.flatMap(({ mark }) => [mark.name, shortName(mark.name)]),
      ...towns.map(({ name }) => name),
    ];
    const once = [...new Set(names)].sort();
    return once.length > MOST_TAKEN ? focus.taken : once;
  };

  const isLoaded = (): boolean => map.isSourceLoaded(AREA_SOURCE) && map.isSourceLoaded(BASE_SOURCE);

  return {
    drawHovered,
    data: () => ({ ...NO_DATA, ...Object.fromEntries([...sent].map(([name, { data }]) => [name, data] as const)) }),
    focus: () => focus,
    draw(wanted, isMoving) {
      areas = areasOf(wanted);
      const marks = wanted.marks.filter(isRoundMark);
      const inSight = locate(marks);
      if (isMoving) keep(inSight);
      else place(wanted, inSight);
      const seen = new Set<Mark>(inSight.map(({ mark }) => mark));
      roundMarks = [
        ...crowd.rounds.map(({ mark }) => mark).filter(isRoundMark),
        ...marks.filter((mark) => !seen.has(mark)),
      ];
      rounds = locate(roundMarks);
      if (!isMoving) {
        const taken = arranged.map(({ placed }) => placed.box);
        named = placeNames(rounds, widthOfName, taken);
        focus = { ...focus, areas: [...areas.values()] };
      }
      const isMeasured = put('measure', wanted.measure);
      const isLayered = drawHovered(wanted);
      // Names that are not open yet shall find their room taken; those on the map wait for `makeRoom`.
      if (!isMoving && focus.open < ALL_OPEN) putRoom(wanted);
      return isMeasured || isLayered;
    },
    follow(wanted) {
      rounds = locate(roundMarks);
      showRounds(wanted);
      tags.follow(map);
    },
    restyle: ({ theme }) => void (layers = layersInOrder(readPalette(theme), focus)),
    openMore(wanted) {
      if (focus.open === ALL_OPEN) return false;
      focus = { ...focus, open: focus.open + 1 };
      return showLayers(wanted, focus.taken, focus.areas);
    },
    isLoaded,
    isWhole: () => focus.open === ALL_OPEN && isLoaded(),
    makeRoom(wanted) {
      putRoom(wanted);
      const taken = takenNames(wanted);
      if (taken.join() !== focus.taken.join()) showLayers(wanted, taken, focus.areas);
    },
    markAt(point, touch) {
      const hit = findHit(point, tags.hits(), rounds, touch);
      if (hit) return crowd.alone.get(hit.key) ?? hit;
      const under = map.queryRenderedFeatures([point.x, point.y], { layers: ['areas-tint'] });
      const found = under.flatMap(({ properties }) => areas.get(String(properties['id'])) ?? []);
      return found.find(({ shape }) => shape === 'region') ?? found[0] ?? null;
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
