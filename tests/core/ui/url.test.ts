import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView } from '../../../src/ui/url.ts';
import type { ViewState } from '../../../src/ui/url.ts';

const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const views: fc.Arbitrary<ViewState> = fc
  .record({
    incident: maybe(fc.constantFrom('1387a06b061e', 'ba49bb4eac62')),
    quotation: fc.nat(9),
    article: maybe(fc.constantFrom('975f7130a2c21950')),
    sentence: maybe(fc.nat(99_999)),
    off: fc.uniqueArray(fc.constantFrom('talks', 'drone-strike', 'dateline')).map((off) => [...off].sort()),
    days: fc.tuple(maybe(day), maybe(day)),
    order: fc.constantFrom('oldest', 'newest', 'place', 'deadliest', 'sources'),
    inView: fc.boolean(),
    camera: maybe(
      fc.record({
        lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
        lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
        zoom: fc.integer({ min: 60, max: 1_100 }).map((n) => n / 100),
      }),
    ),
    projection: maybe(fc.constantFrom('flat', 'globe')),
    theme: maybe(fc.constantFrom('light', 'dark')),
  })
  .map(({ days: [a, b], ...view }) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { ...view, from, to };
  });

describe('the view in a link', () => {
  it('is always what it was when the link is read', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, bad: false });
      }),
    );
  });

  it('is nothing at all by default', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
  });

  it.each([
    ['an id that is none', '#incident=%3Cb%3E'],
    ['a day that no calendar has', '#from=2025-02-30'],
    ['days the wrong way round', '#from=2025-06-03&to=2025-06-01'],
    ['a camera outside the world', '#map=200,10,3'],
    ['a layer with signs in it', '#off=talks,%22x'],
    ['a parameter that there is not', '#zoom=3'],
    ['an order that there is not', '#order=best'],
  ])('with %s is the default and says so', (_, hash) => {
    expect(parseView(hash)).toEqual({ view: DEFAULT_VIEW, bad: true });
  });

  it('keeps what can be read beside what cannot', () => {
    expect(parseView('#incident=ba49bb4eac62&from=soon')).toEqual({
      view: { ...DEFAULT_VIEW, incident: 'ba49bb4eac62' },
      bad: true,
    });
  });
});
