import { articleFromRow } from '../../src/core/articles/articleFromRow.ts';
import type { ArticleRow } from '../../src/core/articles/articleFromRow.ts';
import type { Mention } from '../../src/core/model.ts';
import { readPlaces } from '../../src/core/places/readPlaces.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { gazetteer, tagger } from './read.ts';

/** The mentions of places in a text, read with the shipped gazetteer and tagger. */
export function mentionsIn(text: string, row: Partial<ArticleRow> = {}): readonly Mention[] {
  const article = articleFromRow({ id: 'test', ...row, text });
  const sentences = splitSentences(text, 0, text.length);
  return readPlaces(article, sentences, gazetteer, tagger).flatMap(({ mentions }) => mentions);
}

/** A mention in short: "Paris → US-TX town", with what it is used for where that is not the place itself. */
export function inShort({ text, place, use }: Mention): string {
  const where = place ? `${place.admin1 || place.country || place.name} ${place.kind}` : 'nowhere';
  return `${text} → ${where}${use === 'literal' ? '' : `, ${use}`}`;
}

export function placesIn(text: string, row: Partial<ArticleRow> = {}): readonly string[] {
  return mentionsIn(text, row).map(inShort);
}
