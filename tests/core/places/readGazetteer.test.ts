import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGazetteer } from '../../../data/sources/gazetteer/encode.ts';
import {
  packColumn,
  packPopulation,
  readColumn,
  unpackPopulation,
  unzigzag,
  zigzag,
} from '../../../src/core/places/gazetteerFormat.ts';
import { readGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { gazetteer } from '../../support/read.ts';

type Entry = Parameters<typeof encodeGazetteer>[0][number];

const town = (id: string, name: string, population: number, ...others: readonly string[]): Entry => ({
  place: {
    id,
    name,
    kind: 'town',
    lon: 12.345,
    lat: -6.789,
    country: 'AB',
    admin1: 'AB-1',
    population,
    radiusM: 4000,
  },
  names: [{ text: name, kind: 'name' }, ...others.map((text) => ({ text, kind: 'alternate' as const }))],
});
const small = readGazetteer(
  encodeGazetteer([town('geonames:7', 'Ålvik', 900, 'Port-au-Lac'), town('own:x', 'Alvik', 2000)]),
);

describe('a gazetteer file', () => {
  it('gives back what was put in, the most populous place first', () => {
    expect(small.lookup('alvik')).toEqual([
      { place: { ...town('own:x', 'Alvik', 2000).place }, nameKind: 'name' },
      { place: { ...town('geonames:7', 'Ålvik', 900).place }, nameKind: 'name' },
    ]);
    expect(small.lookup('port au lac')[0]).toMatchObject({ nameKind: 'alternate', place: { name: 'Ålvik' } });
    expect(small.lookup('port')).toEqual([]);
  });

  it('knows places by their ids, in numbers and in words', () => {
    expect(small.byId('geonames:7')?.name).toBe('Ålvik');
    expect(small.byId('own:x')?.name).toBe('Alvik');
    expect(small.byId('geonames:8')).toBeNull();
    expect(small.byId('own:y')).toBeNull();
  });

  it('says how many words a name can have', () => {
    expect(small.longest('port')).toBe(3);
    expect(small.longest('alvik')).toBe(1);
    expect(small.longest('zzz')).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array(3), /too short/],
    ['another file', new Uint8Array(64), /no gazetteer file.*unpack it first/],
    ['a cut file', encodeGazetteer([town('own:x', 'Alvik', 1)]).subarray(0, 40), /ends too early.*build it again/],
  ])('that is %s is refused with what to do', (_, bytes, message) => {
    expect(() => readGazetteer(bytes)).toThrow(message);
  });
});

describe('numbers in a gazetteer file', () => {
  it('come back as they were, always', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 24 - 1 }), { minLength: 1 }), (values) => {
        const planes = packColumn(values, 3);
        expect(values.map((_, at) => readColumn(planes, values.length, at))).toEqual(values);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (value) => {
        expect(unzigzag(zigzag(value))).toBe(value);
      }),
    );
  });

  it('keep three digits of a population, always', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30_000_000 }), (population) => {
        expect(Math.abs(unpackPopulation(packPopulation(population)) - population)).toBeLessThanOrEqual(
          population * 0.00501,
        );
      }),
    );
  });
});

describe('the gazetteer that is shipped', () => {
  it.each([
    ['France', 'iso:FR', 'country'],
    ['French', 'iso:FR', 'country'],
    ['UK', 'iso:GB', 'country'],
    ['Scottish', 'iso:GB-SCT', 'admin1'],
    ['W.Va.', 'iso:US-WV', 'admin1'],
    ['Calif.', 'iso:US-CA', 'admin1'],
    ['B.C.', 'iso:CA-BC', 'admin1'],
    ['NSW', 'iso:AU-NSW', 'admin1'],
    ['Bryansk Oblast', 'iso:RU-BRY', 'admin1'],
    ['Oromia', 'iso:ET-OR', 'admin1'],
    ['Fairfax County', 'geonames-admin2:US.VA.059', 'admin2'],
  ])('knows %s', (name, id, kind) => {
    expect(gazetteer.lookup(fold(name)).map(({ place }) => `${place.id} ${place.kind}`)).toContain(`${id} ${kind}`);
  });

  it.each([
    ['Middle East', 'region'],
    ['Sahel', 'region'],
    ['Donbas', 'region'],
    ['Siberia', 'region'],
    ['Balkans', 'region'],
    ['Africa', 'continent'],
    ['Strait of Hormuz', 'water'],
    ['Black Sea', 'water'],
    ['Lake Victoria', 'water'],
    ['Danube', 'water'],
    ['Himalayas', 'region'],
    ['Belaya', 'military'],
    ['Olenya', 'military'],
    ['Dyagilevo', 'military'],
    ['Severny', 'military'],
    ['Ukrainka', 'military'],
    ['Engels', 'military'],
    ['Heathrow', 'airport'],
    ['Kerch Bridge', 'site'],
    ['Chernobyl', 'site'],
  ])('knows %s as a %s', (name, kind) => {
    expect(gazetteer.lookup(fold(name)).map(({ place }) => place.kind)).toContain(kind);
  });

  it.each(['Kremlin', 'White House'])('knows that %s stands for a government', (name) => {
    expect(gazetteer.lookup(fold(name)).map(({ nameKind }) => nameKind)).toContain('metonym');
  });

  it.each([
    ['Sevastopol', 'UA'],
    ['Simferopol', 'UA'],
    ['Irkutsk', 'RU'],
    ['Ulan-Ude', 'RU'],
  ])('has %s in %s', (name, country) => {
    expect(gazetteer.lookup(fold(name))[0]?.place.country).toBe(country);
  });
});
