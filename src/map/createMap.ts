import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Mark } from '../core/marks.ts';
import { cameraForBox, cameraForDonut, cameraForPlace, metresPerPixel } from './camera.ts';
import { countDrawn } from './countDrawn.ts';
import { loadMapFonts } from './fonts.ts';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { projectPoint } from './lens/projectPoint.ts';
import { viewportOf } from './lens/viewportOf.ts';
import './marks.css';
import { marksShown } from './marksShown.ts';
import { createMarkScene } from './markScene.ts';
import { nextTask } from './nextTask.ts';
import { openEngine } from './openEngine.ts';
import { openLayers } from './openLayers.ts';
import { readPalette } from './palette.ts';
import { roomFeatures } from './roomFeatures.ts';
import { createRoundLayer } from './rounds/roundLayer.ts';
import { createSight } from './sight.ts';
import { makeSignal } from './signal.ts';
import { makeStages } from './stages.ts';
import { steerEarly } from './steerEarly.ts';
import { NO_DATA } from './style.ts';
import { createTagLayer } from './tagLayer.ts';
import { isCluster, targetOf } from './targets.ts';
import type { MapOptions, MapTheme, MapView, ScreenPoint } from './types.ts';
import { createViewReport } from './viewReport.ts';
import type { Wanted } from './wanted.ts';
import { watchPointer } from './watchPointer.ts';
import type { PointerEvents } from './watchPointer.ts';
import { wearTheme } from './wearTheme.ts';
import { whenDrawn } from './whenDrawn.ts';

/**
 * Puts the map into an element. Marks are drawn as soon as fonts and projection are there, the engine's map comes under
 * them. `container.dataset.state` is `loading`, and `ready` once the map has drawn the first marks it was given and what
 * is around them; `container.dataset.marks` is `shown` as soon as the first of them are on the screen;
 * `container.dataset.drawn` counts how often all that was asked for has been drawn.
 */
export function createMap(container: HTMLElement, options: MapOptions): MapView {
  const { events, reducedMotion } = options;
  const baseUrl = new URL(options.baseUrl, document.baseURI).href;
  const rounds = createRoundLayer(readPalette(options.theme));
  const tags = createTagLayer(readPalette(options.theme));
  const scene = createMarkScene(rounds, tags);
  let map: MapLibreMap | null = null;
  let ground: Ground | null = null;
  let isPrepared = false;
  let hasMarks = false;
  let isGone = false;
  let isMoving = false;
  let measured: Parameters<MapView['setMeasure']>[0] = null;
  let measuring = false;
  let under: Mark | null = null;
  const firstMarks = makeSignal();
  void firstMarks.given.then(events.onMarks);
  const whole = makeSignal();
  let wanted: Wanted = { marks: [], selected: null, hovered: null, theme: options.theme, measure: NO_DATA.measure };

  const sight = createSight(container, {
    camera: options.camera,
    projection: options.projection,
    reducedMotion,
    onMove() {
      want();
      report.again();
      events.onMove();
    },
    onSize(size) {
      // In a task of its own: the browser draws the page in this one.
      void nextTask().then(() => rounds.fit(size));
      want();
      events.onResize();
    },
  });
  const { lens } = sight;
  const canDraw = (): boolean => isPrepared && sight.projection() !== null;
  const drawn = countDrawn(
    container,
    () => !drawing.isPending() && !isMoving && (ground?.isWhole() ?? false),
    () => {
      if (!hasMarks) return;
      container.dataset['state'] = 'ready';
      makeRoom();
      ground?.leaveOut(scene.names(wanted));
    },
  );
  const makeRoom = (): void => ground?.keepClear(roomFeatures(lens(), scene.boxes(lens(), wanted)));
  const showMarks = (): void => {
    scene.show(lens(), wanted, isMoving);
    if (!hasMarks) return;
    container.dataset['marks'] = 'shown';
    firstMarks.give();
  };
  const showGround = (): void => {
    if (!ground) return;
    const isOfEngine = isMoving ? ground.showHovered(wanted) : ground.show(wanted, scene.areas());
    drawn.expect(isOfEngine);
    // At once, and not in a later frame than the marks.
    if (isOfEngine && !isMoving && ground.isOpen()) map?.redraw();
    // Names that are not open yet shall find their room taken; those on the map wait until all is drawn.
    if (!isMoving && !ground.isOpen()) makeRoom();
  };
  const drawing = makeStages(
    () => canDraw() && (hasMarks || map !== null),
    [
      () => scene.measure(wanted),
      () => scene.arrange(lens(), wanted, isMoving),
      () => scene.prepare(lens()),
      showMarks,
      showGround,
    ],
  );
  /** What is asked for in one task is drawn once, from the next on. */
  const want = (more?: Partial<Wanted>): void => {
    if (more) wanted = { ...wanted, ...more };
    if (canDraw()) drawing.ask();
  };
  const report = createViewReport(() => sight.projection() && lens(), events.onView);
  const setHovered = (hovered: Wanted['hovered']): void => {
    wanted = { ...wanted, hovered };
    if (canDraw()) scene.drawHovered(lens(), wanted);
    if (ground) drawn.expect(ground.showHovered(wanted));
  };
  /** The pointer came over a mark, or left it: by its own movement or by the map's. */
  const hoverMark = (mark: Mark | null): void => {
    if (mark?.key === under?.key) return;
    under = mark;
    setHovered(mark && !isCluster(mark) ? targetOf(mark) : mark);
    events.onHover(mark);
  };
  const markAt = (point: ScreenPoint, touch: boolean): Mark | null => {
    if (isMoving || drawing.isPending()) drawing.now();
    return scene.markAt(point, touch) ?? ground?.areaAt(point) ?? null;
  };
  const onClick = (mark: Mark): void => {
    const to = isCluster(mark) ? cameraForDonut(lens(), mark) : null;
    if (to) sight.move(to, 'fly');
    else events.onOpen(mark);
  };
  const restyle = (): void => {
    const projection = sight.projection();
    if (!ground || !projection) return;
    ground.restyle(wanted.theme, projection);
    drawn.expect(true);
  };

  const pointer: PointerEvents = {
    markAt,
    isMeasuring: () => measuring,
    onPoint: (point) => events.onPoint(point),
    onClick,
    onHover: hoverMark,
  };
  const endEarly = steerEarly(container, { ...pointer, lens, moveTo: (to) => sight.move(to, 'jump') });
  /** From here on the engine says where the map looks, and tells what a person does with it. */
  const attach = (engine: MapLibreMap): Ground => {
    endEarly();
    sight.handTo(engine);
    engine.getCanvasContainer().append(rounds.canvas(), tags.overlay);
    map = engine;
    const made = createGround(engine, baseUrl);
    ground = made;
    engine.on('error', ({ error }) => events.onError(error.message));
    engine.on('movestart', () => {
      isMoving = true;
      hoverMark(null);
    });
    engine.on('move', () => {
      scene.follow(lens(), wanted);
      // What is asked for comes in tasks of its own, here and below: the engine draws in this one.
      void nextTask().then(report.moving);
      events.onMove();
    });
    engine.on('moveend', () => {
      isMoving = false;
      want();
      report.resting();
    });
    let size = lens();
    engine.on('resize', () => {
      const { width, height } = size;
      size = lens();
      // Other pixels are no other size.
      if (size.width === width && size.height === height) return;
      drawing.now();
      report.moving();
      events.onResize();
    });
    engine.on('render', drawn.engineDrew);
    watchPointer(engine, pointer);
    want();
    report.resting();
    events.onMove();
    return made;
  };
  /** Starts the engine under the marks, and shows its map group by group of layers. */
  const start = async (): Promise<void> => {
    await marksShown(firstMarks.given);
    if (isGone) return;
    const engine = await openEngine(container, baseUrl, lens());
    if (isGone) {
      engine.remove();
      return;
    }
    const opened = attach(engine);
    await whenDrawn(engine);
    restyle();
    await openLayers(engine, opened, () => wanted.theme);
    if (isGone) return;
    rounds.settle(lens());
    if (canDraw()) scene.drawHovered(lens(), wanted);
    drawn.expect(true);
    whole.give();
  };
  // Without WebGL there is no map; the rest of the page goes on.
  const fail = (error: unknown): void => events.onError(error instanceof Error ? error.message : String(error));

  container.classList.add('dateline-map');
  container.dataset['state'] = 'loading';
  container.append(rounds.canvas(), tags.overlay);
  wearTheme(container, options.theme);
  // Names are as wide as their faces make them, and the page shall not wait for the graphics process.
  void Promise.all([loadMapFonts(), rounds.ready]).then(() => {
    isPrepared = true;
    want();
  });
  if (options.projection) void start().catch(fail);

  const wear = (theme: MapTheme): void => {
    if (theme === wanted.theme) return;
    wearTheme(container, theme);
    rounds.setPalette(readPalette(theme));
    tags.setPalette(readPalette(theme));
    want({ theme });
    drawing.now();
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
      const before = sight.projection();
      if (next === before) return;
      sight.setProjection(next);
      if (before === null) void start().catch(fail);
      restyle();
      want();
      if (map) report.resting();
    },
    setPadding(padding) {
      if (sight.setPadding(padding)) want();
    },
    fit: (box, { animate }) => sight.move(cameraForBox(lens(), box), animate ? 'fly' : 'jump'),
    goTo: (anchor, { animate, zoom }) => sight.move(cameraForPlace(lens(), anchor, zoom), animate ? 'fly' : 'jump'),
    screenOf: ({ lon, lat }) => (sight.projection() ? projectPoint(lens(), lon, lat) : null),
    viewport: () => viewportOf(lens()),
    camera: sight.camera,
    setCamera: (to) => sight.move(to, 'jump'),
    zoomIn: () => sight.zoomBy(1),
    zoomOut: () => sight.zoomBy(-1),
    metresPerPixel: () => metresPerPixel(lens()),
    async picture(theme = wanted.theme) {
      const { takePicture } = await import('./picture.ts');
      if (!map) throw new Error('map: it is not drawn yet');
      await whole.given;
      if (drawing.isPending()) drawing.now();
      const selected = wanted.selected?.anchor.key ?? null;
      return takePicture(map, { rounds: rounds.canvas(), tags: tags.shown, selected, worn: wanted.theme, wear }, theme);
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
      drawing.cancel();
      endEarly();
      sight.destroy();
      rounds.remove();
      tags.overlay.remove();
      map?.remove();
      map = null;
      ground = null;
    },
  };
}
