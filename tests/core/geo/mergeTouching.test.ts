import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { donutDiameter } from '../../../src/core/geo/donutDiameter.ts';
import { mergeTouching } from '../../../src/core/geo/mergeTouching.ts';
import type { Round } from '../../../src/core/geo/mergeTouching.ts';

function round(name: string, x: number, y: number, count = 1): Round<string> {
  return { x, y, count, diameter: donutDiameter(count), members: [name] };
}

describe('donutDiameter', () => {
  test.each([
    [1, 22],
    [10, 33],
    [100, 44],
    [1_000_000, 58],
  ])('%i incidents → %i pixels', (count, pixels) => {
    expect(donutDiameter(count)).toBe(pixels);
  });
});

describe('mergeTouching', () => {
  test('joins what touches, at the middle weighed by incidents', () => {
    expect(mergeTouching([round('a', 0, 0, 3), round('b', 20, 0, 1)])).toEqual([
      { x: 5, y: 0, count: 4, diameter: donutDiameter(4), members: ['a', 'b'] },
    ]);
  });

  test('leaves alone what is three pixels apart', () => {
    expect(mergeTouching([round('a', 0, 0), round('b', 25, 0)])).toHaveLength(2);
    expect(mergeTouching([round('a', 0, 0), round('b', 24.9, 0)])).toHaveLength(1);
  });

  test('a donut that grows takes in what it then touches', () => {
    const [one, ...rest] = mergeTouching([round('big', 0, 0, 5000), round('far', 44, 0), round('near', 30, 0, 5000)]);
    expect(rest).toEqual([]);
    expect(one?.count).toBe(10_001);
  });

  test('no two that are left touch, and none is lost', () => {
    const any = fc.record({
      x: fc.integer({ min: -200, max: 200 }),
      y: fc.integer({ min: -200, max: 200 }),
      count: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (places) => {
        const merged = mergeTouching(places.map(({ x, y, count }, index) => round(String(index), x, y, count)));
        expect(merged.flatMap(({ members }) => members).sort()).toEqual(places.map((_, index) => String(index)).sort());
        for (const a of merged)
          for (const b of merged)
            if (a !== b)
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((a.diameter + b.diameter) / 2 + 3);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
