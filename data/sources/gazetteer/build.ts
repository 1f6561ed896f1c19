// Builds data/gazetteer/gazetteer.bin.gz from the packages and tables named in SOURCES.md. Run: npm run gazetteer (in data/sources).
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeGazetteer } from './encode.ts';
import { readCities } from './cities.ts';
import { readCounties } from './counties.ts';
import { readCountries } from './countries.ts';
import { readFeatures } from './features.ts';
import { readRegions } from './regions.ts';

const sources = process.cwd();
const countries = readCountries(sources);
const regions = readRegions(sources);
const cities = readCities(sources, regions.isoByGeonames);
const counties = readCounties(sources, regions.isoByGeonames);
const features = readFeatures(sources);
const bytes = encodeGazetteer([...countries, ...regions.entries, ...cities, ...counties, ...features]);
const packed = gzipSync(bytes, { level: 9 });
const file = path.join(sources, '..', 'gazetteer', 'gazetteer.bin.gz');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, packed);
console.log(`${countries.length} countries, ${regions.entries.length} regions, ${cities.length} populated places, ${counties.length} counties and districts, ${features.length} features`);
console.log(`gazetteer.bin.gz: ${(packed.length / 1e6).toFixed(2)} MB, unpacked ${(bytes.length / 1e6).toFixed(2)} MB`);
