import type { Place } from '../../model.ts';
import type { Cues } from '../cues.ts';
import { distanceKm } from '../distance.ts';
import type { Toponym } from '../recognise.ts';
import { featuresOf, isPopulated } from './features.ts';
import type { Home } from './home.ts';
import type { Candidate } from './rank.ts';
import type { Resolution, SentenceToponyms } from './resolveToponyms.ts';

/** Where a name that the gazetteer does not know lies, and how we know. */
export interface Host {
  readonly place: Place;
  readonly reason: string;
}

/** How far from its home a local paper's streets can be. */
const NEAR_HOME_KM = 100;
/** A place of this name farther away than this, of fewer people, is not meant where nothing else speaks for it. */
const ASTRAY_KM = 161;
const STRAY_POPULATION = 200_000;
/** Times that the main town must be named to say so. */
const SURE_TIMES = 2;
/** Features by which the text itself speaks for a place. */
const SPEAKS = 0.1;
const SUPPORT = [
  'name:decided',
  'container',
  'looseContainer',
  'sense',
  'mateInRegion',
  'datelineRegion',
  'place:homeRegion',
  'place:regionShare',
  'nearness',
] as const;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'admin2']);

function townOf(resolution: Resolution, toponym: Toponym | undefined): Place | null {
  const place = toponym && !toponym.inOrganisation ? resolution.get(toponym)?.[0]?.place : undefined;
  return place && TOWNS.has(place.kind) ? place : null;
}

interface MainTown {
  readonly place: Place;
  readonly times: number;
}

/** The town that the article names most, of those named equally often the first. */
function mainTown(sentences: readonly SentenceToponyms[], resolution: Resolution): MainTown | null {
  const counts = new Map<Place, number>();
  for (const { toponyms } of sentences)
    for (const toponym of toponyms) {
      const town = townOf(resolution, toponym);
      if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
    }
  let best: MainTown | null = null;
  for (const [place, times] of counts) if (!best || times > best.times) best = { place, times };
  return best;
}

/**
 * Whether nothing but its name speaks for the place: a small town, far from where the story plays, in a region of which
 * the article names nothing else. "Gentilly" in a story of New Orleans is not the one in France.
 */
function isStray(best: Candidate, cues: Cues | undefined, main: MainTown): boolean {
  const { place, hit, evidence } = best;
  const joined = cues === undefined || cues.containers.length > 0 || cues.mates.length > 0;
  const small = isPopulated(place) && place.population < STRAY_POPULATION && place.seat === undefined;
  if (joined || !small || main.times < SURE_TIMES || distanceKm(place, main.place) <= ASTRAY_KM) return false;
  const values = featuresOf(hit, evidence);
  const abroad = place.country !== main.place.country && (values.get('place:countryShare') ?? 0) > 0;
  return !abroad && !SUPPORT.some((feature) => (values.get(feature) ?? 0) > SPEAKS);
}

/** The first of the towns that lies near the publisher's home; where none does, the first, else the home itself. */
function nearHome(towns: readonly (Place | null | undefined)[], home: Home | null): Place | null {
  const able = towns.filter((town) => town != null);
  const near = able.find((town) => home?.place && distanceKm(town, home.place) <= NEAR_HOME_KM);
  return near ?? able[0] ?? home?.place ?? null;
}

/**
 * Hosts of the toponyms without candidates: the place that the sentence puts them in; for streets and the like else the
 * town named nearest in their sentence, the article's main town, the dateline's or the publisher's.
 */
export function placeUnknown(
  sentences: readonly SentenceToponyms[],
  hints: readonly SentenceToponyms[],
  resolution: Resolution,
  home: Home | null,
  dateline: Toponym | null,
): ReadonlyMap<Toponym, Host> {
  const hosts = new Map<Toponym, Host>();
  const most = mainTown([...sentences, ...hints], resolution);
  const main = most?.place ?? null;
  const seat = townOf(resolution, dateline ?? undefined);
  for (const { toponyms, cues } of sentences) {
    for (const [index, toponym] of toponyms.entries()) {
      const best = resolution.get(toponym)?.[0];
      if (best && most && isStray(best, cues[index], most)) {
        const reason = `no place of this name is known near ${most.place.name}, of which the article tells`;
        hosts.set(toponym, { place: most.place, reason });
      }
      if (toponym.hits.length > 0) continue;
      const container = (cues[index]?.containers ?? []).flatMap((at) => {
        const held = toponyms[at];
        return held ? (resolution.get(held)?.slice(0, 1) ?? []) : [];
      })[0]?.place;
      const beside = [...toponyms.keys()]
        .sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)
        .flatMap((at) => (cues[at]?.care === true ? [] : (townOf(resolution, toponyms[at]) ?? [])))[0];
      const place = container ?? (toponym.composite ? nearHome([beside, main, seat], home) : null);
      if (!place) continue;
      const reason =
        place === container
          ? `the sentence puts it in ${place.name}`
          : place === beside
            ? `the same sentence names ${place.name}`
            : place === main
              ? `${place.name} is the town that the article names most`
              : place === seat
                ? `the article was written in ${place.name}`
                : `the publisher is at home in ${place.name}`;
      hosts.set(toponym, { place, reason });
    }
  }
  return hosts;
}
