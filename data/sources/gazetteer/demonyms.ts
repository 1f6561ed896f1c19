import type { Entry } from './encode.ts';
import { list, readTable } from './tables.ts';

/** Adds what people and things of a region are called ("Texan", "Siberian") to the entries that the tables name by id. */
export function addDemonyms(entries: readonly Entry[], sources: string): readonly Entry[] {
  const demonyms = new Map([
    ...readTable(sources, 'region-demonyms.csv').map(({ region, demonyms }) => [`iso:${region ?? ''}`, list(demonyms)] as const),
    ...readTable(sources, 'features/demonyms.csv').map(({ slug, demonyms }) => [`feature:${slug ?? ''}`, list(demonyms)] as const),
  ]);
  return entries.map((entry) => ({
    ...entry,
    names: [...entry.names, ...(demonyms.get(entry.place.id) ?? []).map((text) => ({ text, kind: 'demonym' as const }))],
  }));
}
