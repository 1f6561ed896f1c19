import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Mark } from '../core/marks.ts';
import type { ScreenPoint } from './types.ts';

export interface PointerEvents {
  markAt(point: ScreenPoint, touch: boolean): Mark | null;
  isMeasuring(): boolean;
  onPoint(point: { readonly lon: number; readonly lat: number }): void;
  onClick(mark: Mark): void;
  onHover(mark: Mark | null): void;
}

function isTouch({ originalEvent }: MapMouseEvent): boolean {
  return 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
}

/** Turns clicks and movements over the map, and over the tags on it, into marks. */
export function watchPointer(map: MapLibreMap, events: PointerEvents): void {
  map.on('click', (event) => {
    if (events.isMeasuring()) {
      const { lng, lat } = event.lngLat.wrap();
      events.onPoint({ lon: lng, lat });
      return;
    }
    const mark = events.markAt(event.point, isTouch(event));
    if (mark) events.onClick(mark);
  });
  map.on('mousemove', (event) => {
    if (map.isMoving() || events.isMeasuring()) return;
    const mark = events.markAt(event.point, false);
    map.getCanvas().style.cursor = mark ? 'pointer' : '';
    events.onHover(mark);
  });
  map.on('mouseout', () => events.onHover(null));
}
