import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import type { Tile } from './pmtiles.ts';

export interface TileLayer {
  readonly data: FeatureCollection;
  /** Already as fine as the zoom asks for. */
  readonly isThinned: boolean;
}

const EXTENT = 4096;
/** What a tile holds beyond its edges, in steps of its extent: 8 CSS pixels, wider than half of any line. */
const BUFFER = 64;

/** All tiles of one zoom that hold anything. */
export function cutTiles(z: number, layers: Readonly<Record<string, TileLayer>>): readonly Tile[] {
  const indexes = Object.entries(layers).map(([name, { data, isThinned }]) => {
    const maxZoom = isThinned ? z : z + 1;
    return [name, new GeoJSONVT(data, { maxZoom, indexMaxZoom: z, indexMaxPoints: 0, tolerance: isThinned ? 0 : 3, extent: EXTENT, buffer: BUFFER })] as const;
  });
  const tiles: Tile[] = [];
  for (let x = 0; x < 2 ** z; x += 1) {
    for (let y = 0; y < 2 ** z; y += 1) {
      const found = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        return tile?.features.length ? [[name, tile] as const] : [];
      });
      if (found.length) tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(found) as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT }) });
    }
  }
  return tiles;
}
