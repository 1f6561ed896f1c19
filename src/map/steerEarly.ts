import { FARTHEST, NEAREST } from './lens/lens.ts';
import type { Lens } from './lens/lens.ts';
import { putUnder } from './lens/putUnder.ts';
import { unprojectPoint } from './lens/unprojectPoint.ts';
import type { MapCamera, ScreenPoint } from './types.ts';
import type { PointerEvents } from './watchPointer.ts';

export interface EarlyEvents extends Omit<PointerEvents, 'onHover'> {
  lens(): Lens;
  moveTo(camera: MapCamera): void;
}

/** Part of a doubling of the map's size that a wheel's turn by one CSS pixel makes, and the most that one turn makes: as MapLibre's. */
const WHEEL_RATE = 1 / 450;
/** A wheel that counts lines: CSS pixels to one. */
const LINE = 40;
/** A hand that moves less than this has clicked, CSS pixels. */
const STEADY = 3;

/** By how much a wheel changes the zoom. */
function zoomOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * LINE : deltaY;
  return -Math.sign(pixels) * Math.log2(2 / (1 + Math.exp(-Math.abs(pixels) * WHEEL_RATE)));
}

/**
 * Marks are there before the engine is, and a person may use them at once: clicks open, the wheel zooms, a hand drags.
 * Returns what ends it.
 */
export function steerEarly(container: HTMLElement, events: EarlyEvents): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let held: { readonly at: ScreenPoint; readonly place: ReturnType<typeof unprojectPoint> } | null = null;
  let hasDragged = false;
  const pointOf = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  container.addEventListener(
    'click',
    (event) => {
      if (hasDragged) return;
      const point = pointOf(event);
      if (events.isMeasuring()) {
        events.onPoint(unprojectPoint(events.lens(), point));
        return;
      }
      const mark = events.markAt(point, 'pointerType' in event && event.pointerType === 'touch');
      if (mark) events.onClick(mark);
    },
    { signal },
  );
  container.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const [lens, point] = [events.lens(), pointOf(event)];
      const zoom = Math.max(FARTHEST, Math.min(NEAREST, lens.zoom + zoomOf(event)));
      events.moveTo(putUnder({ ...lens, zoom }, unprojectPoint(lens, point), point));
    },
    { signal, passive: false },
  );
  container.addEventListener(
    'pointerdown',
    (event) => {
      const at = pointOf(event);
      held = { at, place: unprojectPoint(events.lens(), at) };
      hasDragged = false;
    },
    { signal },
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!held) return;
      const point = pointOf(event);
      hasDragged ||= Math.hypot(point.x - held.at.x, point.y - held.at.y) > STEADY;
      if (hasDragged) events.moveTo(putUnder(events.lens(), held.place, point));
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (held = null), { signal });
  return () => ended.abort();
}
