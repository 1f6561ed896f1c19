import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromRow } from '../../src/core/articles/articleFromRow.ts';
import type { ArticleRow } from '../../src/core/articles/articleFromRow.ts';
import type { Article, Quote, Result } from '../../src/core/model.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import { articleIn, gazetteer, tagger } from '../support/read.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Articles to develop with stand beside the project, where there are any; they are no part of it. */
const BESIDE = path.resolve(ROOT, '../shared/eval/dev');
const PATIENCE_MS = 120_000;

function isQuote(value: object): value is Quote {
  return 'exact' in value && 'start' in value && 'end' in value && 'article' in value;
}

/** Every quotation in a value, at any depth. */
function* quotesIn(value: unknown): Generator<Quote> {
  if (typeof value !== 'object' || value === null) return;
  if (isQuote(value)) yield value;
  for (const inner of Object.values(value)) yield* quotesIn(inner);
}

/** What is not as it must be: quotations that are not the text's words, cues outside of their sentence, sentences cut. */
function faultsIn({ readings, incidents }: Result): readonly string[] {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text] as const));
  const sentences = new Set(
    readings.flatMap((reading) => reading.sentences.map(({ start, end }) => `${reading.article.id} ${start} ${end}`)),
  );
  const faults: string[] = [];
  const omissions = readings.flatMap((reading) => reading.omissions);
  for (const { article, start, end, exact } of quotesIn([incidents, omissions]))
    if (start >= end || texts.get(article)?.slice(start, end) !== exact)
      faults.push(`${article} ${start}–${end} is not “${exact}”`);
  for (const { article, start, end, exact, cues } of incidents.flatMap(({ citations }) => citations)) {
    if (!sentences.has(`${article} ${start} ${end}`)) faults.push(`${article}: “${exact}” is no whole sentence`);
    for (const cue of cues)
      if (cue.start >= cue.end || cue.start < start || cue.end > end)
        faults.push(`${article}: the cue ${cue.kind} ${cue.start}–${cue.end} is outside of “${exact}”`);
  }
  for (const { id, citations, trigger } of incidents) {
    if (citations.length === 0) faults.push(`${id} has no quotation`);
    if (!citations.some(({ exact }) => exact.includes(trigger))) faults.push(`${id}: no quotation has “${trigger}”`);
  }
  for (const { article, start, end, text } of readings.flatMap(({ mentions }) => mentions))
    if (texts.get(article)?.slice(start, end) !== text) faults.push(`${article}: the name ${text} is not at ${start}`);
  return faults;
}

function rowsOf(file: string): readonly Article[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const row = JSON.parse(line) as ArticleRow & { readonly published?: string; readonly source?: string };
    return articleFromRow({ ...row, date: row.date ?? row.published ?? null, publisher: row.source ?? null });
  });
}

const own = ['seeds', 'tests/articles/in'].flatMap((folder) =>
  fs.readdirSync(path.join(ROOT, folder)).map((file) => articleIn(path.join(folder, file))),
);
const beside = fs.existsSync(BESIDE) ? fs.readdirSync(BESIDE).filter((file) => file.endsWith('.jsonl')) : [];

describe('every quotation is the text’s own words at its offsets, and every cue lies in its sentence', () => {
  it('in each of our articles', () => {
    for (const article of own) expect(faultsIn(readArticles([article], { gazetteer, tagger }))).toEqual([]);
  });

  it('in all of them together', () => {
    const result = readArticles(own, { gazetteer, tagger });
    expect(result.incidents.length).toBeGreaterThan(own.length);
    expect(faultsIn(result)).toEqual([]);
  });

  it.each(beside)('in the articles of %s beside the project', { timeout: PATIENCE_MS }, (file) => {
    for (const article of rowsOf(path.join(BESIDE, file)))
      expect(faultsIn(readArticles([article], { gazetteer, tagger }))).toEqual([]);
  });
});
