import { describe, expect, it } from 'vitest';
import publishers from '../../../data/lexicon/publishers.json' with { type: 'json' };
import weights from '../../../data/lexicon/resolution-weights.json' with { type: 'json' };
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { homeOf } from '../../../src/core/places/resolve/home.ts';
import { gazetteer } from '../../support/read.ts';

function homeAt(url: string | null, publisher: string | null = null): string | null {
  const home = homeOf(articleFromRow({ id: 'test', text: 'A text.', url, publisher }), gazetteer);
  return home && [home.country, home.admin1, home.place?.name ?? ''].join(' ').trim();
}

describe('the home of a publisher', () => {
  it.each([
    ['https://www.miamiherald.com/a', 'US US-FL Miami'],
    ['https://sports.miamiherald.com/a', 'US US-FL Miami'],
    ['https://www.reuters.com/a', 'GB'],
    ['https://paper.example.ke/a', 'KE'],
    ['https://paper.example.co.uk/a', 'GB'],
    ['https://paper.example.io/a', null],
    ['https://paper.example.com/a', null],
    [null, null],
  ])('%s: %s', (url, home) => {
    expect(homeAt(url)).toBe(home);
  });

  it('is known by the publisher’s site where no address is given', () => {
    expect(homeAt(null, 'miamiherald.com')).toBe('US US-FL Miami');
  });

  it('is in the gazetteer, whichever publisher of the table it is', () => {
    const lost = Object.entries(publishers.homes).filter(([domain, home]) => {
      const found = homeAt(`https://${domain}/`);
      return found === null || (home.includes(' ') && !found.includes(' '));
    });
    expect(lost).toEqual([]);
  });
});

describe('the resolver’s weights', () => {
  it('are finite numbers', () => {
    expect(Object.values(weights.weights).every(Number.isFinite)).toBe(true);
  });
});
