import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { measureToBorder } from '../../../src/core/geo/measureToBorder.ts';

/** A square of ten degrees on the equator with an island square to its east. */
const square = (west: number, south: number, side: number): number[][][] => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];
const country: MultiPolygon = { type: 'MultiPolygon', coordinates: [square(0, -5, 10), square(20, -1, 2)] };
const DEGREE = 111.195;

describe('the distance to a country’s nearest edge', () => {
  it.each([
    ['outside, to the west', [-1, 0], DEGREE, false],
    ['inside, near the east', [9, 0], DEGREE, true],
    ['between mainland and island', [18, 0], 2 * DEGREE, false],
    ['on the island', [21, 0], DEGREE, true],
  ] as const)('%s', (_, point, kilometres, inside) => {
    const measured = measureToBorder(point, country);
    expect(measured.inside).toBe(inside);
    expect(measured.kilometres / kilometres).toBeCloseTo(1, 2);
  });
});
