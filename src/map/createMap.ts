import { anchorOf } from './anchorOf.ts';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { boundsOfMarks } from './camera.ts';
import { startEngine } from './engine.ts';
import { focusLayers } from './focusLayers.ts';
import { loadMapFonts } from './fonts.ts';
import { gatherSpots, makeAreaMarks, makeRounds } from './markData.ts';
import type { Spot } from './markData.ts';
import './marks.css';
import type { Focus } from './order.ts';
import { readPalette } from './palette.ts';
import { spotsUnder } from './spotsUnder.ts';
import { makeStyle } from './style.ts';
import type { SourceData, SourceName } from './style.ts';
import { createTagLayer, project } from './tagLayer.ts';
import type { MapMark, MapOptions, MapPadding, MapTheme, MapView } from './oldTypes.ts';

/** Air around the marks when the camera shows them all, CSS pixels. */
const AIR = 56;
const CLOSEST_FIT = 6.5;
const FLIGHT = 900;
const EARTH_ROUND = 40_075_016.7;
const TILE = 512;
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

function wearTheme(container: HTMLElement, theme: MapTheme): void {
  const { base, over } = readPalette(theme);
  container.dataset['theme'] = theme;
  const colours = {
    page: base.space,
    land: base.land,
    raise: over.raise,
    ink: over.ink,
    select: over.select,
    highlight: over.highlight,
    'on-colour': over.onColour,
  };
  for (const [name, colour] of Object.entries(colours)) container.style.setProperty(`--map-${name}`, colour);
}

/**
 * Puts the map into an element. It returns at once: what is asked of the view before fonts and engine are there is kept
 * and done then. `container.dataset.state` is `loading`, and `ready` once the map has drawn the marks it was given.
 */
export function createMap(container: HTMLElement, options: MapOptions): MapView {
  const { areas: areaList, events, reducedMotion } = options;
  const baseUrl = new URL(options.baseUrl, document.baseURI).href;
  const areas = new Map(areaList.features.map((area) => [area.properties.id, area] as const));
  let map: MapLibreMap | null = null;
  let isGone = false;
  let hasMarks = false;
  let theme = options.theme;
  let projection: 'flat' | 'globe' = 'flat';
  let spots: readonly Spot[] = [];
  let selected: string | null = null;
  let hovered: string | null = null;
  let padding: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };
  let hasLoaded = false;
  let fitLater: readonly MapMark[] | null = null;
  let room: FeatureCollection = NOTHING;

  const keyOf = (id: string | null): string | null =>
    id === null ? null : (spots.find(({ ids }) => ids.includes(id))?.key ?? null);
  const hoveredKey = (): string | null => (keyOf(hovered) === keyOf(selected) ? null : keyOf(hovered));
  const dataNow = (): SourceData => {
    const only = (key: string | null): readonly Spot[] => spots.filter((spot) => spot.key === key);
    return {
      rounds: makeRounds(spots, theme, 'plain'),
      hovered: makeRounds(only(hoveredKey()), theme, 'hovered'),
      selected: makeRounds(only(keyOf(selected)), theme, 'selected'),
      'tag-room': room,
    };
  };
  const focusNow = (): Focus => ({
    areas: makeAreaMarks(spots, areas),
    selected: keyOf(selected),
    hovered: hoveredKey(),
    taken: [...new Set(spots.map(({ lead }) => lead.name))],
  });
  const styleNow = (): ReturnType<typeof makeStyle> =>
    makeStyle(readPalette(theme), baseUrl, { projection, focus: focusNow(), data: dataNow() });
  const draw = (): void => {
    map?.setStyle(styleNow(), { diff: true });
  };
  const showFocus = (): void => {
    tags.setFocus(keyOf(selected), hoveredKey());
    if (map?.getLayer('rounds')) focusLayers(map, focusNow(), dataNow());
  };
  const setHover = (id: string | null): void => {
    if (id === hovered) return;
    hovered = id;
    showFocus();
    events.onHover(id);
  };
  const tags = createTagLayer(container, {
    onOpen: (spot, at) => events.onOpen(spot.ids, at),
    onHover: (spot) => setHover(spot?.ids[0] ?? null),
  });
  const placeTags = (): void => {
    if (map) tags.place(map);
  };
  const reserveRoom = (): void => {
    if (!map) return;
    room = tags.room(map);
    const name: SourceName = 'tag-room';
    map.getSource<GeoJSONSource>(name)?.setData(room);
  };
  const fitNow = (marks: readonly MapMark[], animate: boolean): void => {
    const box = boundsOfMarks(marks, areas);
    if (!map || !box) return;
    const [west, south, east, north] = box;
    const around = {
      top: padding.top + AIR,
      right: padding.right + AIR,
      bottom: padding.bottom + AIR,
      left: padding.left + AIR,
    };
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: around, maxZoom: CLOSEST_FIT, animate: animate && !reducedMotion, duration: FLIGHT },
    );
  };
  const start = (): void => {
    const engine = startEngine(container, styleNow());
    map = engine;
    engine.on('error', ({ error }) => events.onError(error.message));
    engine.on('move', () => {
      placeTags();
      events.onMove();
    });
    engine.on('resize', placeTags);
    engine.on('moveend', reserveRoom);
    engine.on('click', ({ point }) => {
      const found = spotsUnder(engine, point, spots);
      if (found.length)
        events.onOpen(
          found.flatMap(({ ids }) => ids),
          { x: point.x, y: point.y },
        );
    });
    engine.on('mousemove', ({ point }) => {
      const top = spotsUnder(engine, point, spots)[0];
      engine.getCanvas().style.cursor = top ? 'pointer' : '';
      setHover(top?.ids[0] ?? null);
    });
    engine.on('mouseout', () => setHover(null));
    engine.once('load', () => {
      hasLoaded = true;
      if (fitLater) fitNow(fitLater, false);
      placeTags();
      reserveRoom();
      events.onReady();
    });
    engine.on('idle', () => {
      if (hasMarks) container.dataset['state'] = 'ready';
    });
  };

  container.classList.add('dateline-map');
  container.dataset['state'] = 'loading';
  wearTheme(container, theme);
  tags.setPalette(readPalette(theme));
  loadMapFonts()
    .then(() => {
      if (!isGone) start();
    })
    .catch((error: unknown) => events.onError(error instanceof Error ? error.message : String(error)));

  return {
    setMarks(marks) {
      spots = gatherSpots(marks);
      hasMarks = true;
      tags.setSpots(spots, areas);
      tags.setFocus(keyOf(selected), hoveredKey());
      placeTags();
      draw();
      reserveRoom();
    },
    setTheme(next) {
      theme = next;
      wearTheme(container, theme);
      tags.setPalette(readPalette(theme));
      draw();
    },
    select(id) {
      selected = id;
      showFocus();
      placeTags();
      reserveRoom();
    },
    hover(id) {
      if (id === hovered) return;
      hovered = id;
      showFocus();
    },
    fit(marks, { animate } = { animate: true }) {
      if (hasLoaded) {
        map?.resize();
        fitNow(marks, animate);
      } else fitLater = marks;
    },
    screenOf(id) {
      const lead = spots.find(({ ids }) => ids.includes(id))?.lead;
      if (!map || !lead) return null;
      const isArea = lead.level === 'admin1' || lead.level === 'country';
      const [lon, lat] = anchorOf(lead, isArea ? areas.get(lead.placeId) : undefined);
      return project(map, lon, lat);
    },
    zoomIn() {
      map?.zoomIn({ animate: !reducedMotion });
    },
    zoomOut() {
      map?.zoomOut({ animate: !reducedMotion });
    },
    setProjection(kind) {
      projection = kind;
      draw();
      placeTags();
    },
    setPadding(next) {
      padding = next;
      tags.setPadding(next);
      placeTags();
    },
    metresPerPixel() {
      if (!map) return EARTH_ROUND / TILE;
      return (EARTH_ROUND * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (TILE * 2 ** map.getZoom());
    },
    destroy() {
      isGone = true;
      tags.destroy();
      map?.remove();
      map = null;
    },
  };
}
