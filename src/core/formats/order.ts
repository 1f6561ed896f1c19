import type { Incident } from '../model.ts';

/** Order by code units, which no locale changes. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The site's order: by first day, undated ones last, then by id. */
export function sortIncidents(incidents: readonly Incident[]): readonly Incident[] {
  const day = ({ date }: Incident): string => date.start ?? date.end ?? '9999';
  return [...incidents].sort((a, b) => compare(day(a), day(b)) || compare(a.id, b.id));
}

/** A list cut into pieces of `size`; the last one may be shorter. No pieces of an empty list. */
export function inPieces<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
