import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decodeColumns, encodeColumns, idOf, NO_DAY, NO_ROW } from '../../../src/core/columns.ts';
import { buildSite } from '../../../src/core/formats/buildSite.ts';
import { SHARD_ROWS } from '../../../src/core/formats/site.ts';
import type { Areas } from '../../../src/core/geo/areas.ts';
import type { Article, Count, Incident, Result } from '../../../src/core/model.ts';
import { article, at, longId, makeIncident, mention, ormund, place, quote, region } from '../../support/madeUp.ts';

const square: MultiPolygon = { type: 'MultiPolygon', coordinates: [[[[20, 10], [24, 10], [24, 14], [20, 14], [20, 10]]]] }; // prettier-ignore
const areas: Areas = {
  byId: (id) =>
    id.startsWith('iso:VD')
      ? {
          type: 'Feature',
          properties: { id, name: 'Veldania', level: 'admin1', pole: [23, 13] },
          geometry: square,
        }
      : null,
};
const veldania = { ...place('iso:VD', 'Veldania', 'country'), admin1: '' };
const count = (min: number | null, changes: Partial<Count> = {}): Count => ({
  ...{ min, max: min, quote: quote('Tesk'), more: [], saidBy: null, sharedWith: [] },
  ...changes,
});
const whole = makeIncident('a', '2021-03-09', {
  place: at(region, 'admin1'),
  actors: [{ name: 'Ormund', role: 'actor' }],
});
const part = makeIncident('b', '2021-03-09', {
  place: at(ormund, 'town'),
  partOf: longId('a'),
  killed: [count(7), count(3, { sharedWith: [longId('c')] }), count(null)],
  status: 'claimed',
});
const answer = makeIncident('c', '2021-03-10', {
  type: 'talks',
  relations: [
    { type: 'follows', incident: longId('b'), quote: quote('Tesk') },
    { type: 'same-day-as', incident: longId('b'), quote: quote('Tesk') },
  ],
});
const undated = makeIncident('d', null, {
  date: { start: null, end: '2021-04-01', precision: 'open', basis: [] },
});
const nowhen = makeIncident('0', null, { date: { start: null, end: null, precision: 'unknown', basis: [] } });
const result: Result = {
  readings: [{ article, sentences: [], mentions: [mention], omissions: [] }],
  incidents: [nowhen, undated, answer, part, whole],
};
const site = buildSite(result, areas, []);
const detail = (id: string) => site.shards[0]?.details.find(({ incident }) => incident.id === longId(id));

describe('the columns', () => {
  it('hold a row for each incident, by first day, undated ones last, then by id', () => {
    const { columns, types } = site;
    expect(Array.from(columns.id, idOf)).toEqual(['a', 'b', 'c', 'd', '0'].map(longId));
    expect(Array.from(columns.type, (row) => types[row])).toEqual([
      ...['drone-strike', 'drone-strike', 'talks'],
      ...['drone-strike', 'drone-strike'],
    ]);
    expect([...columns.start]).toEqual([18695, 18695, 18696, NO_DAY, NO_DAY]);
    expect([...columns.end]).toEqual([18695, 18695, 18696, 18718, NO_DAY]);
    expect([...columns.partOf]).toEqual([NO_ROW, 0, NO_ROW, NO_ROW, NO_ROW]);
    expect([...columns.level]).toEqual([4, 2, 0, 0, 0]);
    expect([...columns.status]).toEqual([0, 1, 0, 0, 0]);
    expect([...columns.precision]).toEqual([0, 0, 0, 5, 6]);
    expect([...columns.sources]).toEqual([1, 1, 1, 1, 1]);
  });

  it('give the least number of killed that a source states', () => {
    expect([...site.columns.killed]).toEqual([0, 3, 0, 0, 0]);
  });

  it('name each place once; an area stands at its inner pole and has a box', () => {
    expect(site.places).toEqual({
      id: ['geonames:1', 'iso:VD-T'],
      name: ['Ormund', 'Tesk'],
      lon: [22, 23],
      lat: [12, 13],
      box: { 1: [20, 10, 24, 14] },
    });
    expect([...site.columns.place]).toEqual([1, 0, NO_ROW, NO_ROW, NO_ROW]);
  });

  it('leave an area where a person moved it', () => {
    const moved = makeIncident('a', null, { place: at({ ...region, moved: true }, 'admin1') });
    const { lon, lat, box } = buildSite({ ...result, incidents: [moved] }, areas, []).places;
    expect([lon, lat, box]).toEqual([[22], [12], { 0: [20, 10, 24, 14] }]);
  });

  it('refuse an id that they cannot hold', () => {
    const odd = { ...whole, id: 'not-an-id' };
    expect(() => buildSite({ ...result, incidents: [odd] }, areas, [])).toThrow(/"not-an-id" is no incident id/);
  });
});

describe('the manifest', () => {
  it('counts, and gives the days from the first to the last', () => {
    expect(site.manifest).toEqual({
      ...{ version: 2, incidents: 5, articles: 1, datelines: 1, types: ['drone-strike', 'talks'] },
      ...{ days: { first: '2021-03-09', last: '2021-04-01' }, problems: [] },
    });
  });

  it('has no days where no incident has one', () => {
    expect(buildSite({ ...result, incidents: [nowhen] }, areas, []).manifest.days).toBeNull();
  });
});

describe('the details', () => {
  it('name the whole event, the parts, and every other incident that one speaks of, once', () => {
    const ids = (kin: readonly { readonly id: string }[] | undefined) => kin?.map(({ id }) => id);
    expect(ids(detail('a')?.parts)).toEqual([longId('b')]);
    expect(detail('b')?.umbrella).toEqual({
      ...{ id: longId('a'), type: 'drone-strike', title: 'T', place: 'Tesk', date: whole.date },
      citation: whole.citations[0],
    });
    expect(ids(detail('b')?.others)).toEqual([longId('c')]);
    expect(ids(detail('c')?.others)).toEqual([longId('b')]);
    expect(detail('d')).toMatchObject({ umbrella: null, parts: [], others: [] });
  });

  it('name the countries of the actors, those of the whole event too, then the one it lies in', () => {
    const abroad: Incident = { ...part, place: at({ ...ormund, country: 'VE' }, 'town') };
    const beside: Areas = { byId: (id) => areas.byId(id.replace('VE', 'VD')) };
    const { shards, borders } = buildSite({ ...result, incidents: [whole, abroad, answer] }, beside, []);
    expect(shards[0]?.details.map((one) => one.borders)).toEqual([
      [{ country: 'VD', name: 'Veldania', isActor: true }],
      [
        { country: 'VD', name: 'Veldania', isActor: true },
        { country: 'VE', name: 'Veldania', isActor: false },
      ],
      [],
    ]);
    expect([...borders.keys()]).toEqual(['VD', 'VE']);
    expect(borders.get('VD')).toEqual(square);
  });

  it('promise no border that there is none of', () => {
    const { shards, borders } = buildSite(result, { byId: () => null }, []);
    expect(shards[0]?.details.flatMap((one) => one.borders)).toEqual([]);
    expect(borders.size).toBe(0);
  });

  it('come in shards of successive rows, each with the articles that its details cite', () => {
    const other: Article = { ...article, id: 'a2' };
    const many = Array.from({ length: SHARD_ROWS + 1 }, (_, row) =>
      makeIncident((row + 16).toString(16), '2021-03-09', row < SHARD_ROWS ? {} : elsewhere()),
    );
    const { shards } = buildSite(
      {
        readings: [...result.readings, { article: other, sentences: [], mentions: [], omissions: [] }],
        incidents: many,
      },
      areas,
      [],
    );
    expect(shards.map(({ details }) => details.length)).toEqual([SHARD_ROWS, 1]);
    expect(shards.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['a1'], ['a2']]);
  });

  /** What makes an incident one of the article a2 alone. */
  function elsewhere(): Partial<Incident> {
    return {
      citations: [{ ...quote('Drones struck Tesk on Tuesday.'), article: 'a2', role: 'report', cues: [] }],
      sources: [{ publisher: 'AP', articles: ['a2'], printedBy: [], reasons: [] }],
    };
  }
});

describe('the other files', () => {
  it('hold what the search goes through', () => {
    expect(site.searchRows).toEqual([Array.from({ length: 5 }, () => 'T\nS\nDrones struck Tesk on Tuesday.')]);
    expect(site.searchArticles).toEqual([[{ id: 'a1', title: null, publisher: 'AP', text: article.text }]]);
  });

  it('hold the articles and where they were written', () => {
    expect(site.articles).toEqual([
      { id: 'a1', file: 'a.txt', publisher: 'AP', title: null, published: '2021-03-10', url: null, writtenAt: ormund },
    ]);
    expect(site.datelines).toEqual([{ article: 'a1', placeId: 'geonames:1', name: 'Ormund', lon: 22, lat: 12 }]);
  });

  it('hold each article with the incidents that cite it, in the site’s order', () => {
    expect(site.readings.map(({ incidents }) => incidents.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c', 'd', '0'].map(longId),
    ]);
  });
});

it('does not depend on the order of the result, and gives columns that can be read back', () => {
  const again = buildSite({ ...result, incidents: [...result.incidents].reverse() }, areas, []);
  expect(again).toEqual(site);
  expect(decodeColumns(encodeColumns(site.columns).buffer as ArrayBuffer)).toEqual(site.columns);
});

it('gives empty files of an empty result', () => {
  const empty = buildSite({ readings: [], incidents: [] }, areas, []);
  expect(empty.manifest).toMatchObject({ incidents: 0, articles: 0, days: null, types: [] });
  expect([empty.shards, empty.searchRows, empty.places.id]).toEqual([[], [], []]);
});

it('has a country as one place among the others', () => {
  const wide = makeIncident('a', null, { place: at(veldania, 'country') });
  expect(buildSite({ ...result, incidents: [wide] }, areas, []).columns.level[0]).toBe(5);
});
