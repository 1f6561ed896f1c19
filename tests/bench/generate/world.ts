import type { Areas } from '../../../src/core/geo/areas.ts';
import type { Level, Place } from '../../../src/core/model.ts';
import type { ShippedGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { drawFrom, randomOf } from './random.ts';
import type { Random } from './random.ts';

/** Where things happen: draws a place of a level. */
export interface World {
  draw(level: Level, random: Random): Place;
}

const HOT_SPOTS = 40;
/** Share of incidents that lie at a hot spot. */
const HOT = 0.6;
/** How far a hot spot reaches, degrees of latitude. */
const REACH = 2.5;
/** People at a place that nobody lives at. */
const NOBODY = 1000;
const POINT_KINDS: ReadonlySet<Place['kind']> = new Set(['site', 'airport', 'military']);

/** The world of the gazetteer: most happens where people live, and much of it around some hot spots. */
export function makeWorld(gazetteer: ShippedGazetteer, areas: Areas, seed: number): World {
  const all = Array.from({ length: gazetteer.size }, (_, at) => gazetteer.placeAt(at));
  const towns = all.filter(({ kind, population }) => (kind === 'city' || kind === 'town') && population > 0);
  const points = all.filter(({ kind }) => POINT_KINDS.has(kind));
  const districts = all.filter(({ kind }) => kind === 'admin2');
  const area = (id: string): Place | null => (areas.byId(id) ? gazetteer.byId(id) : null);
  const known = new Map<string, Place | null>();
  const areaOf = (id: string): Place | null => {
    if (!known.has(id)) known.set(id, area(id));
    return known.get(id) ?? null;
  };

  const drawTown = around(towns, seed);
  const drawPoint = around(points, seed);
  const drawDistrict = drawFrom(districts, () => 1);
  const drawArea = (random: Random, idOf: (town: Place) => string): Place => {
    for (;;) {
      const found = areaOf(idOf(drawTown(random)));
      if (found) return found;
    }
  };
  return {
    draw(level, random) {
      if (level === 'point') return drawPoint(random);
      if (level === 'admin2') return drawDistrict(random);
      if (level === 'admin1') return drawArea(random, ({ admin1 }) => `iso:${admin1}`);
      if (level === 'country') return drawArea(random, ({ country }) => `iso:${country}`);
      return drawTown(random);
    },
  };

  /** Draws of some places, of which `HOT` lie around the hot spots of the seed. */
  function around(places: readonly Place[], from: number): (random: Random) => Place {
    const anywhere = drawFrom(places, ({ population }) => population + NOBODY);
    const choose = randomOf(from, 0);
    const centre = drawFrom(towns, ({ population }) => population ** 0.8);
    const spots = Array.from({ length: HOT_SPOTS }, () => centre(choose)).flatMap((middle, rank) => {
      const near = places.filter((place) => isNear(place, middle));
      const weigh = ({ population, ...place }: Place): number => Math.sqrt(population + NOBODY) / (0.2 + apart(place, middle)); // prettier-ignore
      return near.length > 0 ? [{ weight: 1 / (rank + 2), draw: drawFrom(near, weigh) }] : [];
    });
    const spot = drawFrom(spots, ({ weight }) => weight);
    return (random) => (random() < HOT ? spot(random).draw(random) : anywhere(random));
  }
}

type Spot = Pick<Place, 'lon' | 'lat'>;

/** Degrees of latitude between two places that are not far from each other. */
function apart(a: Spot, b: Spot): number {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((b.lat * Math.PI) / 180));
}

function isNear(place: Spot, middle: Spot): boolean {
  return Math.abs(place.lat - middle.lat) < REACH && apart(place, middle) < REACH;
}
