import type { PlaceKind } from '../../../src/core/model.ts';
import type { Entry } from './encode.ts';
import { list, readTable } from './tables.ts';

const TABLES = ['waters', 'landforms', 'world-regions', 'sites', 'bases', 'airports'] as const;

/** Seas, rivers, mountains, islands, parts of the world, bases and sites of the hand-made tables. */
export function readFeatures(sources: string): readonly Entry[] {
  return TABLES.flatMap((table) => readTable(sources, `features/${table}.csv`)).map((row) => ({
    place: {
      id: `feature:${row.slug ?? ''}`,
      name: row.name ?? '',
      kind: row.kind as PlaceKind,
      lon: Number(row.lon),
      lat: Number(row.lat),
      country: row.country ?? '',
      admin1: '',
      population: 0,
      radiusM: Number(row.radius_km) * 1000,
    },
    names: [{ text: row.name ?? '', kind: 'name' as const }, ...list(row.aliases).map((text) => ({ text, kind: 'alternate' as const }))],
  }));
}
