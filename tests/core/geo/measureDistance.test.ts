import { expect, test } from 'vitest';
import { measureDistance } from '../../../src/core/geo/measureDistance.ts';

const LONDON = [-0.1278, 51.5074] as const;
const NEW_YORK = [-74.006, 40.7128] as const;

test.each([
  ['no way is none', [LONDON], 0],
  ['London to New York', [LONDON, NEW_YORK], 5570.2],
  ['there and back', [LONDON, NEW_YORK, LONDON], 2 * 5570.2],
  [
    'a degree of latitude',
    [
      [30, 10],
      [30, 11],
    ],
    111.195,
  ],
  [
    'across the date line, the short way',
    [
      [179.5, 0],
      [-179.5, 0],
    ],
    111.195,
  ],
  [
    'from pole to pole',
    [
      [0, 90],
      [0, -90],
    ],
    20_015.1,
  ],
] as const)('%s', (_, points, kilometres) => {
  expect(measureDistance(points)).toBeCloseTo(kilometres, 0);
});
