import type { Map as MapLibreMap } from 'maplibre-gl';
import { moveCamera } from './camera.ts';
import { FARTHEST, NEAREST, OPENING } from './lens/lens.ts';
import type { Lens } from './lens/lens.ts';
import { lensOfEngine } from './lens/lensOfEngine.ts';
import { samePadding } from './samePadding.ts';
import { projectionOf } from './style.ts';
import type { MapCamera, MapPadding, MapProjection } from './types.ts';

type Size = Pick<Lens, 'width' | 'height' | 'ratio'>;

export interface Sight {
  lens(): Lens;
  camera(): MapCamera;
  /** Null until it is known how the map opens. */
  projection(): MapProjection | null;
  setProjection(projection: MapProjection): void;
  /** Answers whether it is another. */
  setPadding(padding: MapPadding): boolean;
  /** Before the engine is there, and with no motion wanted, every move is a jump. Null: it stays. */
  move(to: MapCamera | null, how: 'fly' | 'jump'): void;
  zoomBy(step: 1 | -1): void;
  /** From here on the engine says where the map looks; it is brought to where the map looked without it. */
  handTo(engine: MapLibreMap): void;
  destroy(): void;
}

export interface SightOptions {
  readonly camera: MapCamera | undefined;
  readonly projection: MapProjection | null;
  readonly reducedMotion: boolean;
  /** Without the engine: the map looks elsewhere, or has another size. */
  onMove(): void;
  onSize(size: Size): void;
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height, ratio: devicePixelRatio };
}

/** How the map looks at the world: our own reckoning first, then the engine's. */
export function createSight(container: HTMLElement, options: SightOptions): Sight {
  let map: MapLibreMap | null = null;
  let camera = options.camera ?? OPENING;
  let { projection } = options;
  let padding: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };
  // Read only when it has changed: the browser lays the page out at once for it.
  let size: Size | null = null;
  const sizes = new ResizeObserver(() => {
    const now = sizeOf(container);
    const isSame = size?.width === now.width && size.height === now.height && size.ratio === now.ratio;
    if (!isSame) options.onSize((size = now));
  });
  sizes.observe(container);

  const move: Sight['move'] = (to, how) => {
    if (!to) return;
    if (map) {
      moveCamera(map, to, options.reducedMotion ? 'jump' : how);
      return;
    }
    camera = to;
    options.onMove();
  };
  const lens = (): Lens => {
    if (map) return lensOfEngine(map, projection ?? 'flat');
    return { ...camera, ...(size ??= sizeOf(container)), projection: projection ?? 'flat', padding };
  };
  return {
    move,
    lens,
    camera() {
      const { lon, lat, zoom } = lens();
      return { lon, lat, zoom };
    },
    projection: () => projection,
    setProjection: (next) => void (projection = next),
    setPadding(next) {
      if (samePadding(next, padding)) return false;
      padding = next;
      map?.setPadding(next);
      return true;
    },
    zoomBy(step) {
      if (!map) move({ ...camera, zoom: Math.max(FARTHEST, Math.min(NEAREST, camera.zoom + step)) }, 'jump');
      else if (step > 0) map.zoomIn({ animate: !options.reducedMotion });
      else map.zoomOut({ animate: !options.reducedMotion });
    },
    handTo(engine) {
      sizes.disconnect();
      engine.setProjection(projectionOf(projection ?? 'flat'));
      engine.setPadding(padding);
      moveCamera(engine, camera, 'jump');
      map = engine;
    },
    destroy: () => sizes.disconnect(),
  };
}
