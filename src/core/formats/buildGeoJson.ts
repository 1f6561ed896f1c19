import type { FeatureCollection, Point } from 'geojson';
import type { Count, Incident, Level, Quote, Result } from '../model.ts';
import { compare, sortIncidents } from './order.ts';
import { verifyQuotes } from './verifyQuotes.ts';

/** What a point of each level stands for, in words for people who open the file elsewhere. */
const PRECISION: Readonly<Record<Level, string>> = {
  point: 'the place itself',
  town: 'the town; the point is its centre',
  admin2: 'somewhere in the district; the point is its centre',
  admin1: 'somewhere in the region; the point is its centre, see area',
  country: 'somewhere in the country; the point is its centre, see area',
};

/** A quotation with what is needed to check it and to show it. */
interface CitedWords extends Quote {
  readonly publisher: string | null;
  readonly published: string | null;
  readonly file: string;
  readonly sha256: string;
}

/** Properties of the features of `incidents.geojson`. */
export interface IncidentProperties {
  readonly type: string;
  readonly also: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: string;
  readonly dateBasis: readonly { readonly rule: string; readonly explanation: string; readonly words: Quote | null }[];
  /** null where the incident has no place; the geometry is null then, too. */
  readonly place: string | null;
  readonly placeId: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly level: Level | null;
  readonly radiusM: number | null;
  readonly precision: string;
  /** Id of the region or country whose whole area the point stands for, or null. */
  readonly area: string | null;
  readonly placeWords: Quote | null;
  readonly status: string;
  readonly attribution: Quote | null;
  readonly actors: Incident['actors'];
  readonly targets: readonly string[];
  readonly victims: readonly string[];
  readonly weapons: readonly string[];
  readonly trigger: string;
  readonly killed: readonly Count[];
  readonly injured: readonly Count[];
  readonly sources: Incident['sources'];
  readonly citations: readonly CitedWords[];
  readonly confidence: number;
  readonly partOf: string | null;
  readonly relations: Incident['relations'];
}

/**
 * A result → GeoJSON (RFC 7946; WGS84, longitude first). Every geometry is a Point or null: an incident that is placed only
 * in a region or country is a Point at its centre with `level`, `radiusM`, `area` and `precision` saying so; one without a
 * place has the geometry null. Throws where a quotation is not what its article says.
 */
export function buildGeoJson(result: Result): FeatureCollection<Point | null, IncidentProperties> {
  verifyQuotes(result);
  const articles = new Map(result.readings.map(({ article }) => [article.id, article]));
  const features = sortIncidents(result.incidents).map((incident) => {
    const citations = incident.citations.map(({ article, start, end, exact }) => {
      const source = articles.get(article);
      if (!source) throw new Error(`incident ${incident.id} cites the article ${article}, which is not in this run`);
      const { publisher, published, file, sha256 } = source;
      return { article, start, end, exact, publisher, published, file, sha256 };
    });
    return {
      type: 'Feature' as const,
      id: incident.id,
      geometry: pointOf(incident),
      properties: { ...propertiesOf(incident), citations },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** Where an incident is, or where the area is that it is somewhere in; null without a place. */
export function pointOf({ place }: Incident): Point | null {
  return place ? { type: 'Point', coordinates: [place.place.lon, place.place.lat] } : null;
}

/** All of an incident but its citations, as the properties of a feature. */
export function propertiesOf(incident: Incident): Omit<IncidentProperties, 'citations'> {
  const { type, also, title, summary, date, place, status, attribution, actors, targets, victims, weapons, trigger } =
    incident;
  const { killed, injured, sources, confidence, partOf, relations } = incident;
  const wide = place !== null && (place.level === 'admin1' || place.level === 'country');
  return {
    ...{ type, also, title, summary, dateStart: date.start, dateEnd: date.end, datePrecision: date.precision },
    dateBasis: date.basis.map(({ rule, explanation, words }) => ({ rule, explanation, words })),
    place: place?.place.name ?? null,
    placeId: place?.place.id ?? null,
    country: place?.place.country || null,
    admin1: place?.place.admin1 || null,
    level: place?.level ?? null,
    radiusM: place?.radiusM ?? null,
    precision: place ? PRECISION[place.level] : 'no place is given',
    area: wide ? place.place.id : null,
    placeWords: place?.quote ?? null,
    ...{ status, attribution, actors, targets, victims, weapons, trigger, killed, injured },
    sources: [...sources].sort((a, b) => compare(a.publisher, b.publisher)),
    ...{ confidence, partOf, relations },
  };
}
