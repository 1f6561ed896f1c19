import type { Entry } from './encode.ts';

/** Countries and regions with the people of their populated places (those of 500 and more), so that a small one does not outweigh a large town. */
export function withPeople(areas: readonly Entry[], cities: readonly Entry[]): readonly Entry[] {
  const people = new Map<string, number>();
  for (const { place } of cities)
    for (const code of [place.country, place.admin1]) people.set(code, (people.get(code) ?? 0) + place.population);
  return areas.map((entry) => ({ ...entry, place: { ...entry.place, population: people.get(entry.place.admin1 || entry.place.country) ?? 0 } }));
}
