import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaMark, ClusterMark, Mark } from '../core/marks.ts';
import { applyLayers } from './applyLayers.ts';
import { arrange } from './arrange.ts';
import type { LocatedArea } from './arrange.ts';
import { forgetDonuts } from './engine.ts';
import { freeFrame } from './freeFrame.ts';
import { gatherCrowd } from './gatherCrowd.ts';
import type { Crowd, Located } from './gatherCrowd.ts';
import { findHit } from './hits.ts';
import { collect, donutFeature, spotFeature } from './markFeatures.ts';
import { AREA_SOURCE } from './layers/areas.ts';
import { changingLayers } from './order.ts';
import type { Focus } from './order.ts';
import { readPalette } from './palette.ts';
import type { PlacedTag } from './placeTags.ts';
import { projectPoint } from './projectPoint.ts';
import { shortName } from './shortName.ts';
import { BASE_SOURCE, NO_DATA, NO_FOCUS } from './style.ts';
import type { SourceData, SourceName } from './style.ts';
import { sizeTag } from './tagElements.ts';
import type { ShownTag, TagLayer } from './tagLayer.ts';
import { areaOf, isArea, isCluster, isRound, isSpot, spotOf } from './targets.ts';
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
  /** Brings the map to what is wanted; while it moves, tags stay as they are placed. */
  draw(wanted: Wanted, isMoving: boolean): void;
  /** The same for what is hovered only. */
  drawHovered(wanted: Wanted): void;
  /** What a new style must hold so that nothing is drawn anew. */
  data(): SourceData;
  focus(): Focus;
  /** The style was set anew: what hangs on its features is to be said again. */
  restyle(wanted: Wanted): void;
  /** Whether the engine's frames show the marks that were drawn, and whether they show all: areas too. */
  loaded(): 'nothing' | 'marks' | 'all';
  /** Once the marks are drawn: the base map leaves out the names that they bear. */
  dropTakenNames(wanted: Wanted): void;
  /** The mark under a point of the screen, as it was drawn last. */
  markAt(point: ScreenPoint, touch: boolean): Mark | null;
}

const MARK_SOURCES: readonly SourceName[] = ['rounds', 'donuts', 'hovered', 'selected'];
const NOTHING_GATHERED: Crowd = { rounds: [], alone: new Map() };

function isDonut(hovered: Wanted['hovered']): hovered is ClusterMark {
  return hovered !== null && 'shape' in hovered;
}

/** Keeps the engine's sources, its changing layers and the tags in step with the marks. */
export function createScene(map: MapLibreMap, tags: TagLayer): Scene {
  const sent = new Map<SourceName, { readonly text: string; readonly data: FeatureCollection }>();
  let layers: readonly LayerSpecification[] = [];
  let focus: Focus = NO_FOCUS;
  let above: readonly string[] = [];
  let crowd: Crowd = NOTHING_GATHERED;
  let unplaced: ReadonlySet<string> = new Set();
  let arranged: readonly ShownTag[] = [];
  let areas: ReadonlyMap<string, AreaMark> = new Map();

  const put = (name: SourceName, data: FeatureCollection): void => {
    const text = JSON.stringify(data);
    if (sent.get(name)?.text === text) return;
    sent.set(name, { text, data });
    map.getSource<GeoJSONSource>(name)?.setData(data);
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
  const requestFor = ({ mark, x, y }: Located<AreaMark>, selected: string | null): LocatedArea => {
    const request = { key: mark.key, x, y, areaWidth: widthOf(mark), ...sizeTag(mark) };
    return { mark, x, y, request: { ...request, selected: mark.key === selected } };
  };
  const areasOf = ({ marks, selected }: Wanted): ReadonlyMap<string, AreaMark> => {
    const all = new Map(marks.filter(isArea).map((mark) => [mark.key, mark] as const));
    if (selected && !isRound(selected) && !all.has(selected.anchor.key)) all.set(selected.anchor.key, areaOf(selected));
    return all;
  };

  const place = ({ padding, selected }: Wanted, rounds: readonly Located[]): void => {
    const container = map.getContainer();
    const { left, top, width, height } = freeFrame(container, padding);
    const inSight = locate([...areas.values()]).filter(
      ({ x, y }) => x >= 0 && y >= 0 && x <= container.clientWidth && y <= container.clientHeight,
    );
    const requests = inSight.map((located) => requestFor(located, selected?.anchor.key ?? null));
    const frame = { left: left + EDGE, top: top + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
    const arrangement = arrange(requests, rounds, frame);
    const byKey = new Map(requests.map((area) => [area.mark.key, area] as const));
    arranged = arrangement.tags.flatMap((placed) => {
      const area = byKey.get(placed.key);
      return area ? [{ mark: area.mark, placed, pole: { x: area.x, y: area.y } }] : [];
    });
    unplaced = new Set(arrangement.unplaced.map(({ mark }) => mark.key));
    crowd = arrangement.crowd;
  };
  const keep = (rounds: readonly Located[]): void => {
    crowd = gatherCrowd(rounds, locate([...areas.values()].filter(({ key }) => unplaced.has(key))));
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
  const markAbove = (keys: readonly string[]): void => {
    for (const source of ['rounds', 'donuts'] as const) {
      for (const id of above) if (!keys.includes(id)) map.removeFeatureState({ source, id }, 'above');
      for (const id of keys) map.setFeatureState({ source, id }, { above: true });
    }
    above = keys;
  };
  const showLayers = (wanted: Wanted, taken: readonly string[], shownAreas: readonly AreaMark[]): void => {
    const { selected, hovered, theme } = wanted;
    const keyOfArea = (target: Wanted['hovered']): string | null =>
      target && !isDonut(target) && !isRound(target) ? target.anchor.key : null;
    const [selectedArea, hoveredArea] = [keyOfArea(selected), keyOfArea(hovered)];
    focus = {
      areas: shownAreas,
      selected: selectedArea,
      hovered: hoveredArea === selectedArea ? null : hoveredArea,
      taken,
    };
    const next = changingLayers(readPalette(theme), focus);
    applyLayers(map, layers, next);
    layers = next;
  };
  const drawHovered = (wanted: Wanted): void => {
    const { selected, hovered, theme } = wanted;
    const look = { theme, state: 'hovered' } as const;
    const key = hovered ? (isDonut(hovered) ? hovered.key : hovered.anchor.key) : null;
    const isNew = key !== null && key !== selected?.anchor.key;
    const feature =
      hovered && isNew
        ? isDonut(hovered)
          ? [donutFeature(hovered, look)]
          : isRound(hovered)
            ? [spotFeature(spotOf(hovered), look)]
            : []
        : [];
    put('hovered', collect(feature));
    markAbove([...feature.map(({ properties }) => properties.key), ...(selected ? [selected.anchor.key] : [])]);
    tags.setFocus(selected?.anchor.key ?? null, isNew ? key : null);
    tags.show([...arranged, ...hoveredTag(wanted)]);
    showLayers(wanted, focus.taken, focus.areas);
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

  return {
    drawHovered,
    data: () => ({ ...NO_DATA, ...Object.fromEntries([...sent].map(([name, { data }]) => [name, data] as const)) }),
    focus: () => focus,
    draw(wanted, isMoving) {
      const { marks, selected, theme, measure } = wanted;
      const look = { theme, state: 'plain' } as const;
      areas = areasOf(wanted);
      const rounds = marks.filter((mark) => !isArea(mark));
      const inSight = locate(rounds);
      if (isMoving) keep(inSight);
      else place(wanted, inSight);
      const seen = new Set(inSight.map(({ mark }) => mark));
      const drawn = [...crowd.rounds.map(({ mark }) => mark), ...rounds.filter((mark) => !seen.has(mark))];
      put('rounds', collect(drawn.filter(isSpot).map((spot) => spotFeature(spot, look))));
      const donuts = collect(drawn.filter(isCluster).map((cluster) => donutFeature(cluster, look)));
      put('donuts', donuts);
      forgetDonuts(map, new Set(donuts.features.map(({ properties }) => properties.image)));
      const selectedSpot =
        selected && isRound(selected) ? [spotFeature(spotOf(selected), { theme, state: 'selected' })] : [];
      put('selected', collect(selectedSpot));
      put('measure', measure);
      if (!isMoving) focus = { ...focus, areas: [...areas.values()] };
      drawHovered(wanted);
      if (!isMoving) put('tag-room', tags.room(map));
    },
    restyle(wanted) {
      layers = changingLayers(readPalette(wanted.theme), focus);
      const keys = above;
      above = [];
      markAbove(keys);
    },
    loaded() {
      if (!MARK_SOURCES.every((name) => map.isSourceLoaded(name))) return 'nothing';
      return map.isSourceLoaded(AREA_SOURCE) && map.isSourceLoaded(BASE_SOURCE) ? 'all' : 'marks';
    },
    dropTakenNames(wanted) {
      const taken = takenNames(wanted);
      if (taken.join() !== focus.taken.join()) showLayers(wanted, taken, focus.areas);
    },
    markAt(point, touch) {
      const hit = findHit(point, tags.hits(), crowd.rounds, touch);
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
