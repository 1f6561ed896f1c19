import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Mark } from '../core/marks.ts';
import { cameraForBox, cameraForDonut, cameraForPlace, metresPerPixel, moveCamera } from './camera.ts';
import { countDrawn } from './countDrawn.ts';
import { loadMapFonts } from './fonts.ts';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { NEAREST, OPENING } from './lens/lens.ts';
import type { Lens } from './lens/lens.ts';
import { lensOfEngine } from './lens/lensOfEngine.ts';
import { projectPoint } from './lens/projectPoint.ts';
import { viewportOf } from './lens/viewportOf.ts';
import './marks.css';
import { createMarkScene } from './markScene.ts';
import { openEngine } from './openEngine.ts';
import { openLayers } from './openLayers.ts';
import { readPalette } from './palette.ts';
import { roomFeatures } from './roomFeatures.ts';
import { createRoundLayer } from './rounds/roundLayer.ts';
import { steerEarly } from './steerEarly.ts';
import { NO_DATA, makeStyle, projectionOf } from './style.ts';
import { createTagLayer } from './tagLayer.ts';
import { isCluster, targetOf } from './targets.ts';
import { throttle } from './throttle.ts';
import type { MapCamera, MapOptions, MapTheme, MapView, ScreenPoint } from './types.ts';
import type { Wanted } from './wanted.ts';
import { watchPointer } from './watchPointer.ts';
import { wearTheme } from './wearTheme.ts';
import { whenDrawn } from './whenDrawn.ts';

/** While the map moves its viewport is reported at most this often, milliseconds. */
const VIEW_EVERY = 120;
/** The engine, which keeps the machine busy, starts after the first marks; without any it starts after so long, milliseconds. */
const MARKS_FIRST = 600;

/** Read only when it has changed: the browser lays the page out at once for it. */
function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Pick<Lens, 'width' | 'height' | 'ratio'> {
  return { width, height, ratio: devicePixelRatio };
}

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
  /** Where the map looks, and how large it is, until the engine knows it. */
  let camera = options.camera ?? OPENING;
  let size: Pick<Lens, 'width' | 'height' | 'ratio'> | null = null;
  let projection = options.projection;
  let hasFonts = false;
  let hasMarks = false;
  let isGone = false;
  let isMoving = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let measured: Parameters<MapView['setMeasure']>[0] = null;
  let measuring = false;
  let under: Mark | null = null;
  let onFirstMarks = (): void => undefined;
  const firstMarks = new Promise<void>((resolve) => (onFirstMarks = resolve));
  let wanted: Wanted = {
    marks: [],
    selected: null,
    hovered: null,
    theme: options.theme,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    measure: NO_DATA.measure,
  };

  const lens = (): Lens => {
    if (map) return lensOfEngine(map, projection ?? 'flat');
    return { ...camera, ...(size ??= sizeOf(container)), projection: projection ?? 'flat', padding: wanted.padding };
  };
  const canDraw = (): boolean => hasFonts && projection !== null;
  const drawn = countDrawn(
    container,
    () => later === undefined && !isMoving && (ground?.isWhole() ?? false),
    () => {
      if (!hasMarks) return;
      container.dataset['state'] = 'ready';
      makeRoom();
      ground?.leaveOut(wanted, scene.names(wanted));
    },
  );
  const makeRoom = (): void => ground?.keepClear(roomFeatures(lens(), scene.boxes(lens(), wanted)));
  const draw = (): void => {
    clearTimeout(later);
    later = undefined;
    if (!canDraw() || (!hasMarks && !map)) return;
    scene.draw(lens(), wanted, isMoving);
    if (hasMarks) {
      container.dataset['marks'] = 'shown';
      onFirstMarks();
    }
    if (!ground) return;
    const isOfEngine = isMoving ? ground.showHovered(wanted) : ground.show(wanted, scene.areas());
    drawn.expect(isOfEngine);
    // With the marks, and not a frame after them.
    if (isOfEngine && !isMoving && ground.isOpen()) map?.redraw();
    // Names that are not open yet shall find their room taken; those on the map wait until all is drawn.
    if (!isMoving && !ground.isOpen()) makeRoom();
  };
  /** What is asked for in one task is drawn once, in the next: with what the page shows of it, and not a frame later. */
  const want = (more: Partial<Wanted>): void => {
    wanted = { ...wanted, ...more };
    if (canDraw()) later ??= setTimeout(draw);
  };
  const reportView = throttle(() => {
    if (projection) events.onView(viewportOf(lens()));
  }, VIEW_EVERY);
  const move = (to: MapCamera | null, how: 'fly' | 'glide', animate: boolean): void => {
    if (!to) return;
    if (map) moveCamera(map, to, animate && !reducedMotion ? how : 'jump');
    else {
      camera = to;
      want({});
      reportView.ask();
    }
  };
  const zoomBy = (step: 1 | -1): void => {
    const zoom = Math.max(0, Math.min(NEAREST, camera.zoom + step));
    if (!map) move({ ...camera, zoom }, 'glide', false);
    else if (step > 0) map.zoomIn({ animate: !reducedMotion });
    else map.zoomOut({ animate: !reducedMotion });
  };
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
    if (isMoving || later !== undefined) draw();
    const mark = scene.markAt(point, touch);
    if (mark) return mark;
    const areas = scene.areas();
    const found = (ground?.areasAt(point) ?? []).flatMap((id) => areas.get(id) ?? []);
    return found.find(({ shape }) => shape === 'region') ?? found[0] ?? null;
  };
  const onClick = (mark: Mark): void => {
    const to = isCluster(mark) ? cameraForDonut(lens(), mark) : null;
    if (to) move(to, 'fly', true);
    else events.onOpen(mark);
  };
  const restyle = (): void => {
    if (!map || !ground || !projection) return;
    const style = makeStyle(readPalette(wanted.theme), baseUrl, {
      projection,
      focus: ground.focus(),
      data: ground.data(),
    });
    map.setStyle(style, { diff: true });
    drawn.expect(true);
    ground.restyle(wanted.theme);
  };

  const sizes = new ResizeObserver(() => {
    size = sizeOf(container);
    rounds.fit(size);
    want({});
  });
  const endEarly = steerEarly(container, { lens, markAt, onClick, moveTo: (to) => move(to, 'glide', false) });
  /** From here on the engine says where the map looks, and tells what a person does with it. */
  const attach = (engine: MapLibreMap): void => {
    endEarly();
    sizes.disconnect();
    engine.setProjection(projectionOf(projection ?? 'flat'));
    engine.setPadding(wanted.padding);
    moveCamera(engine, camera, 'jump');
    engine.getCanvasContainer().append(rounds.canvas, tags.overlay);
    map = engine;
    ground = createGround(engine);
    engine.on('error', ({ error }) => events.onError(error.message));
    engine.once('load', () => events.onReady());
    engine.on('movestart', () => {
      isMoving = true;
      hoverMark(null);
    });
    engine.on('move', () => {
      scene.follow(lens(), wanted);
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
      markAt,
      isMeasuring: () => measuring,
      onPoint: (point) => events.onPoint(point),
      onClick,
      onHover: hoverMark,
    });
    want({});
    reportView.now();
  };
  /** Starts the engine under the marks, and shows its map group by group of layers. */
  const start = async (): Promise<void> => {
    await Promise.race([firstMarks, new Promise((resolve) => setTimeout(resolve, MARKS_FIRST))]);
    // Once they are on the screen.
    await new Promise(requestAnimationFrame);
    if (isGone) return;
    const engine = await openEngine(container, { baseUrl, camera, projection: projection ?? 'flat' });
    if (isGone) {
      engine.remove();
      return;
    }
    attach(engine);
    await whenDrawn(engine);
    restyle();
    await openLayers(engine, {
      openMore() {
        const isMore = ground?.openMore(wanted) ?? false;
        if (isMore) drawn.expect(true);
        return isMore;
      },
      isLoaded: () => ground?.isLoaded() ?? true,
    });
    drawn.look();
  };
  // Without WebGL there is no map; the rest of the page goes on.
  const fail = (error: unknown): void => events.onError(error instanceof Error ? error.message : String(error));

  container.classList.add('dateline-map');
  container.dataset['state'] = 'loading';
  container.append(rounds.canvas, tags.overlay);
  sizes.observe(container);
  wearTheme(container, options.theme);
  // Names and tags are as wide as their faces make them: nothing is measured before those are there.
  void loadMapFonts().then(() => {
    hasFonts = true;
    want({});
  });
  if (projection) void start().catch(fail);

  const cameraOf = (): MapCamera => {
    const { lon, lat, zoom } = lens();
    return { lon, lat, zoom };
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
      if (isFirst) void start().catch(fail);
      restyle();
      if (map) draw();
      else want({});
      if (map) reportView.now();
    },
    setPadding(padding) {
      const { top, right, bottom, left } = wanted.padding;
      const isSame =
        padding.top === top && padding.right === right && padding.bottom === bottom && padding.left === left;
      if (isSame) return;
      want({ padding });
      map?.setPadding(padding);
    },
    fit: (box, { animate }) => move(cameraForBox(lens(), box), 'fly', animate),
    goTo: (anchor, { animate, zoom }) => move(cameraForPlace(lens(), anchor, zoom), 'fly', animate),
    screenOf: ({ lon, lat }) => (projection ? projectPoint(lens(), lon, lat) : null),
    viewport: () => viewportOf(lens()),
    camera: cameraOf,
    setCamera: (to) => move(to, 'glide', false),
    zoomIn: () => zoomBy(1),
    zoomOut: () => zoomBy(-1),
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
      endEarly();
      sizes.disconnect();
      rounds.canvas.remove();
      tags.overlay.remove();
      map?.remove();
      map = null;
      ground = null;
    },
  };
}
