import type { Feature, FeatureCollection, Point } from 'geojson';
import { pointOf, propertiesOf } from './buildGeoJson.ts';
import type { IncidentProperties } from './buildGeoJson.ts';
import { describeExport } from './exportSet.ts';
import type { ExportSet } from './exportSet.ts';
import type { SiteArticle } from './site.ts';

/** A quotation with where it is from; offsets are UTF-16 code units in the article's text, end exclusive. */
type ShownCitation = Pick<IncidentProperties['citations'][number], 'article' | 'start' | 'end' | 'exact'> &
  Partial<Pick<SiteArticle, 'publisher' | 'title' | 'published' | 'url' | 'file'>>;

type ShownProperties = Omit<IncidentProperties, 'citations'> & { readonly citations: readonly ShownCitation[] };

/** Features with a member of ours, which RFC 7946 allows (§6.1): what the file says of itself. */
export interface ShownGeoJson extends FeatureCollection<Point | null, ShownProperties> {
  readonly about: readonly string[];
}

/**
 * What is shown → GeoJSON (RFC 7946; WGS84, longitude first). Every geometry is a Point or null: an incident that is known
 * only to be somewhere in a region or country is the area's inner point, with `level`, `radiusM`, `area` and `precision`
 * saying so; one without a place has the geometry null.
 */
export function buildShownGeoJson(set: ExportSet): ShownGeoJson {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  const features = set.details.map(({ incident }): Feature<Point | null, ShownProperties> => {
    const citations = incident.citations.map(({ article, start, end, exact }): ShownCitation => {
      const source = articles.get(article);
      if (!source) return { article, start, end, exact };
      const { publisher, title, published, url, file } = source;
      return { article, start, end, exact, publisher, title, published, url, file };
    });
    return {
      ...{ type: 'Feature', id: incident.id, geometry: pointOf(incident) },
      properties: { ...propertiesOf(incident), citations },
    };
  });
  return { type: 'FeatureCollection', about: describeExport(set), features };
}
