import { samePadding } from '../samePadding.ts';
import type { Lens } from './lens.ts';

const EXACT = ['projection', 'width', 'height', 'ratio'] as const;
const ROUNDED = ['lon', 'lat', 'zoom'] as const;
/** So far apart readings may be: the engine rounds what it is given, WGS84 degrees and zoom levels. */
const APART = 1e-9;

/** Whether every place lies at the same point of the screen in both. */
export function sameLens(one: Lens, other: Lens): boolean {
  return (
    EXACT.every((name) => one[name] === other[name]) &&
    ROUNDED.every((name) => Math.abs(one[name] - other[name]) < APART) &&
    samePadding(one.padding, other.padding)
  );
}
