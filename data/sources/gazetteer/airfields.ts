import fs from 'node:fs';
import path from 'node:path';
import initSqlJs from 'sql.js';
import type { Entry, Name } from './encode.ts';

const MILITARY = /\b(?:Air Base|Airbase|Air Force Base|AFB|Naval Air|RAF|Army Air|Air Force Station)\b/;
const BASE_WORDS = / (?:Air Base|Airbase|Air Force Base|AFB)$/;
const AIRPORT_WORDS = / (?:International )?Airport$/;
const MILITARY_RADIUS_M = 4000;
const AIRPORT_RADIUS_M = 3000;

/** The forms in which articles write a base's name: "Belaya Air Base", "Belaya airfield", "Hill AFB". */
function namesOfBase(name: string): readonly string[] {
  if (!BASE_WORDS.test(name)) return [name];
  const bare = name.replace(BASE_WORDS, '');
  return [name, ...['air base', 'airbase', 'airfield', 'air force base', 'AFB', 'military airfield'].map((word) => `${bare} ${word}`)];
}

/** "Chicago O'Hare International Airport" is also "O'Hare International Airport" and "O'Hare Airport". */
function namesOfAirport(name: string, city: string): readonly string[] {
  const whole = name.split(' / ');
  const forms = whole.flatMap((form) => (AIRPORT_WORDS.test(form) ? [form, `${form.replace(AIRPORT_WORDS, '')} International Airport`, `${form.replace(AIRPORT_WORDS, '')} Airport`] : [form]));
  return [...new Set([...forms, ...forms.flatMap((form) => (form.startsWith(`${city} `) && form.split(' ').length > 3 ? [form.slice(city.length + 1)] : []))])].filter((form) => !/^(?:International )?Airport$/.test(form));
}

/** Airfields of OurAirports: military ones by their names, whatever their state, and airports with scheduled traffic of weight. */
export async function readAirfields(sources: string): Promise<readonly Entry[]> {
  const { Database } = await initSqlJs();
  const database = new Database(fs.readFileSync(path.join(sources, 'node_modules', 'airport-db', 'dist', 'assets', 'airports.sqlite')));
  const [table] = database.exec("SELECT icao, name, type, latitude, longitude, country_code, coalesce(state, ''), coalesce(city, '') FROM airports WHERE type NOT IN ('heliport', 'balloonport') ORDER BY icao");
  const entries = (table?.values ?? []).flatMap((row): readonly Entry[] => {
    const [icao, name, type, , , country, state, city] = row.map(String) as [string, string, string, string, string, string, string, string];
    const military = MILITARY.test(name);
    const big = type === 'large_airport' || (type === 'medium_airport' && name.includes('International'));
    if (!military && !big) return [];
    const names = (military ? namesOfBase(name) : namesOfAirport(name, city)).map((text): Name => ({ text, kind: text === name ? 'name' : 'variant' }));
    return [
      {
        place: {
          id: `icao:${icao}`,
          name: name.split(' / ')[0] ?? name,
          kind: military ? 'military' : 'airport',
          lon: Number(row[4]),
          lat: Number(row[3]),
          country,
          admin1: /^[A-Z]{2}-[A-Z0-9]+$/.test(state) ? state : '',
          population: 0,
          radiusM: military ? MILITARY_RADIUS_M : AIRPORT_RADIUS_M,
        },
        names,
      },
    ];
  });
  database.close();
  return entries;
}
