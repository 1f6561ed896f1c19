import type { Article, Mention, Place, Result } from '../model.ts';

/** The place of an article's dateline, resolved by the mention that covers its words; null where none does. */
export function writtenAt(article: Article, mentions: readonly Mention[]): Place | null {
  const span = article.dateline?.placeSpan;
  if (!span) return null;
  const inside = mentions.filter((mention) => mention.place && mention.start < span.end && span.start < mention.end);
  return inside.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0]?.place ?? null;
}

/** A place that a map shows, under the name that an article gives it. */
export interface NamedPlace {
  readonly name: string;
  readonly place: Place;
}

/** All places that a result puts on the map: of its incidents, and where its articles were written. */
export function placesOnMap(result: Result): readonly NamedPlace[] {
  const incidents = result.incidents.flatMap(({ place }) =>
    place ? [{ name: place.quote.exact, place: place.place }] : [],
  );
  const written = result.readings.flatMap(({ article, mentions }) => {
    const place = writtenAt(article, mentions);
    return place && article.dateline?.place ? [{ name: article.dateline.place, place }] : [];
  });
  return [...incidents, ...written];
}
