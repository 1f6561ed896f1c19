import { describe, expect, test } from 'vitest';
import { shiftsOfCopies } from '../../../src/map/lens/shiftsOfCopies.ts';

describe('copies of the world', () => {
  test.each([
    ['a map of a part of the world has none', 3, 1440, [0]],
    ['a map of nearly the world, whose middle may lie aside', 2, 1440, [0, 2048, -2048]],
    ['a map a little wider than the world', 1, 1440, [0, 1024, -1024]],
    ['a map of three worlds', 0, 1440, [0, 512, -512, 1024, -1024, 1536, -1536]],
  ])('%s', (_, zoom, width, shifts) => {
    expect(shiftsOfCopies({ zoom, width, projection: 'flat' })).toEqual(shifts);
  });

  test('a globe has none', () => {
    expect(shiftsOfCopies({ zoom: 0, width: 1440, projection: 'globe' })).toEqual([0]);
  });
});
