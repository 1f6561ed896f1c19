import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WIDE_AREA, placeTags } from '../../../src/map/placeTags.ts';
import type { Box } from '../../../src/map/box.ts';
import type { TagRequest } from '../../../src/map/placeTags.ts';

const FRAME: Box = { left: 0, top: 0, width: 1000, height: 700 };

function request(key: string, x: number, y: number, more: Partial<TagRequest> = {}): TagRequest {
  return { key, x, y, areaWidth: 40, width: 90, shortWidth: 30, height: 24, selected: false, ...more };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

describe('tags', () => {
  test('a wide area carries its tag on its pole', () => {
    const [tag] = placeTags([request('a', 500, 300, { areaWidth: WIDE_AREA })], [], FRAME);
    expect(tag).toEqual({ key: 'a', short: false, leader: null, box: { left: 455, top: 288, width: 90, height: 24 } });
  });

  test('a narrow area has its tag beside it, on a leader that ends at the pole', () => {
    const [tag] = placeTags([request('a', 500, 300)], [], FRAME);
    expect(tag?.leader).toMatchObject({ x2: 500, y2: 300 });
    expect(tag && touch(tag.box, { left: 499, top: 299, width: 2, height: 2 })).toBe(false);
  });

  test('the selected tag leaves its pole free and lies below it', () => {
    const [tag] = placeTags([request('a', 500, 300, { areaWidth: 300, selected: true })], [], FRAME);
    expect(tag?.box.top).toBeGreaterThan(300);
  });

  test('tags keep clear of marks, of one another and of the dots of other areas', () => {
    const mark = { left: 430, top: 240, width: 40, height: 40 };
    const near = [
      request('a', 500, 300),
      request('b', 520, 320),
      request('c', 540, 290),
      request('wide', 515, 315, { areaWidth: 200 }),
    ];
    const tags = placeTags(near, [mark], FRAME);
    expect(tags).toHaveLength(4);
    for (const tag of tags) {
      expect(touch(tag.box, mark)).toBe(false);
      for (const other of tags) if (other !== tag) expect(touch(tag.box, other.box)).toBe(false);
      for (const { key, x, y } of near.slice(0, 3))
        if (key !== tag.key) expect(touch(tag.box, { left: x - 2, top: y - 2, width: 4, height: 4 })).toBe(false);
    }
  });

  test('no tag with a leader leaves the frame', () => {
    const tags = placeTags([request('a', 4, 4), request('b', 996, 696)], [], FRAME);
    for (const { box } of tags)
      expect(box.left >= 0 && box.top >= 0 && box.left + box.width <= 1000 && box.top + box.height <= 700).toBe(true);
  });

  test('where there is no room beside a narrow area, its tag lies on the pole without its name', () => {
    const around = [
      { left: 0, top: 0, width: 1000, height: 280 },
      { left: 0, top: 320, width: 1000, height: 380 },
      { left: 0, top: 280, width: 460, height: 40 },
      { left: 540, top: 280, width: 460, height: 40 },
    ];
    const [tag] = placeTags([request('a', 500, 300)], around, FRAME);
    expect(tag).toMatchObject({ short: true, leader: null, box: { left: 485, top: 288 } });
  });

  test('where there is none at all the tag is left out, the selected one never', () => {
    expect(placeTags([request('a', 500, 300)], [FRAME], FRAME)).toEqual([]);
    expect(placeTags([request('a', 500, 300, { selected: true })], [FRAME], FRAME)).toHaveLength(1);
  });

  test('no tag is placed twice, and all the same way whatever the order of asking', () => {
    const one = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 700 }),
      areaWidth: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { maxLength: 12, selector: ({ x, y }) => `${x},${y}` }), (places) => {
        const requests = places.map(({ x, y, areaWidth }, index) => request(`k${index}`, x, y, { areaWidth }));
        const byKey = (tags: ReturnType<typeof placeTags>): unknown =>
          [...tags].sort((a, b) => (a.key < b.key ? -1 : 1));
        const placed = placeTags(requests, [], FRAME);
        expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
        expect(byKey(placeTags([...requests].reverse(), [], FRAME))).toEqual(byKey(placed));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
