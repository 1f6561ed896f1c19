import type { Place } from '../../model.ts';
import { distanceKm } from '../distance.ts';
import type { Toponym } from '../recognise.ts';
import type { Home } from './home.ts';
import type { Resolution, SentenceToponyms } from './resolveToponyms.ts';

/** Where a name that the gazetteer does not know lies, and how we know. */
export interface Host {
  readonly place: Place;
  readonly reason: string;
}

/** How far from its home a local paper's streets can be. */
const NEAR_HOME_KM = 100;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'admin2']);

function townOf(resolution: Resolution, toponym: Toponym | undefined): Place | null {
  const place = toponym && !toponym.inOrganisation ? resolution.get(toponym)?.[0]?.place : undefined;
  return place && TOWNS.has(place.kind) ? place : null;
}

/** The town that the article names most, of those named equally often the first. */
function mainTown(sentences: readonly SentenceToponyms[], resolution: Resolution): Place | null {
  const counts = new Map<Place, number>();
  for (const { toponyms } of sentences)
    for (const toponym of toponyms) {
      const town = townOf(resolution, toponym);
      if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
    }
  let best: Place | null = null;
  for (const [place, count] of counts) if (!best || count > (counts.get(best) ?? 0)) best = place;
  return best;
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
  resolution: Resolution,
  home: Home | null,
  dateline: Toponym | null,
): ReadonlyMap<Toponym, Host> {
  const hosts = new Map<Toponym, Host>();
  const main = mainTown(sentences, resolution);
  const seat = townOf(resolution, dateline ?? undefined);
  for (const { toponyms, cues } of sentences) {
    for (const [index, toponym] of toponyms.entries()) {
      if (toponym.hits.length > 0) continue;
      const container = (cues[index]?.containers ?? []).flatMap((at) => {
        const held = toponyms[at];
        return held ? (resolution.get(held)?.slice(0, 1) ?? []) : [];
      })[0]?.place;
      const beside = [...toponyms.keys()]
        .sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)
        .flatMap((at) => townOf(resolution, toponyms[at]) ?? [])[0];
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
