import type { Report } from '../incidents/report.ts';
import type { Setting } from '../incidents/settings.ts';

/** "12 km from the capital" and "the capital of Peru" are not in the capital that the article speaks of. */
const IN_CAPITAL =
  /\b(?:in|inside|within|throughout|across|around|(?:parts?|areas?|sectors?|streets|side|outskirts|neighbou?rhoods?) of) (?:the|this) (?:\p{L}+ )?capital\b(?! of\b)/iu;
const HERE = /\bin this (?:capital )?city\b|\b(?:of|from) this (?:capital )?city\b|\bhere\b(?!\s*['’])/iu;

/** The town that a sentence points to without its name: "in the capital", "in this city", which is where the article was sent from. */
export function pointedTown(events: readonly Report[], able: readonly Setting[]): Setting | null {
  const says = (pattern: RegExp): boolean =>
    events.some(({ article, span }) => pattern.test(article.text.slice(span.start, span.end).replace(/\s+/g, ' ')));
  if (says(IN_CAPITAL)) {
    const capital = able.find(({ place }) => place.seat === 'country');
    if (capital) return capital;
  }
  if (!says(HERE)) return null;
  return able.find(({ sentence, place }) => sentence < 0 && (place.kind === 'city' || place.kind === 'town')) ?? null;
}
