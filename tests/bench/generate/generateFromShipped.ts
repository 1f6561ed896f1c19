import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readAreas } from '../../../src/core/geo/readAreas.ts';
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { generateSite } from './generateSite.ts';
import type { GeneratedSite } from './generateSite.ts';

const open = (name: string): Uint8Array => gunzipSync(fs.readFileSync(`data/${name}`));

/** Makers of sites of the shipped gazetteer and areas, which are read once; run in the repository's own folder. */
export function generateFromShipped(): (incidents: number, seed: number) => GeneratedSite {
  const gazetteer = readGazetteer(open('gazetteer/gazetteer.bin.gz'));
  const areas = readAreas(open('basemap/areas.json.gz'));
  return (incidents, seed) => generateSite({ incidents, seed, gazetteer, areas });
}
