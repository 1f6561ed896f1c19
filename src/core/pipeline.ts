import type { Article, Reading, Result } from './model.ts';
import { readReports } from './incidents/readReports.ts';
import type { Report } from './incidents/report.ts';
import { buildIncidents } from './merge/buildIncidents.ts';
import { groupReports } from './merge/groupReports.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { readPlaces } from './places/readPlaces.ts';
import type { Tagger } from './places/tagger/tagger.ts';
import { splitSentences } from './text/sentences.ts';

/** What a run needs beside articles; bytes become these at the edges (Node, worker, test). */
export interface Assets {
  /** The gazetteer, with the geocoding table laid over it. */
  readonly gazetteer: Gazetteer;
  /** The sequence model that finds names. */
  readonly tagger: Tagger;
}

interface Read {
  readonly reading: Reading;
  readonly reports: readonly Report[];
}

/** One article: sentences → places → dates and incidents. The header is read for places only. */
function readArticle(article: Article, { gazetteer, tagger }: Assets): Read {
  const header = splitSentences(article.text, 0, article.bodyStart);
  const body = splitSentences(article.text, article.bodyStart, article.text.length);
  const placed = readPlaces(article, [...header, ...body], gazetteer, tagger);
  const { reports, omissions } = readReports(article, placed.slice(header.length));
  const mentions = placed.flatMap((sentence) => sentence.mentions);
  return { reading: { article, sentences: body, mentions, omissions }, reports };
}

/** Articles → sentences → places → dates → incidents → merged incidents. The order of the articles changes nothing. */
export function readArticles(articles: readonly Article[], assets: Assets): Result {
  const read = articles.map((article) => readArticle(article, assets));
  const incidents = buildIncidents(groupReports(read.map(({ reports }) => reports)));
  return { readings: read.map(({ reading }) => reading), incidents };
}
