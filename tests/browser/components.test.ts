import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Citation, IncidentPlace } from '../../src/core/model.ts';
import { createMap } from '../../src/map/createMap.ts';
import Quotation from '../../src/ui/Quotation.svelte';
import WhyHere from '../../src/ui/WhyHere.svelte';
import { countInWords, countQuoted } from '../../src/ui/words.ts';

const mounted: Record<string, unknown>[] = [];
afterEach(() => {
  for (const component of mounted.splice(0)) void unmount(component);
  document.body.replaceChildren();
});

const EXACT = 'A car bomb <b>exploded</b> in "Quetta" on Sunday.';
const citation: Citation = {
  article: 'a',
  start: 100,
  end: 100 + EXACT.length,
  exact: EXACT,
  role: 'report',
  cues: [
    { start: 106, end: 110, kind: 'trigger' },
    { start: 104, end: 108, kind: 'date' },
    { start: 100 + EXACT.indexOf('Quetta'), end: 100 + EXACT.indexOf('Quetta') + 6, kind: 'place' },
  ],
};

describe('Quotation', () => {
  it('shows the very words, marks what was read, and never turns text into markup', () => {
    mounted.push(mount(Quotation, { target: document.body, props: { citation } }));
    const quote = document.querySelector('blockquote');
    expect(quote?.textContent).toBe(EXACT);
    expect(quote?.querySelector('b')).toBeNull();
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['r bo', 'Quetta']);
  });
});

describe('WhyHere', () => {
  it('names what was taken, why, and what was not', () => {
    const at = {
      id: 'geonames:1',
      name: 'Paris',
      kind: 'city',
      lon: 2.35,
      lat: 48.85,
      country: 'FR',
      admin1: 'FR-75',
      population: 2_000_000,
      radiusM: 9000,
    } as const;
    const place: IncidentPlace = {
      place: at,
      level: 'town',
      radiusM: 9000,
      quote: { article: 'a', start: 0, end: 5, exact: 'Paris' },
      confidence: 0.5,
      reasons: ['the sentence puts it in France'],
      rejected: [{ place: { ...at, id: 'geonames:2', country: 'US' }, score: 1, reasons: ['a city of 25,000 people'] }],
    };
    mounted.push(mount(WhyHere, { target: document.body, props: { place } }));
    flushSync();
    expect(document.body.textContent).toContain('taken for Paris, France; this is not certain');
    expect(document.body.textContent).toContain('the sentence puts it in France');
    expect(document.body.textContent).toContain('Paris, United States (a city of 25,000 people)');
  });
});

describe('a number of people', () => {
  const quote = (exact: string) => ({ article: 'a', start: 0, end: exact.length, exact });
  const count = { min: 7, max: null, quote: quote('at least seven died'), more: [], saidBy: null, sharedWith: [] };

  it.each([
    ['with the words it rests on', count, '7 or more', '“at least seven died”'],
    [
      'added up from several',
      { ...count, min: 2, max: 2, quote: quote('a man died'), more: [quote('his son was killed')] },
      '2',
      'added up from “a man died” and “his son was killed”',
    ],
    ['as the words themselves', { ...count, min: null, quote: quote('several died') }, '“several died”', ''],
  ])('%s', (_, told, number, words) => {
    expect([countInWords(told), countQuoted(told)]).toEqual([number, words]);
  });
});

describe('createMap', () => {
  it('says by data-state whether it is drawn, and gives the container back', async () => {
    const container = document.createElement('div');
    container.style.cssText = 'width: 400px; height: 300px';
    document.body.append(container);
    const view = createMap(container, {
      baseUrl: './',
      theme: 'light',
      projection: 'flat',
      reducedMotion: true,
      events: {
        onView: () => undefined,
        onMarks: () => undefined,
        onPoint: () => undefined,
        onOpen: () => undefined,
        onHover: () => undefined,
        onMove: () => undefined,
        onResize: () => undefined,
        onError: () => undefined,
      },
    });
    expect(container.dataset['state']).toBe('loading');
    view.destroy();
    await expect.poll(() => container.querySelector('canvas')).toBeNull();
  });
});
