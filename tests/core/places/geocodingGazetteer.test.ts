import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/model.ts';
import type { Gazetteer } from '../../../src/core/places/gazetteer.ts';
import type { GeocodingRow } from '../../../src/core/places/geocoding.ts';
import { withGeocoding } from '../../../src/core/places/geocodingGazetteer.ts';
import { addRows, usedRows } from '../../../src/core/places/geocodingRows.ts';

const place = (id: string, name: string, changes: Partial<Place> = {}): Place => ({
  ...{ id, name, kind: 'city', lon: 1, lat: 2, country: 'XX', admin1: '', population: 1000, radiusM: 5000 },
  ...changes,
});
const big = place('geonames:1', 'Santiago', { population: 6_000_000 });
const small = place('geonames:2', 'Santiago', { lon: 10 });
const gazetteer: Gazetteer = {
  lookup: (folded) =>
    folded === 'santiago'
      ? [big, small].map((one) => ({ place: one, nameKind: 'name' as const }))
      : folded === 'sgo'
        ? [{ place: big, nameKind: 'abbreviation' }]
        : [],
  longest: (word) => (word === 'santiago' || word === 'sgo' ? 1 : 0),
  byId: (id) => [big, small].find((one) => one.id === id) ?? null,
};
const rowOf = (of: Place, changes: Partial<GeocodingRow> = {}): GeocodingRow => ({
  ...{
    name: of.name,
    placeId: of.id,
    label: of.name,
    kind: of.kind,
    country: of.country,
    admin1: of.admin1,
    lon: of.lon,
    lat: of.lat,
  },
  ...{ radiusM: of.radiusM, source: '', decidedBy: 'gazetteer', note: '' },
  ...changes,
});

describe('withGeocoding', () => {
  it('moves a place wherever it is met when its coordinates are edited, and keeps its population', () => {
    const moved = withGeocoding(gazetteer, [rowOf(big, { lon: 5, label: 'Santiago (seat)' })]);
    const expected = { ...big, lon: 5, name: 'Santiago (seat)', moved: true };
    expect(moved.byId(big.id)).toEqual(expected);
    expect(moved.lookup('sgo')).toEqual([{ place: expected, nameKind: 'abbreviation' }]);
    expect(moved.lookup('santiago').map((hit) => hit.place)).toEqual([expected, small]);
  });

  it('lets a person’s row alone say what its name means', () => {
    const decided = withGeocoding(gazetteer, [rowOf(small, { name: 'SANTIAGO', decidedBy: 'person' }), rowOf(big)]);
    expect(decided.lookup('santiago')).toEqual([{ place: small, nameKind: 'decided' }]);
    expect(decided.byId(big.id)).toEqual(big);
  });

  it('knows a place that only the table has', () => {
    const own = place('table:old-mill', 'Old Mill', { kind: 'site', population: 0 });
    const grown = withGeocoding(gazetteer, [rowOf(own, { decidedBy: 'person' })]);
    expect(grown.lookup('old mill')).toEqual([{ place: own, nameKind: 'decided' }]);
    expect(grown.byId('table:old-mill')).toEqual(own);
  });

  it('takes a person’s row before an edited one, and an edited one before one as it was', () => {
    const [same, edited, person] = [
      rowOf(big),
      rowOf(big, { name: 'Sgo', lon: 5 }),
      rowOf(big, { name: 'Santa', lon: 6, decidedBy: 'person' }),
    ];
    expect(withGeocoding(gazetteer, [same, edited]).byId(big.id)?.lon).toBe(5);
    expect(withGeocoding(gazetteer, [edited, same]).byId(big.id)?.lon).toBe(5);
    expect(withGeocoding(gazetteer, [same, edited, person]).byId(big.id)?.lon).toBe(6);
  });

  it('changes nothing without rows', () => {
    expect(withGeocoding(gazetteer, []).lookup('santiago')).toEqual(gazetteer.lookup('santiago'));
  });
});

describe('addRows', () => {
  it('adds one row a name and place, sorted, whatever the order, and keeps the old ones', () => {
    const old = rowOf(big, { lon: 5, decidedBy: 'person', note: 'mine' });
    const named = [
      { name: 'Zona', place: small },
      { name: 'SANTIAGO', place: big },
      { name: 'Alpha\n Town', place: small },
      { name: 'SANTIAGO', place: small },
      { name: 'Zona', place: small },
    ];
    const { rows, added } = addRows([old], named);
    expect(added.map(({ name, placeId, decidedBy }) => [name, placeId, decidedBy])).toEqual([
      ['Alpha Town', small.id, 'gazetteer'],
      ['Santiago', small.id, 'gazetteer'],
      ['Zona', small.id, 'gazetteer'],
    ]);
    expect(rows).toEqual([old, ...added]);
    expect(addRows([old], [...named].reverse()).added).toEqual(added);
    expect(addRows(rows, named).added).toEqual([]);
    expect(usedRows(rows, [{ name: 'zona', place: small }])).toEqual([added[2]]);
  });
});
