import { samePadding } from '../samePadding.ts';
import type { Lens } from './lens.ts';

const READINGS = ['lon', 'lat', 'zoom', 'projection', 'width', 'height', 'ratio'] as const;

/** Whether every place lies at the same point of the screen in both. */
export function sameLens(one: Lens, other: Lens): boolean {
  return READINGS.every((name) => one[name] === other[name]) && samePadding(one.padding, other.padding);
}
