import { describe, expect, it } from 'vitest';
import { drawnItems } from '../../../src/ui/drawnItems.ts';

/** A hundred items of 48 pixels. */
const TOPS = Array.from({ length: 100 }, (_, index) => index * 48);
const END = TOPS.length * 48;

describe('the drawn items of a list', () => {
  it('are those in sight and some more, never beyond its ends', () => {
    for (let top = 0; top + 400 <= END; top += 7) {
      const [from, past] = drawnItems(TOPS, top, top + 400, 10);
      expect(from).toBeLessThanOrEqual(Math.max(0, Math.floor(top / 48) - 10));
      expect(past).toBeGreaterThanOrEqual(Math.min(100, Math.ceil((top + 400) / 48) + 10));
      expect(past - from).toBeLessThanOrEqual(45);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(past).toBeLessThanOrEqual(100);
    }
  });

  it('stay the same while little is scrolled', () => {
    const all = Array.from({ length: 48 * 8 }, (_, by) => drawnItems(TOPS, 48 * 40 + by, 48 * 48 + by, 10).join());
    expect(new Set(all).size).toBeLessThanOrEqual(2);
  });

  it('are the first ones while it is not known how much is in sight', () => {
    expect(drawnItems(TOPS, 0, 0, 10)).toEqual([0, 10]);
    expect(drawnItems([], 0, 400, 10)).toEqual([0, 0]);
  });

  it('are all with no limit, and the nearest where the window lies elsewhere', () => {
    expect(drawnItems(TOPS, 900, 1300, Infinity)).toEqual([0, 100]);
    const far = TOPS.map((top) => top + 50_000);
    expect(drawnItems(far, 0, 400, 10)[0]).toBe(0);
    expect(drawnItems(TOPS, 50_000, 50_400, 10)[1]).toBe(100);
  });
});
