import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Areas } from '../geo/areas.ts';
import type { Incident, Problem, Result } from '../model.ts';
import { writtenAt } from './placesOnMap.ts';
import type { AreaProperties, SiteIndex, SiteReading } from './site.ts';
import { verifyQuotes } from './verifyQuotes.ts';

/** All data files of a site. */
export interface SiteData {
  readonly index: SiteIndex;
  /** One per article, sorted by id. */
  readonly readings: readonly SiteReading[];
  /** The polygons of the regions and countries on this map, sorted by id. */
  readonly areas: FeatureCollection<MultiPolygon, AreaProperties>;
}

/** A result → the data that the site reads. Throws where a quotation is not what its article says. */
export function buildSite(result: Result, areas: Areas, problems: readonly Problem[]): SiteData {
  verifyQuotes(result);
  const readings = [...result.readings].sort((a, b) => compare(a.article.id, b.article.id));
  const articles = readings.map(({ article, mentions }) => {
    const { id, file, publisher, title, published, url } = article;
    return { id, file, publisher, title, published, url, writtenAt: writtenAt(article, mentions) };
  });
  return {
    index: { version: 1, articles, incidents: sortIncidents(result.incidents), problems },
    readings: readings.map((reading) => ({
      ...reading,
      incidents: sortIncidents(result.incidents).filter(({ citations }) =>
        citations.some(({ article }) => article === reading.article.id),
      ),
    })),
    areas: { type: 'FeatureCollection', features: usedAreas(result.incidents, areas) },
  };
}

/** By first day, undated ones last, then by id. */
export function sortIncidents(incidents: readonly Incident[]): readonly Incident[] {
  const day = ({ date }: Incident): string => date.start ?? date.end ?? '9999';
  return [...incidents].sort((a, b) => compare(day(a), day(b)) || compare(a.id, b.id));
}

function usedAreas(incidents: readonly Incident[], areas: Areas): Feature<MultiPolygon, AreaProperties>[] {
  const ids = incidents.flatMap(({ place }) =>
    place && (place.level === 'admin1' || place.level === 'country') ? [place.place.id] : [],
  );
  return [...new Set(ids)].sort(compare).flatMap((id) => areas.byId(id) ?? []);
}

/** Order by code units, which no locale changes. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
