import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { acledType, geoPrecision, timePrecision } from '../../../src/core/formats/acled.ts';
import { buildAnnotations } from '../../../src/core/formats/buildAnnotations.ts';
import { buildCsv } from '../../../src/core/formats/buildCsv.ts';
import { buildExport } from '../../../src/core/formats/buildExport.ts';
import { buildKml } from '../../../src/core/formats/buildKml.ts';
import { buildShownGeoJson } from '../../../src/core/formats/buildShownGeoJson.ts';
import { edtf } from '../../../src/core/formats/exportSet.ts';
import type { ExportSet } from '../../../src/core/formats/exportSet.ts';
import type { SiteArticle } from '../../../src/core/formats/site.ts';
import type { Count, Incident, IncidentDate, IncidentPlace } from '../../../src/core/model.ts';
import { at, makeIncident, ormund, place, quote, region, TEXT } from '../../support/madeUp.ts';

const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';
const article: SiteArticle = {
  ...{ id: 'a1', file: 'a.txt', publisher: 'AP', title: 'Strikes', published: '2021-03-10' },
  ...{ url: 'https://ap.example/1', writtenAt: null },
};
const killed = (min: number | null): Count => ({
  min,
  max: min,
  quote: quote('Tesk'),
  more: [],
  saidBy: null,
  sharedWith: [],
});
const setOf = (incidents: readonly Incident[], changes: Partial<ExportSet> = {}): ExportSet => ({
  details: incidents.map((incident) => ({ incident, umbrella: null, parts: [], others: [], borders: [] })),
  ...{ articles: [article], filter: 'all layers but talks; 8–9 March 2021', left: 0, ...changes },
});
const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
const rowOf = (changes: Partial<Incident>, day: string | null = '2021-03-09') =>
  rowsOf(buildCsv(setOf([makeIncident('e', day, changes)])))[0];
const date = (start: string | null, end: string | null, precision: IncidentDate['precision'] = 'day'): IncidentDate => {
  return { start, end, precision, basis: [] };
};
const strike = makeIncident('a', '2021-03-09', { place: at(region, 'admin1') });
const country: IncidentPlace = at({ ...place('iso:UA', 'Ukraine', 'country'), country: 'UA' }, 'country');

describe('CSV', () => {
  it('has ACLED’s columns in ACLED’s order, and ours behind', () => {
    const [head = ''] = buildCsv(setOf([]))
      .replace(/^\ufeff/, '')
      .split('\r\n');
    expect(head.startsWith(`${ACLED},dateline_id,`)).toBe(true);
    for (const name of ['citation', 'article_url', 'dateline_date', 'export_note'])
      expect(head.split(',')).toContain(name);
  });

  it('has HXL tags in a second row, where they are wanted', () => {
    const [head = '', tags = ''] = buildCsv(setOf([strike]), { hxl: true })
      .replace(/^\ufeff/, '')
      .split('\r\n');
    const tagOf = (name: string): string | undefined => tags.split(',')[head.split(',').indexOf(name)];
    expect(
      [
        'event_type',
        'event_date',
        'latitude',
        'longitude',
        'location',
        'admin1',
        'fatalities',
        'source',
        'article_url',
      ].map(tagOf),
    ).toEqual([
      '#event+type',
      '#date+occurred',
      '#geo+lat',
      '#geo+lon',
      '#loc+name',
      '#adm1+name',
      '#affected+killed',
      '#meta+source',
      '#meta+url',
    ]);
    expect(rowsOf(buildCsv(setOf([strike])))).toHaveLength(1);
  });

  it.each<[string, Partial<Incident>, Record<string, string>]>([
    [
      'a region',
      { place: at(region, 'admin1') },
      { geo_precision: '3', latitude: '12', longitude: '22', admin1: 'Tesk' },
    ],
    [
      'a town',
      { place: at(ormund, 'town') },
      { geo_precision: '1', location: 'Ormund', admin1: '', dateline_level: 'town' },
    ],
    [
      'a country: no spot that would pretend to be one',
      { place: country },
      { geo_precision: '', latitude: '', longitude: '', country: 'Ukraine', iso: '804', dateline_level: 'country' },
    ],
    ['no place', { place: null }, { geo_precision: '', latitude: '', location: '', country: '', iso: '' }],
    ['a known day', {}, { event_date: '2021-03-09', year: '2021', time_precision: '1', dateline_date: '2021-03-09' }],
    [
      'an open date',
      { date: date(null, '2021-03-09', 'open') },
      { event_date: '', year: '', time_precision: '', dateline_date: '/2021-03-09' },
    ],
    [
      'a type of ACLED',
      { type: 'attack' },
      {
        ...{ event_type: 'Violence against civilians', sub_event_type: 'Attack', disorder_type: 'Political violence' },
        civilian_targeting: 'Civilian targeting',
      },
    ],
    ['a type of ours', { type: 'talks' }, { event_type: '', disorder_type: '', dateline_type: 'talks' }],
    [
      'one side and the other',
      {
        actors: [
          { name: 'A', role: 'actor' },
          { name: 'B', role: 'recipient' },
          { name: 'C', role: 'actor' },
        ],
      },
      { actor1: 'A', assoc_actor_1: 'C', actor2: 'B', assoc_actor_2: '' },
    ],
    [
      'equals',
      { actors: ['A', 'B', 'C'].map((name) => ({ name, role: 'participant' })) },
      { actor1: 'A', assoc_actor_1: '', actor2: 'B', assoc_actor_2: 'C' },
    ],
    ['the least that any source states', { killed: [killed(9), killed(7), killed(null)] }, { fatalities: '7' }],
    ['what nobody states, which is not none', { killed: [killed(null)] }, { fatalities: '' }],
    ['the citation', {}, { citation: 'Drones struck Tesk on Tuesday.', article_url: 'https://ap.example/1' }],
  ])('says of %s', (_, changes, cells) => {
    expect(rowOf(changes)).toMatchObject(cells);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=a\nb', '＝1'])('makes %j harmless', (words) => {
    expect(rowOf({ title: words })?.['notes']).toBe(`'${words}`);
  });

  it('is read again cell by cell, and no cell is a formula, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', '=', '@', '+', '-', '\t', '\r'),
        (words, sign) => {
          const title = sign + words;
          const cell = rowOf({ title })?.['notes'] ?? '';
          expect(cell === title || cell === `'${title}`).toBe(true);
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });
});

describe('ACLED’s codes', () => {
  it.each([
    ['2021-03-09', '2021-03-09', 1],
    ['2021-03-09', '2021-03-15', 2],
    ['2021-03-01', '2021-03-31', 3],
    ['2021-03-01', '2021-04-01', null],
    [null, '2021-03-09', null],
  ])('time from %s to %s: %s', (start, end, code) => {
    expect(timePrecision(date(start, end))).toBe(code);
  });

  it.each([
    ['point', 1],
    ['town', 1],
    ['admin2', 2],
    ['admin1', 3],
    ['country', null],
  ] as const)('place, %s: %s', (level, code) => {
    expect(geoPrecision(at(ormund, level))).toBe(code);
  });

  it.each([
    ['riot', 'Demonstrations'],
    ['protest', 'Demonstrations'],
    ['clash', 'Political violence'],
    ['sabotage', 'Strategic developments'],
    ['talks', ''],
  ])('%s: %s', (type, disorder) => {
    expect(acledType(type).disorder).toBe(disorder);
  });
});

it.each([
  [date('2021-03-09', '2021-03-09'), '2021-03-09'],
  [date('2021-03-01', '2021-03-31', 'month'), '2021-03'],
  [date('2021-01-01', '2021-12-31', 'year'), '2021'],
  [date('2021-03-01', '2021-03-09'), '2021-03-01/2021-03-09'],
  [date('2021-03-01', null), '2021-03-01/'],
  [date(null, null), ''],
])('a date in EDTF: %j', (known, written) => {
  expect(edtf(known)).toBe(written);
});

describe('GeoJSON', () => {
  it('has a point with its precision, none without a place, and every quotation with its article', () => {
    const { features } = buildShownGeoJson(setOf([strike, makeIncident('b', null, {})]));
    expect(features.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [22, 12] }, null]);
    expect(features[0]?.properties).toMatchObject({ level: 'admin1', radiusM: 9000, area: 'iso:VD-T' });
    expect(features[0]?.properties.citations).toEqual([
      {
        ...quote('Drones struck Tesk on Tuesday.'),
        ...{ publisher: 'AP', title: 'Strikes', published: '2021-03-10', url: 'https://ap.example/1', file: 'a.txt' },
      },
    ]);
  });
});

describe('KML', () => {
  it('has a placemark each, without a point where there is no place', () => {
    const kml = buildKml(setOf([strike, makeIncident('b', null, {})]));
    expect(kml.match(/<Placemark /g)).toHaveLength(2);
    expect(kml.match(/<coordinates>22,12<\/coordinates>/g)).toHaveLength(1);
    expect(kml).toContain('<TimeStamp><when>2021-03-09</when></TimeStamp>');
  });
});

describe('Web Annotations', () => {
  const [selectors, withText] = [undefined, new Map([['a1', TEXT]])].map(
    (texts) => buildAnnotations(setOf([strike], texts ? { texts } : {})).first.items[0]?.target.selector,
  );
  const { start, end, exact } = quote('Drones struck Tesk on Tuesday.');

  it('have the words and where they stand', () => {
    expect(selectors).toEqual([
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start, end },
    ]);
  });

  it('have the words around, where the article’s text is at hand', () => {
    expect(withText?.[0]).toEqual({
      ...{ type: 'TextQuoteSelector', exact, prefix: 'ORMUND (AP) — ', suffix: ' Talks were held.' },
    });
  });

  it('count positions in code points then', () => {
    const shifted = {
      ...strike,
      citations: [{ ...strike.citations[0], start: start + 2, end: end + 2, exact }],
    } as Incident;
    const { items } = buildAnnotations(setOf([shifted], { texts: new Map([['a1', `🛰${TEXT}`]]) })).first;
    expect(items[0]?.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: start + 1, end: end + 1 });
  });

  it('point to the article’s address, and tag the type', () => {
    const { total, first } = buildAnnotations(setOf([strike]));
    expect(total).toBe(1);
    expect(first.items[0]?.target.source).toEqual({
      id: 'https://ap.example/1',
      type: 'Text',
      label: 'Strikes, AP, 2021-03-10',
    });
    expect(first.items[0]?.body[0]).toEqual({ type: 'TextualBody', purpose: 'tagging', value: 'drone-strike' });
  });
});

it.each(['geojson', 'csv', 'kml', 'annotations'] as const)(
  'a %s file says which filters were on, what it leaves out, and that quotations are verbatim',
  (kind) => {
    const file = buildExport(kind, setOf([strike], { left: 20 }));
    expect(file).toContain('1 incident as shown by Dateline; 20 more that are shown are not in this file.');
    expect(file).toContain('Filters: all layers but talks; 8–9 March 2021.');
    expect(file).toContain('Quotations are verbatim');
  },
);
