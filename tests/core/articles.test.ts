import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Incident, Quote } from '../../src/core/model.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import { compare } from '../support/compare.ts';
import { articleIn, expectations, gazetteer, readFiles, tagger, writeMisses } from '../support/read.ts';

function quotesOf(incident: Incident): readonly Quote[] {
  const { citations, killed, injured, attribution, place, relations, date } = incident;
  const words = date.basis.flatMap((basis) => (basis.words ? [basis.words] : []));
  return [
    ...citations,
    ...[...killed, ...injured].map(({ quote }) => quote),
    ...(attribution ? [attribution] : []),
    ...(place ? [place.quote] : []),
    ...relations.map(({ quote }) => quote),
    ...words,
  ];
}

describe.each(expectations())('$name', ({ name, files, expectation }) => {
  it('is read as a careful reader reads it, but for the known misses', () => {
    const lines = compare(readFiles(files), expectation);
    // REGEN=1 takes down the misses as they are now; what is expected stays as a reader wrote it.
    const known = expectation.misses ?? [];
    if (process.env['REGEN'] === '1' && !isDeepStrictEqual(lines, known)) writeMisses(name, lines);
    else expect(lines).toEqual(known);
  });

  it('is quoted word for word, every cue inside its sentence', () => {
    const { readings, incidents } = readFiles(files);
    const texts = new Map(readings.map(({ article }) => [article.id, article.text] as const));
    for (const quote of incidents.flatMap(quotesOf))
      expect(texts.get(quote.article)?.slice(quote.start, quote.end)).toBe(quote.exact);
    for (const { citations } of incidents) {
      expect(citations.length).toBeGreaterThan(0);
      for (const citation of citations)
        for (const cue of citation.cues) expect(cue.start >= citation.start && cue.end <= citation.end).toBe(true);
    }
  });
});

describe('all articles together', () => {
  const files = [...new Set(expectations().flatMap((expectation) => expectation.files))];

  it('give the same bytes again and in any order', () => {
    const articles = files.map(articleIn);
    const once = JSON.stringify(readArticles(articles, { gazetteer, tagger }).incidents);
    expect(JSON.stringify(readArticles(articles, { gazetteer, tagger }).incidents)).toBe(once);
    expect(JSON.stringify(readArticles([...articles].reverse(), { gazetteer, tagger }).incidents)).toBe(once);
  });

  it('have incidents with ids of their own, and parts and relations that exist', () => {
    const { incidents } = readFiles(files);
    const ids = new Set(incidents.map(({ id }) => id));
    expect(ids.size).toBe(incidents.length);
    for (const { partOf, relations } of incidents) {
      if (partOf !== null) expect(ids).toContain(partOf);
      for (const { incident } of relations) expect(ids).toContain(incident);
    }
  });

  it('keep the incidents of one story apart from those of another', () => {
    const apart = expectations().reduce((sum, { files: own }) => sum + readFiles(own).incidents.length, 0);
    expect(readFiles(files).incidents.length).toBe(apart);
  });
});
