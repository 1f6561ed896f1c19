import type { Incident, Reading } from '../model.ts';
import { inPieces } from './order.ts';
import { SEARCH_ARTICLES, SEARCH_ROWS } from './site.ts';
import type { SearchArticles, SearchRows } from './site.ts';

/** Incidents in the site's order → the texts that a search for words goes through, file by file. */
export function searchRows(incidents: readonly Incident[]): readonly SearchRows[] {
  const texts = incidents.map(({ title, summary, citations }) => `${title}\n${summary}\n${citations[0]?.exact ?? ''}`);
  return inPieces(texts, SEARCH_ROWS);
}

/** Readings in their order → the same of articles. */
export function searchArticles(readings: readonly Reading[]): readonly SearchArticles[] {
  const texts = readings.map(({ article: { id, title, publisher, text } }) => ({ id, title, publisher, text }));
  return inPieces(texts, SEARCH_ARTICLES);
}
