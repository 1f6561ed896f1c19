import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';
import quiet from './quiet.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

describe('what sentences of the news tell', () => {
  it.each(sentences)('%s', (text = '', ...wanted) => {
    const told = read(text).incidents.map(({ type, place }) => `${type} in ${place?.place.name ?? 'no place'}`);
    expect(told.sort()).toEqual(wanted);
  });
});

describe('news of sport, markets, films, plans and science', () => {
  it.each(quiet)('tells no incident: %s', (text) => {
    expect(incidentsIn(text)).toEqual([]);
  });
});
