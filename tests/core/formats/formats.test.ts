import { describe, expect, it } from 'vitest';
import { buildGeoJson } from '../../../src/core/formats/buildGeoJson.ts';
import { buildReport, listArticles } from '../../../src/core/formats/buildReport.ts';
import { buildSite } from '../../../src/core/formats/buildSite.ts';
import { placesOnMap } from '../../../src/core/formats/placesOnMap.ts';
import { verifyQuotes } from '../../../src/core/formats/verifyQuotes.ts';
import type { Areas } from '../../../src/core/geo/areas.ts';
import type { Incident, Quote, Result } from '../../../src/core/model.ts';
import { article, at, longId, makeIncident, mention, ormund, quote, region, TEXT } from '../../support/madeUp.ts';

const located = makeIncident('e', '2021-03-09', { place: at(region, 'admin1') });
const unlocated = makeIncident('b', null, { type: 'talks' });
const early = makeIncident('d', '2021-03-08', { place: at(ormund, 'town') });
const result: Result = {
  readings: [{ article, sentences: [], mentions: [mention], omissions: [] }],
  incidents: [unlocated, located, early],
};
const areas: Areas = {
  byId: (id) => ({
    type: 'Feature',
    properties: { id, name: id, level: 'admin1', pole: [22, 12] },
    geometry: { type: 'MultiPolygon', coordinates: [] },
  }),
};

describe('incidents.geojson', () => {
  it('is sorted by day, has longitude first, and no geometry where there is no place', () => {
    const { features } = buildGeoJson(result);
    expect(features.map(({ id }) => id)).toEqual(['d', 'e', 'b'].map(longId));
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [22, 12] },
      { type: 'Point', coordinates: [22, 12] },
      null,
    ]);
  });

  it('says what a point stands for, and which area', () => {
    const [town, wide, none] = buildGeoJson(result).features.map(({ properties }) => properties);
    expect(town).toMatchObject({ level: 'town', area: null, precision: expect.stringContaining('town') as unknown });
    expect(wide).toMatchObject({
      level: 'admin1',
      area: 'iso:VD-T',
      radiusM: 9000,
      precision: expect.stringContaining('region') as unknown,
    });
    expect(none).toMatchObject({ level: null, area: null, place: null, precision: 'no place is given' });
    expect(wide?.citations).toEqual([
      {
        ...quote('Drones struck Tesk on Tuesday.'),
        publisher: 'AP',
        published: '2021-03-10',
        file: 'a.txt',
        sha256: 'f'.repeat(64),
      },
    ]);
  });
});

describe('the report', () => {
  it('counts', () => {
    const problem = { severity: 'warning' as const, code: 'no-date', file: 'a.txt', what: 'w', mend: 'm' };
    const { counts, problems } = buildReport(result, [problem], []);
    expect(counts).toEqual({
      articles: 1,
      sentences: 0,
      mentions: 1,
      incidents: 3,
      located: 2,
      unlocated: 1,
      byType: { 'drone-strike': 2, talks: 1 },
      omissions: 0,
      errors: 0,
      warnings: 1,
    });
    expect(problems).toEqual([problem]);
  });

  it('lists articles without their text', () => {
    expect(listArticles(result)).toEqual([expect.objectContaining({ id: 'a1', characters: TEXT.length })]);
    expect(listArticles(result)[0]).not.toHaveProperty('text');
  });
});

it('names the places on the map: of incidents and of datelines', () => {
  expect(placesOnMap(result).map(({ name, place: { id } }) => [name, id])).toEqual([
    ['Tesk', 'iso:VD-T'],
    ['Tesk', 'geonames:1'],
    ['ORMUND', 'geonames:1'],
  ]);
});

describe('verifyQuotes', () => {
  const wrong: Quote = { ...quote('Tesk'), exact: 'Tosk' };
  it.each<[string, Partial<Incident>]>([
    ['no citation', { citations: [] }],
    ['a citation', { citations: [{ ...wrong, role: 'report', cues: [] }] }],
    [
      'a citation of an unknown article',
      { citations: [{ ...quote('Tesk'), article: 'a2', role: 'report', cues: [] }] },
    ],
    ['a place', { place: { ...at(region, 'admin1'), quote: wrong } }],
    [
      'date words',
      {
        date: {
          start: null,
          end: null,
          precision: 'unknown',
          basis: [{ rule: 'explicit', words: wrong, explanation: '', incident: null }],
        },
      },
    ],
    ['a number killed', { killed: [{ min: 1, max: 1, quote: wrong, more: [], saidBy: null, sharedWith: [] }] }],
    ['a number injured', { injured: [{ min: 1, max: 1, quote: wrong, more: [], saidBy: null, sharedWith: [] }] }],
    ['an attribution', { attribution: wrong }],
    ['a relation', { relations: [{ type: 'follows', incident: longId('d'), quote: wrong }] }],
  ])('throws on %s that is not verbatim', (_, changes) => {
    const bad = { ...result, incidents: [makeIncident('c', null, changes)] };
    expect(() => verifyQuotes(bad)).toThrow(/incident 00000000000c/);
    expect(() => buildSite(bad, areas, [])).toThrow();
    expect(() => buildGeoJson(bad)).toThrow();
  });

  it('throws on a mention that is not verbatim', () => {
    const bad = {
      ...result,
      readings: [{ article, sentences: [], mentions: [{ ...mention, text: 'ORMOND' }], omissions: [] }],
    };
    expect(() => verifyQuotes(bad)).toThrow(/a mention of a1/);
  });
});
