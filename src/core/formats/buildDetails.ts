import type { Incident, Place, Reading } from '../model.ts';
import { compare, inPieces } from './order.ts';
import { SHARD_ROWS } from './site.ts';
import type { Border, Kin, SiteArticle, SiteDetail, SiteShard } from './site.ts';
import { quotesOf } from './verifyQuotes.ts';

/** What details are made from, all indexed once. */
export interface DetailSources {
  /** In the site's order. */
  readonly incidents: readonly Incident[];
  readonly articles: readonly SiteArticle[];
  readonly readings: readonly Reading[];
  /** The name of a country whose border the site holds, by ISO code; null where it holds none. */
  countryName(country: string): string | null;
}

/** Incidents in the site's order → shards of details, each with the articles that they cite. */
export function buildShards(sources: DetailSources): readonly SiteShard[] {
  const articles = new Map(sources.articles.map((article) => [article.id, article] as const));
  return inPieces(buildDetails(sources), SHARD_ROWS).map((details) => makeShard(details, (id) => articles.get(id)));
}

/** Details with the articles that they and their kin cite, by id. */
export function makeShard(
  details: readonly SiteDetail[],
  articleOf: (id: string) => SiteArticle | undefined,
): SiteShard {
  const ids = [...new Set(details.flatMap(articlesCited))].sort(compare);
  return { details, articles: ids.flatMap((id) => articleOf(id) ?? []) };
}

/** All that the cards of some incidents show, in their order. */
export function buildDetails(sources: Omit<DetailSources, 'articles'>): readonly SiteDetail[] {
  const { incidents } = sources;
  const byId = new Map(incidents.map((incident) => [incident.id, incident] as const));
  const partsOf = new Map<string, Incident[]>();
  for (const incident of incidents) if (incident.partOf !== null) append(partsOf, incident.partOf, incident);
  const actsFrom = countriesNamed(sources.readings);

  return incidents.map((incident): SiteDetail => {
    const umbrella = incident.partOf === null ? undefined : byId.get(incident.partOf);
    const parts = partsOf.get(incident.id) ?? [];
    const near = new Set([incident.id, incident.partOf, ...parts.map(({ id }) => id)]);
    const others = [...new Set(namedBy(incident))].filter((id) => !near.has(id));
    return {
      incident,
      umbrella: umbrella ? kinOf(umbrella) : null,
      parts: parts.map(kinOf),
      others: others.flatMap((id) => byId.get(id) ?? []).map(kinOf),
      borders: bordersOf(incident, umbrella, actsFrom, sources.countryName),
    };
  });
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Ids of all incidents that one names: by a relation, in the reasons of its date, and as sharing a toll. */
function namedBy({ relations, date, killed, injured }: Incident): readonly string[] {
  return [
    ...relations.map(({ incident }) => incident),
    ...date.basis.flatMap(({ incident }) => (incident === null ? [] : [incident])),
    ...[...killed, ...injured].flatMap(({ sharedWith }) => sharedWith),
  ];
}

function kinOf({ id, type, title, place, date, citations: [citation] }: Incident): Kin {
  if (!citation) throw new Error(`incident ${id} has no citation`);
  return { id, type, title, place: place?.place.name ?? null, date, citation };
}

/** Ids of the articles that a card of this detail quotes or names. */
export function articlesCited({ incident, umbrella, parts, others }: SiteDetail): readonly string[] {
  const kin = [...(umbrella ? [umbrella] : []), ...parts, ...others];
  return [
    ...quotesOf(incident).map(({ article }) => article),
    ...incident.sources.flatMap(({ articles }) => articles),
    ...kin.map(({ citation: { article } }) => article),
  ];
}

/** Article id → place name → its country, of all places that the articles name. */
function countriesNamed(readings: readonly Reading[]): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  return new Map(
    readings.map(({ article, mentions }) => [
      article.id,
      new Map(mentions.flatMap(({ place }) => (place?.country ? [[place.name, place] as const] : []))),
    ]),
  );
}

/** Countries that an incident, or the whole event it is a part of, names as actors, then the one that it lies in. */
function bordersOf(
  incident: Incident,
  umbrella: Incident | undefined,
  named: ReadonlyMap<string, ReadonlyMap<string, Place>>,
  countryName: DetailSources['countryName'],
): readonly Border[] {
  const actors = [incident, ...(umbrella ? [umbrella] : [])].flatMap(({ actors, citations }) =>
    actors.flatMap(({ name }) => citations.flatMap(({ article }) => named.get(article)?.get(name)?.country ?? [])),
  );
  const own = incident.place?.place.country;
  return [...new Set([...actors, ...(own ? [own] : [])])].flatMap((country) => {
    const name = countryName(country);
    return name === null ? [] : [{ country, name, isActor: actors.includes(country) }];
  });
}
