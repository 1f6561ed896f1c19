import { describe, expect, it } from 'vitest';
import { encodeColumns, idOf, NO_DAY, NO_ROW } from '../../../src/core/columns.ts';
import { quotesOf, verifyQuotes } from '../../../src/core/formats/verifyQuotes.ts';
import { SEARCH_ROWS, SHARD_ROWS } from '../../../src/core/formats/site.ts';
import { generateFromShipped } from '../../bench/generate/generateFromShipped.ts';

const SIZE = 5000;
const generate = generateFromShipped();
const site = generate(SIZE, 5);
const shards = Array.from({ length: Math.ceil(SIZE / SHARD_ROWS) }, (_, k) => site.shard(k));
const details = shards.flatMap((shard) => shard?.details ?? []);
const articles = site.articles();
const readings = articles.map(({ id }) => site.reading(id));
const share = (holds: (row: number) => boolean): number =>
  Array.from({ length: SIZE }, (_, row) => row).filter(holds).length / SIZE;

describe('made-up incidents', () => {
  it('are the same again from the same seed, and others from another', () => {
    const again = generate(SIZE, 5);
    expect(encodeColumns(again.columns)).toEqual(encodeColumns(site.columns));
    expect(again.shard(3)).toEqual(shards[3]);
    expect(encodeColumns(generate(SIZE, 6).columns)).not.toEqual(encodeColumns(site.columns));
  });

  it('stand in the site’s order, each under an id of its own', () => {
    const { id, start } = site.columns;
    expect(new Set(id).size).toBe(SIZE);
    const keys = Array.from(id, (one, row) => `${String(start[row] === NO_DAY ? 99_999 : start[row])} ${idOf(one)}`);
    expect(keys).toEqual([...keys].sort());
  });

  it.each<[string, (row: number) => boolean, number]>([
    ['of a region', (row) => site.columns.level[row] === 4, 0.05],
    ['of a country', (row) => site.columns.level[row] === 5, 0.015],
    ['without a place', (row) => site.columns.place[row] === NO_ROW, 0.03],
    ['without a date', (row) => site.columns.start[row] === NO_DAY, 0.04],
    ['with an interval', (row) => site.columns.start[row] !== site.columns.end[row], 0.08],
  ])('are %s as often as planned', (_, holds, planned) => {
    expect(share(holds)).toBeGreaterThan(planned * 0.7);
    expect(share(holds)).toBeLessThan(planned * 1.3);
  });

  it('are parts of whole events of their type and country', () => {
    const parts = details.flatMap(({ incident, umbrella }) =>
      incident.partOf === null ? [] : [{ incident, umbrella }],
    );
    expect(parts.length).toBeGreaterThan(100);
    for (const { incident, umbrella } of parts) expect(umbrella?.type).toBe(incident.type);
    const wholes = details.filter((detail) => detail.parts.length > 0);
    expect(wholes.flatMap((detail) => detail.parts.map(({ id }) => id)).sort()).toEqual(
      parts.map(({ incident }) => incident.id).sort(),
    );
  });

  it('have a detail in each row, of the incident of that row', () => {
    expect(details.map(({ incident }) => incident.id)).toEqual(Array.from(site.columns.id, idOf));
    expect(details.map(({ incident }) => incident.sources.length)).toEqual([...site.columns.sources]);
  });

  it('quote their articles word for word, and are listed by the articles that tell of them', () => {
    const all = readings.flatMap((reading) => reading ?? []);
    verifyQuotes({ readings: all, incidents: details.map(({ incident }) => incident) });
    const told = all.flatMap(({ article, incidents }) => incidents.map(({ id }) => `${article.id} ${id}`));
    const cited = details.flatMap(({ incident: { id, citations } }) =>
      citations.map(({ article }) => `${article} ${id}`),
    );
    expect(told.sort()).toEqual(cited.sort());
  });

  it('come with the articles that each shard cites', () => {
    for (const shard of shards) {
      const known = new Set(shard?.articles.map(({ id }) => id));
      for (const { incident } of shard?.details ?? [])
        for (const { article } of quotesOf(incident)) expect(known).toContain(article);
    }
  });

  it('can be searched, piece by piece', () => {
    expect(site.searchRows(0)).toHaveLength(SEARCH_ROWS);
    expect(site.searchRows(1)).toHaveLength(SIZE - SEARCH_ROWS);
    expect(site.searchRows(1)?.[0]).toMatch(/^\S.* in \S.*\n\S.*\n\S.* said\.$/);
    expect(site.searchArticles(0)?.map(({ id }) => id)).toEqual(articles.slice(0, 64).map(({ id }) => id));
  });

  it('have no files beyond the last', () => {
    expect([site.shard(shards.length), site.searchRows(2), site.searchArticles(99)]).toEqual([...[null, null, null]]);
    expect([site.reading('0'.repeat(16)), site.border('XX')]).toEqual([null, null]);
  });
});
