import type { Article, Mention, Reading, Result } from './model.ts';
import { readReports } from './incidents/readReports.ts';
import type { ArticleReports } from './incidents/report.ts';
import { buildIncidents } from './merge/buildIncidents.ts';
import { groupReports } from './merge/groupReports.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { readPlaces } from './places/readPlaces.ts';
import type { PlacedSentence } from './places/readPlaces.ts';
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
  readonly told: ArticleReports;
}

interface PlacedArticle {
  readonly header: readonly PlacedSentence[];
  readonly body: readonly PlacedSentence[];
}

/** One article: sentences → places. */
function placeArticle(article: Article, { gazetteer, tagger }: Assets): PlacedArticle {
  const header = splitSentences(article.text, 0, article.bodyStart);
  const body = splitSentences(article.text, article.bodyStart, article.text.length);
  const placed = readPlaces(article, [...header, ...body], gazetteer, tagger);
  return { header: placed.slice(0, header.length), body: placed.slice(header.length) };
}

/** The place names of one article, in the order of its text; nothing else is read. */
export function readMentions(article: Article, assets: Assets): readonly Mention[] {
  const { header, body } = placeArticle(article, assets);
  return [...header, ...body].flatMap(({ mentions }) => mentions);
}

/** One article: sentences → places → dates and incidents. The header is read for places only. */
function readArticle(article: Article, assets: Assets): Read {
  const { header, body } = placeArticle(article, assets);
  const told = readReports(article, header, body);
  const mentions = [...header, ...body].flatMap((sentence) => sentence.mentions);
  const sentences = body.map(({ start, end }) => ({ start, end }));
  return { reading: { article, sentences, mentions, omissions: told.omissions }, told };
}

/** Articles → sentences → places → dates → incidents → merged incidents. The order of the articles changes nothing. */
export function readArticles(articles: readonly Article[], assets: Assets): Result {
  const read = articles.map((article) => readArticle(article, assets));
  const { groups, omissions } = groupReports(read.map(({ told }) => told));
  const readings = read.map(({ reading }) => ({
    ...reading,
    omissions: [...reading.omissions, ...(omissions.get(reading.article.id) ?? [])],
  }));
  return { readings, incidents: buildIncidents(groups) };
}
