import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEOCODING_COLUMNS, geocodingKey, PLACE_KINDS } from '../../../src/core/places/geocoding.ts';
import type { GeocodingRow } from '../../../src/core/places/geocoding.ts';
import { formatGeocoding, insertGeocoding, parseGeocoding } from '../../../src/core/places/geocodingCsv.ts';

const HEAD = `${GEOCODING_COLUMNS.join(',')}\n`;
const row = (changes: Partial<GeocodingRow>): GeocodingRow => ({
  name: 'Arica',
  placeId: 'geonames:1',
  label: 'Arica',
  kind: 'city',
  country: 'CL',
  admin1: 'CL-AP',
  lon: -70.3,
  lat: -18.5,
  radiusM: 8000,
  source: 'GeoNames',
  decidedBy: 'gazetteer',
  note: '',
  ...changes,
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('=1+1', ' =1', '+a', '-b', '@c', '\tx', 'a,b', '"q"', 'two\nlines', ';', '  -1'),
);
const filled = words.filter((text) => text.trim() !== '' && !text.includes('\r') && !text.startsWith('\ufeff'));
const anyRow: fc.Arbitrary<GeocodingRow> = fc.record({
  name: filled,
  placeId: fc.integer({ min: 1 }).map((id) => `geonames:${String(id)}`),
  label: filled,
  kind: fc.constantFrom(...PLACE_KINDS),
  country: fc.constantFrom('', 'CL', 'UA'),
  admin1: fc.constantFrom('', 'CL-AP'),
  lon: fc.double({ min: -180, max: 180, noNaN: true }).map((lon) => lon + 0),
  lat: fc.double({ min: -90, max: 90, noNaN: true }).map((lat) => lat + 0),
  radiusM: fc.integer({ min: 0, max: 1_000_000 }),
  source: fc.oneof(fc.constant(''), filled),
  decidedBy: fc.constantFrom('gazetteer', 'person'),
  note: fc.oneof(fc.constant(''), filled),
});
const rowsOf = fc.uniqueArray(anyRow, { selector: ({ name }) => geocodingKey(name, ''), maxLength: 8 });

describe('the geocoding table', () => {
  it('gives back every row that it wrote', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(parseGeocoding(formatGeocoding(rows), 'g.csv')).toEqual({ rows, problems: [] });
      }),
    );
  });

  it('never changes what stands in the file when rows are inserted', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (old, added) => {
        const fresh = added.filter(
          ({ name }) => !old.some((other) => geocodingKey(other.name, '') === geocodingKey(name, '')),
        );
        const { rows, problems } = parseGeocoding(insertGeocoding(formatGeocoding(old), fresh), 'g.csv');
        expect(problems).toEqual([]);
        expect(rows.filter((one) => old.some(({ name }) => name === one.name))).toEqual(old);
        expect(rows).toHaveLength(old.length + fresh.length);
      }),
    );
  });

  it('writes no cell that a spreadsheet would take for a formula, and leaves coordinates numbers', () => {
    const line =
      formatGeocoding([row({ name: '=HYPERLINK("http://x")', note: '@a', label: '+1', source: '-2' })]).split(
        '\n',
      )[1] ?? '';
    expect(line).toBe(
      '" =HYPERLINK(""http://x"")",geonames:1," +1",city,CL,CL-AP,-70.3,-18.5,8000," -2",gazetteer," @a"',
    );
  });

  it.each([
    [',geonames:1,A,city,CL,,1,2,3,,person,', /name is empty/],
    ['A,,A,village,CL,,1,2,3,,person,', /kind “village” is unknown/],
    ['A,,A,city,CL,,200,2,3,,person,', /lon “200” is no longitude/],
    ['A,,A,city,CL,,,2,3,,person,', /lon “” is no longitude/],
    ['A,,A,city,CL,,1,95,3,,person,', /lat “95” is no latitude/],
    ['A,,A,city,CL,,1,2,-3,,person,', /radius_m “-3” is no radius/],
    ['A,,A,city,CL,,1,2,3,,me,', /decided_by is “me”/],
    ['A,,A,city,Chile,,1,2,3,,person,', /country “Chile” is no code/],
  ])('tells of the bad row %j and uses the others', (bad, what) => {
    const { rows, problems } = parseGeocoding(
      `${HEAD}${bad}\nArica,geonames:1,Arica,city,CL,CL-AP,-70.3,-18.5,8000,GeoNames,gazetteer,\n`,
      'g.csv',
    );
    expect(rows).toEqual([row({})]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(/^line 2: /);
    expect(problems[0]?.what).toMatch(what);
    expect(problems[0]?.mend).not.toBe('');
  });

  it('counts lines, not rows, when a cell holds a line end', () => {
    const { problems } = parseGeocoding(
      `${HEAD}A,,A,city,,,1,2,3,,person,"two\nlines"\nB,,B,hut,,,1,2,3,,person,\n`,
      'g.csv',
    );
    expect(problems.map(({ what }) => what.split(':')[0])).toEqual(['line 4']);
  });

  it('names a second person’s row for the same name', () => {
    const two = formatGeocoding([row({ decidedBy: 'person' }), row({ decidedBy: 'person', placeId: 'geonames:2' })]);
    expect(parseGeocoding(two, 'g.csv').problems[0]?.what).toMatch(/decided by an earlier row/);
  });

  it('says so when columns are missing', () => {
    expect(parseGeocoding('name;kind\nA;city\n', 'g.csv').problems[0]).toMatchObject({
      code: 'geocoding-header',
      severity: 'error',
    });
  });

  it('reads a table saved by a spreadsheet with semicolons, a mark, CRLF and decimal commas, and adds rows in its manner', () => {
    const csv = '\ufeffname;kind;lat;lon;mine\r\nArica;city;-18,5;-70,3;keep\r\n';
    const { rows, problems } = parseGeocoding(csv, 'g.csv');
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      name: 'Arica',
      placeId: 'table:arica',
      lat: -18.5,
      lon: -70.3,
      decidedBy: 'person',
    });
    expect(insertGeocoding(csv, [row({ name: 'Zorritos' })])).toBe(`${csv}Zorritos;city;-18,5;-70,3;\r\n`);
  });

  it('keeps bad rows, blank lines and a missing last line end when it inserts', () => {
    const csv = `${HEAD}A,,A,hut,,,1,2,3,,person,\n\nM,,M,city,,,1,2,3,,person,`;
    const grown = insertGeocoding(csv, [row({ name: 'Z' }), row({ name: 'B' })]);
    expect(grown.split('\n').map((line) => line.charAt(0))).toEqual(['n', 'A', 'B', '', 'M', 'Z', '']);
  });
});
