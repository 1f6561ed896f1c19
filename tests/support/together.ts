import { articleFromRow } from '../../src/core/articles/articleFromRow.ts';
import type { Article, Incident } from '../../src/core/model.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import { gazetteer, tagger } from './read.ts';

/** An article of a few sentences. */
export interface Row {
  readonly publisher: string;
  readonly date: string;
  readonly text: string;
}

export const articleOf = ({ publisher, date, text }: Row): Article =>
  articleFromRow({ id: `${publisher} ${date}`, text, date, publisher });
/** The incidents of several articles read as one set. */
export const readTogether = (rows: readonly Row[]): readonly Incident[] =>
  readArticles(rows.map(articleOf), { gazetteer, tagger }).incidents;
export const shore = (text: string, date = '2024-05-07'): Row => ({ publisher: 'Shore', date, text });
export const hill = (text: string, date = '2024-05-07'): Row => ({ publisher: 'Hill', date, text });
export const vale = (text: string, date = '2024-05-08'): Row => ({ publisher: 'Vale', date, text });
