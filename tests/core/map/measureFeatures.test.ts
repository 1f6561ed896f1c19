import { describe, expect, test } from 'vitest';
import { measureFeatures } from '../../../src/map/measureFeatures.ts';

const kinds = (points: Parameters<typeof measureFeatures>[0]): readonly string[] =>
  measureFeatures(points).features.map(({ geometry }) => geometry.type);

describe('the measured way', () => {
  test('is a line from point to point and a dot at each', () => {
    expect(
      kinds([
        [0, 0],
        [10, 10],
        [20, 0],
      ]),
    ).toEqual(['LineString', 'LineString', 'Point', 'Point', 'Point']);
    expect(kinds([[0, 0]])).toEqual(['Point']);
    expect(kinds([])).toEqual([]);
  });

  test('bends north between two places of the same latitude', () => {
    const [way] = measureFeatures([
      [-60, 50],
      [60, 50],
    ]).features;
    const lats = way?.geometry.type === 'LineString' ? way.geometry.coordinates.map(([, lat = 0]) => lat) : [];
    expect(Math.max(...lats)).toBeGreaterThan(65);
  });

  test('is cut at the date line, not drawn around the world', () => {
    expect(
      kinds([
        [170, 50],
        [-170, 50],
      ])[0],
    ).toBe('MultiLineString');
  });

  test.each([
    ['a point and itself', [5, 5], [5, 5]],
    ['opposite points', [0, 30], [180, -30]],
    ['the poles', [0, 90], [180, -90]],
  ] as const)('between %s there is no line', (_, from, to) => {
    expect(kinds([from, to])).toEqual(['Point', 'Point']);
  });
});
