import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaMark } from '../core/marks.ts';
import { applyLayers } from './applyLayers.ts';
import { createAreaLooks } from './areaLooks.ts';
import { ALL_OPEN, OPENED_SINGLY } from './hideUnopened.ts';
import { AREA_SOURCE } from './layers/areas.ts';
import { LABEL_LAYER, TAKEN } from './layers/labels.ts';
import { layersInOrder } from './order.ts';
import type { Focus } from './order.ts';
import { readPalette } from './palette.ts';
import { BASE_SOURCE, NO_DATA, NO_FOCUS, makeStyle } from './style.ts';
import type { SourceName } from './style.ts';
import type { MapProjection, MapTheme, ScreenPoint } from './types.ts';
import { areaKeyOf } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What the engine draws: base map, areas, its own names, and what is measured. */
export interface Ground {
  /** Shows these areas and what is measured. Answers whether the engine has something to draw for it. */
  show(wanted: Wanted, areas: ReadonlyMap<string, AreaMark>): boolean;
  /** The same for what is hovered only. */
  showHovered(wanted: Wanted): boolean;
  /** Wears a theme on a projection: a new style, for which nothing is loaded anew. */
  restyle(theme: MapTheme, projection: MapProjection): void;
  /** Draws one more of the groups of layers that a new map opens with; answers whether there was one. */
  openMore(theme: MapTheme): boolean;
  /** Draws the layers that are in none of the groups, too. */
  openAll(theme: MapTheme): void;
  /** Whether what the engine shows of the base map and the areas is loaded. */
  isLoaded(): boolean;
  /** Whether all layers are open. */
  isOpen(): boolean;
  /** Whether all layers are open, too: the engine's last frame is as it shall be. */
  isWhole(): boolean;
  /** The base map's names keep clear of this room. */
  keepClear(room: FeatureCollection): void;
  /** These names are left out of the base map, since marks bear them. */
  leaveOut(names: readonly string[]): void;
  /** The area with incidents under a point of the screen: a region before its country. */
  areaAt(point: ScreenPoint): AreaMark | null;
}

/** Keeps the engine's changing layers in step with what is wanted. `baseUrl` as for `makeStyle`. */
export function createGround(map: MapLibreMap, baseUrl: string): Ground {
  const sent = new Map<SourceName, { readonly text: string; readonly data: FeatureCollection }>();
  /** The engine's layers as they are; null until it has some. */
  let layers: readonly LayerSpecification[] | null = null;
  let focus: Focus = NO_FOCUS;
  const looks = createAreaLooks(map);
  let leftOut: ReadonlySet<string> = new Set();
  let areas: ReadonlyMap<string, AreaMark> = new Map();

  /** Answers whether the data are others than the engine has. */
  const put = (name: SourceName, data: FeatureCollection): boolean => {
    const text = JSON.stringify(data);
    if (sent.get(name)?.text === text) return false;
    sent.set(name, { text, data });
    map.getSource<GeoJSONSource>(name)?.setData(data);
    return true;
  };
  const bring = (theme: MapTheme, change: Partial<Focus>): boolean => {
    focus = { ...focus, ...change };
    const next = layersInOrder(readPalette(theme), focus);
    if (!layers) return false;
    const isChanged = applyLayers(map, layers, next);
    layers = next;
    return isChanged;
  };
  const focusOf = ({ selected, hovered }: Wanted): Partial<Focus> => {
    const [selectedArea, hoveredArea] = [areaKeyOf(selected), areaKeyOf(hovered)];
    return { selected: selectedArea, hovered: hoveredArea === selectedArea ? null : hoveredArea };
  };
  /** Areas that lose their incidents stay known until others get some: only those are laid out anew. */
  const knownWith = (keys: readonly string[]): readonly string[] => {
    const known = new Set(focus.known);
    return keys.every((key) => known.has(key)) ? focus.known : keys;
  };
  const isLoaded = (): boolean => map.isSourceLoaded(AREA_SOURCE) && map.isSourceLoaded(BASE_SOURCE);

  return {
    show(wanted, next) {
      areas = next;
      const isMeasured = put('measure', wanted.measure);
      const isLayered = bring(wanted.theme, { ...focusOf(wanted), known: knownWith([...areas.keys()]) });
      const isRecoloured = looks.wear(wanted.theme, focus.known, areas);
      return isMeasured || isLayered || isRecoloured;
    },
    showHovered: (wanted) => bring(wanted.theme, focusOf(wanted)),
    restyle(theme, projection) {
      const palette = readPalette(theme);
      const data = { ...NO_DATA, ...Object.fromEntries([...sent].map(([name, { data }]) => [name, data] as const)) };
      map.setStyle(makeStyle(palette, baseUrl, { projection, focus, data }), { diff: true });
      layers = layersInOrder(palette, focus);
      looks.wear(theme, focus.known, areas);
    },
    openMore: (theme) => focus.open < OPENED_SINGLY && bring(theme, { open: focus.open + 1 }),
    openAll: (theme) => void bring(theme, { open: ALL_OPEN }),
    isLoaded,
    isOpen: () => focus.open === ALL_OPEN,
    isWhole: () => focus.open === ALL_OPEN && isLoaded(),
    keepClear: (room) => void put('room', room),
    leaveOut(names) {
      if (!map.getSource(BASE_SOURCE)) return;
      const mark = (id: string, isTaken: boolean): unknown =>
        map.setFeatureState({ source: BASE_SOURCE, sourceLayer: LABEL_LAYER, id }, { [TAKEN]: isTaken });
      const next = new Set(names);
      for (const name of leftOut) if (!next.has(name)) mark(name, false);
      for (const name of next) if (!leftOut.has(name)) mark(name, true);
      leftOut = next;
    },
    areaAt({ x, y }) {
      if (!layers) return null;
      const under = map.queryRenderedFeatures([x, y], { layers: ['areas-tint'] });
      const found = under.flatMap(({ properties }) => areas.get(String(properties['id'])) ?? []);
      return found.find(({ shape }) => shape === 'region') ?? found[0] ?? null;
    },
  };
}
