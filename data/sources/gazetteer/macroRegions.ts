import type { Entry } from './encode.ts';
import { list, readTable } from './tables.ts';

/** Nations, communities and regions above the level at which Natural Earth cuts their countries: Scotland, Sicily, Catalonia. */
export function readMacroRegions(sources: string): readonly Entry[] {
  return readTable(sources, 'macro-regions.csv').map(({ code = '', name = '', aliases, lon, lat, radius_km }) => ({
    place: {
      id: `iso:${code}`,
      name,
      kind: 'admin1',
      lon: Number(lon),
      lat: Number(lat),
      country: code.slice(0, 2),
      admin1: code,
      population: 0,
      radiusM: Number(radius_km) * 1000,
    },
    names: [{ text: name, kind: 'name' as const }, ...list(aliases).map((text) => ({ text, kind: 'alternate' as const }))],
  }));
}
