import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Mark } from '../core/marks.ts';
import { countDrawn } from './countDrawn.ts';
import { fitBox, flyTo, metresPerPixel, viewportOf, zoomInto } from './camera.ts';
import { startEngine } from './engine.ts';
import './marks.css';
import { readPalette } from './palette.ts';
import { nextTask } from './nextTask.ts';
import { openLayers } from './openLayers.ts';
import { prepareMap } from './prepareMap.ts';
import { projectPoint } from './projectPoint.ts';
import { createRoundLayer } from './rounds/roundLayer.ts';
import { createScene } from './scene.ts';
import type { Scene, Wanted } from './scene.ts';
import { NO_DATA, emptyStyle, makeStyle, projectionOf } from './style.ts';
import { createTagLayer } from './tagLayer.ts';
import { isCluster, targetOf } from './targets.ts';
import { throttle } from './throttle.ts';
import type { MapCamera, MapOptions, MapTheme, MapView } from './types.ts';
import { wakeGraphics } from './wakeGraphics.ts';
import { wearTheme } from './wearTheme.ts';
import { whenDrawn } from './whenDrawn.ts';
import { watchPointer } from './watchPointer.ts';

/** While the map moves its viewport is reported at most this often, milliseconds. */
const VIEW_EVERY = 120;

/**
 * Puts the map into an element. It returns at once: what is asked of the view before fonts and engine are there is kept
 * and done then. `container.dataset.state` is `loading`, and `ready` once the map has drawn the first marks it was
 * given and what is around them; `container.dataset.marks` is `shown` as soon as the first of them are on the screen;
 * `container.dataset.drawn` counts how often all that was asked for has been drawn.
 */
export function createMap(container: HTMLElement, options: MapOptions): MapView {
  const { events, reducedMotion } = options;
  const baseUrl = new URL(options.baseUrl, document.baseURI).href;
  const prepared = prepareMap(baseUrl);
  const rounds = createRoundLayer(readPalette(options.theme));
  const tags = createTagLayer(readPalette(options.theme));
  let map: MapLibreMap | null = null;
  let scene: Scene | null = null;
  let isGone = false;
  let isMoving = false;
  let hasMarks = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let measured: Parameters<MapView['setMeasure']>[0] = null;
  let projection = options.projection;
  let measuring = false;
  let under: Mark | null = null;
  let moveLater: ((engine: MapLibreMap) => void) | null = null;
  let wanted: Wanted = {
    marks: [],
    selected: null,
    hovered: null,
    theme: options.theme,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    measure: NO_DATA.measure,
  };

  const drawn = countDrawn(
    container,
    () => later === undefined && !isMoving && (scene?.isWhole() ?? false),
    () => {
      if (!hasMarks) return;
      container.dataset['state'] = 'ready';
      scene?.makeRoom(wanted);
    },
  );
  const draw = (): void => {
    clearTimeout(later);
    later = undefined;
    const isOfEngine = scene?.draw(wanted, isMoving) ?? false;
    if (hasMarks && scene) container.dataset['marks'] = 'shown';
    drawn.expect(isOfEngine);
  };
  /** What is asked for in one task is drawn once, in the next: with what the page shows of it, and not a frame later. */
  const want = (more: Partial<Wanted>): void => {
    wanted = { ...wanted, ...more };
    if (scene) later ??= setTimeout(draw);
  };
  /** Camera moves asked for before the engine is there: the last one is done then. */
  const move = (go: (engine: MapLibreMap) => void): void => {
    if (map && scene) go(map);
    else moveLater = go;
  };
  const animates = (animate: boolean): boolean => animate && !reducedMotion;
  const reportView = throttle(() => {
    if (map && scene) events.onView(viewportOf(map, wanted.padding));
  }, VIEW_EVERY);
  const setHovered = (hovered: Wanted['hovered']): void => {
    wanted = { ...wanted, hovered };
    drawn.expect(scene?.drawHovered(wanted) ?? false);
  };
  /** The pointer came over a mark, or left it: by its own movement or by the map's. */
  const hoverMark = (mark: Mark | null): void => {
    if (mark?.key === under?.key) return;
    under = mark;
    setHovered(mark && !isCluster(mark) ? targetOf(mark) : mark);
    events.onHover(mark);
  };
  const restyle = (): void => {
    if (!map || !scene || !projection) return;
    const style = makeStyle(readPalette(wanted.theme), baseUrl, {
      projection,
      focus: scene.focus(),
      data: scene.data(),
    });
    map.setStyle(style, { diff: true });
    drawn.expect(true);
    scene.restyle(wanted);
  };

  /** Shows the whole map, group by group of its layers. */
  const open = async (engine: MapLibreMap): Promise<void> => {
    await whenDrawn(engine);
    restyle();
    await openLayers(engine, {
      openMore() {
        const isMore = scene?.openMore(wanted) ?? false;
        if (isMore) drawn.expect(true);
        return isMore;
      },
      isLoaded: () => scene?.isLoaded() ?? true,
    });
    drawn.look();
  };
  /** Lets the engine draw a first frame with nothing in it; from then on marks are shown. */
  const begin = async (engine: MapLibreMap): Promise<void> => {
    // Names and tags are as wide as their faces make them: nothing is measured before those are there.
    await Promise.all([whenDrawn(engine), prepared]);
    if (isGone) return;
    engine.setStyle(emptyStyle(projection), { validate: false });
    await engine.once('render');
    // In tasks of their own: the engine draws in this one, and the marks are drawn in the next but one.
    await nextTask();
    if (isGone) return;
    // From here on `setProjection` opens the map, unless it has said how already.
    const isKnown = projection !== null;
    if (projection) engine.setProjection(projectionOf(projection));
    engine.setPadding(wanted.padding);
    moveLater?.(engine);
    moveLater = null;
    scene = createScene(engine, rounds, tags);
    want({});
    reportView.now();
    await nextTask();
    if (isKnown) await open(engine);
  };
  const start = async (): Promise<void> => {
    const engine = startEngine(container, options.camera);
    map = engine;
    engine.getCanvasContainer().append(rounds.canvas, tags.overlay);
    engine.on('error', ({ error }) => events.onError(error.message));
    engine.once('load', () => events.onReady());
    engine.on('movestart', () => {
      isMoving = true;
      hoverMark(null);
    });
    engine.on('move', () => {
      scene?.follow(wanted);
      reportView.ask();
      events.onMove();
    });
    engine.on('moveend', () => {
      isMoving = false;
      // In a task of its own: the engine draws in this one.
      want({});
      reportView.now();
    });
    engine.on('resize', () => {
      draw();
      reportView.ask();
      events.onResize();
    });
    engine.on('render', drawn.engineDrew);
    watchPointer(engine, {
      markAt(point, touch) {
        if (isMoving || later !== undefined) draw();
        return scene?.markAt(point, touch) ?? null;
      },
      isMeasuring: () => measuring,
      onPoint: (point) => events.onPoint(point),
      onClick(mark) {
        const isParted = isCluster(mark) && zoomInto(engine, mark, wanted.padding, animates(true));
        if (!isParted) events.onOpen(mark);
      },
      onHover: hoverMark,
    });
    await begin(engine);
  };

  container.classList.add('dateline-map');
  container.dataset['state'] = 'loading';
  wearTheme(container, options.theme);
  void wakeGraphics()
    .then(() => (isGone ? undefined : start()))
    // Without WebGL there is no map; the rest of the page goes on.
    .catch((error: unknown) => events.onError(error instanceof Error ? error.message : String(error)));

  const cameraOf = (): MapCamera => {
    if (!map) return options.camera ?? { lon: 0, lat: 0, zoom: 0 };
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const wear = (theme: MapTheme): void => {
    if (theme === wanted.theme) return;
    wearTheme(container, theme);
    rounds.setPalette(readPalette(theme));
    tags.setPalette(readPalette(theme));
    want({ theme });
    draw();
    restyle();
  };

  return {
    setMarks(marks) {
      hasMarks = true;
      want({ marks });
    },
    select: (selected) => want({ selected }),
    hover: setHovered,
    setTheme: wear,
    setProjection(next) {
      if (next === projection) return;
      const isFirst = projection === null;
      projection = next;
      if (!map || !scene) return;
      if (isFirst) {
        map.setProjection(projectionOf(next));
        void open(map);
      } else restyle();
      draw();
      reportView.now();
    },
    setPadding(padding) {
      const { top, right, bottom, left } = wanted.padding;
      const isSame =
        padding.top === top && padding.right === right && padding.bottom === bottom && padding.left === left;
      if (isSame) return;
      wanted = { ...wanted, padding };
      if (map && scene) map.setPadding(padding);
    },
    fit: (box, { animate }) => move((engine) => fitBox(engine, box, wanted.padding, animates(animate))),
    goTo(anchor, { animate, zoom }) {
      const options = { animate: animates(animate), ...(zoom === undefined ? {} : { zoom }) };
      move((engine) => flyTo(engine, anchor, wanted.padding, options));
    },
    screenOf: ({ lon, lat }) => (map && scene ? projectPoint(map, lon, lat) : null),
    viewport() {
      if (map && scene) return viewportOf(map, wanted.padding);
      return { west: -180, south: -90, east: 180, north: 90, zoom: options.camera?.zoom ?? 0 };
    },
    camera: cameraOf,
    setCamera: ({ lon, lat, zoom }) => move((engine) => engine.jumpTo({ center: [lon, lat], zoom })),
    zoomIn: () => move((engine) => engine.zoomIn({ animate: !reducedMotion })),
    zoomOut: () => move((engine) => engine.zoomOut({ animate: !reducedMotion })),
    metresPerPixel: () => metresPerPixel(cameraOf()),
    async picture(theme = wanted.theme) {
      const { takePicture } = await import('./picture.ts');
      if (!map) throw new Error('map: it is not drawn yet');
      const worn = wanted.theme;
      if (later !== undefined) draw();
      if (theme !== worn) {
        wear(theme);
        await map.once('idle');
      }
      const selected = wanted.selected?.anchor.key ?? null;
      try {
        return await takePicture(map, rounds.canvas, tags.shown(), selected, readPalette(theme));
      } finally {
        wear(worn);
      }
    },
    setMeasuring(on) {
      measuring = on;
      container.classList.toggle('is-measuring', on);
    },
    setMeasure(points) {
      measured = points;
      // Great circles and pictures are asked for seldom: their code comes when they are.
      void import('./measureFeatures.ts').then(({ measureFeatures }) => {
        if (measured === points && !isGone) want({ measure: measureFeatures(points ?? []) });
      });
    },
    destroy() {
      isGone = true;
      clearTimeout(later);
      rounds.canvas.remove();
      tags.overlay.remove();
      map?.remove();
      map = null;
      scene = null;
    },
  };
}
