import type { Feature, MultiPolygon } from 'geojson';
import { NO_DAY, dayOf } from '../columns.ts';
import type { IncidentColumns } from '../columns.ts';
import type { AreaProperties, Areas } from '../geo/areas.ts';
import { simplifyBorder } from '../geo/simplifyBorder.ts';
import type { Incident, Problem, Reading, Result } from '../model.ts';
import { buildColumns } from './buildColumns.ts';
import type { SiteColumns } from './buildColumns.ts';
import { buildShards } from './buildDetails.ts';
import { searchArticles, searchRows } from './buildSearch.ts';
import { compare, sortIncidents } from './order.ts';
import { writtenAt } from './placesOnMap.ts';
import type {
  SearchArticles,
  SearchRows,
  SiteArticle,
  SiteDateline,
  SiteManifest,
  SiteReading,
  SiteShard,
} from './site.ts';
import { verifyQuotes } from './verifyQuotes.ts';

/** All data files of a site. */
export interface SiteData extends SiteColumns {
  readonly manifest: SiteManifest;
  readonly datelines: readonly SiteDateline[];
  /** Sorted by id, as `readings`. */
  readonly articles: readonly SiteArticle[];
  readonly shards: readonly SiteShard[];
  readonly searchRows: readonly SearchRows[];
  readonly searchArticles: readonly SearchArticles[];
  /** One per article. */
  readonly readings: readonly SiteReading[];
  /** Outlines of the countries that details name, by ISO code. */
  readonly borders: ReadonlyMap<string, MultiPolygon>;
}

/** A result → the data that the site reads. Throws where a quotation is not what its article says. */
export function buildSite(result: Result, areas: Areas, problems: readonly Problem[]): SiteData {
  verifyQuotes(result);
  const incidents = sortIncidents(result.incidents);
  const readings = [...result.readings].sort((a, b) => compare(a.article.id, b.article.id));
  const articles = readings.map(siteArticle);
  const datelines = articles.flatMap(siteDateline);
  const countries = countryAreas(areas);
  const shards = buildShards({
    incidents,
    articles,
    readings,
    countryName: (code) => countries(code)?.properties.name ?? null,
  });
  const columns = buildColumns(incidents, areas);
  return {
    ...columns,
    manifest: {
      version: 2,
      incidents: incidents.length,
      articles: articles.length,
      datelines: datelines.length,
      types: columns.types,
      days: daysOf(columns.columns),
      problems,
    },
    datelines,
    articles,
    shards,
    searchRows: searchRows(incidents),
    searchArticles: searchArticles(readings),
    readings: withIncidents(readings, incidents),
    borders: bordersOf(shards, countries),
  };
}

function siteArticle({ article, mentions }: Reading): SiteArticle {
  const { id, file, publisher, title, published, url } = article;
  return { id, file, publisher, title, published, url, writtenAt: writtenAt(article, mentions) };
}

function siteDateline({ id, writtenAt }: SiteArticle): readonly SiteDateline[] {
  if (!writtenAt) return [];
  const { id: placeId, name, lon, lat } = writtenAt;
  return [{ article: id, placeId, name, lon, lat }];
}

/** Readings, each with the incidents that cite it, in the site's order. */
function withIncidents(readings: readonly Reading[], incidents: readonly Incident[]): readonly SiteReading[] {
  const citing = new Map<string, Incident[]>(readings.map(({ article }) => [article.id, []]));
  for (const incident of incidents)
    for (const id of new Set(incident.citations.map(({ article }) => article))) citing.get(id)?.push(incident);
  return readings.map((reading) => ({ ...reading, incidents: citing.get(reading.article.id) ?? [] }));
}

/** First and last day of any incident; null where none has a day. */
export function daysOf({ start, end }: IncidentColumns): SiteManifest['days'] {
  let [first, last] = [Infinity, -Infinity];
  for (const column of [start, end])
    for (const day of column) {
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  const [from, to] = first <= last ? [dayOf(first), dayOf(last)] : [null, null];
  return from !== null && to !== null ? { first: from, last: to } : null;
}

type CountryAreas = (country: string) => Feature<MultiPolygon, AreaProperties> | null;

/** The areas of countries by ISO code, each unpacked once. */
function countryAreas(areas: Areas): CountryAreas {
  const known = new Map<string, ReturnType<CountryAreas>>();
  return (country) => {
    if (!known.has(country)) known.set(country, areas.byId(`iso:${country}`));
    return known.get(country) ?? null;
  };
}

function bordersOf(shards: readonly SiteShard[], countries: CountryAreas): ReadonlyMap<string, MultiPolygon> {
  const codes = shards.flatMap(({ details }) =>
    details.flatMap(({ borders }) => borders.map(({ country }) => country)),
  );
  return new Map(
    [...new Set(codes)].sort(compare).flatMap((code) => {
      const area = countries(code);
      return area ? [[code, simplifyBorder(area.geometry)] as const] : [];
    }),
  );
}
