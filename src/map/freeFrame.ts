import type { Box } from './box.ts';
import type { MapPadding } from './types.ts';

/** The part of the map that nothing covers, CSS pixels from the container's corner; never empty. */
export function freeFrame(container: HTMLElement, { top, right, bottom, left }: MapPadding): Box {
  const { clientWidth, clientHeight } = container;
  return {
    left,
    top,
    width: Math.max(clientWidth - left - right, 1),
    height: Math.max(clientHeight - top - bottom, 1),
  };
}
