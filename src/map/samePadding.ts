import type { MapPadding } from './types.ts';

export function samePadding(one: MapPadding, other: MapPadding): boolean {
  return (['top', 'right', 'bottom', 'left'] as const).every((side) => one[side] === other[side]);
}
