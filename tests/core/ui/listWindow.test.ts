import { describe, expect, it } from 'vitest';
import { firstToAsk, heightOf, HEIGHTS, placeItems } from '../../../src/ui/listWindow.ts';
import type { ListItem, ListWindow } from '../../../src/worker/protocol.ts';

type ItemKind = ListItem['kind'];

/** A list of kinds and the window of `count` items from `first` on; only what the page's arithmetic reads. */
function windowOf(kinds: readonly ItemKind[], first: number, count: number): ListWindow {
  const tally = (some: readonly ItemKind[]): ListWindow['all'] => ({
    headings: some.filter((kind) => kind === 'heading').length,
    rows: some.filter((kind) => kind === 'row').length,
    parts: some.filter((kind) => kind === 'part').length,
  });
  return {
    first,
    items: kinds.slice(first, first + count).map((kind) => ({ kind }) as ListItem),
    length: kinds.length,
    incidents: 0,
    left: 0,
    before: tally(kinds.slice(0, first)),
    all: tally(kinds),
  };
}

/** Many headings at first, then long days, then parts: no even spread of heights. */
const KINDS: readonly ItemKind[] = Array.from({ length: 5000 }, (_, index): ItemKind =>
  index < 1000 ? (index % 2 ? 'row' : 'heading') : index < 3000 ? (index % 100 ? 'row' : 'heading') : 'part',
);

describe('a window of a long list', () => {
  it('stands at the height of what is above it', () => {
    const { tops, bottom } = placeItems(windowOf(['heading', 'row', 'part', 'row'], 1, 2));
    expect(tops).toEqual([HEIGHTS.heading, HEIGHTS.heading + HEIGHTS.row]);
    expect(bottom).toBe(HEIGHTS.heading + HEIGHTS.row + HEIGHTS.part);
  });

  it('is not asked for anew while it covers what is in sight', () => {
    expect(firstToAsk(windowOf(KINDS, 100, 160), 5000, 5700)).toBeNull();
    expect(firstToAsk(windowOf(['heading', 'row'], 0, 400), 0, 900)).toBeNull();
  });

  it.each([0, 900, 30_000, 70_000, 120_000, 189_000])('is found within four requests for a scroll to %i px', (top) => {
    let window = windowOf(KINDS, 0, 160);
    const end = Math.min(top + 700, heightOf(window.all));
    let asked = 0;
    for (let first = firstToAsk(window, top, end); first !== null; first = firstToAsk(window, top, end)) {
      asked += 1;
      expect(asked).toBeLessThanOrEqual(4);
      window = windowOf(KINDS, first, 160);
    }
    const { tops, bottom } = placeItems(window);
    expect(tops[0]).toBeLessThanOrEqual(top);
    expect(bottom).toBeGreaterThanOrEqual(Math.min(end, heightOf(window.all)));
  });
});
