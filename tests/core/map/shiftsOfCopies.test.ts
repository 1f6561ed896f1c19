import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { shiftsOfCopies } from '../../../src/map/rounds/shiftsOfCopies.ts';

const mapAt = (zoom: number, type: 'mercator' | 'globe'): MapLibreMap =>
  ({ getZoom: () => zoom, getProjection: () => ({ type }) }) as unknown as MapLibreMap;

describe('copies of the world', () => {
  test.each([
    ['a map of a part of the world has none', 3, 1440, [0]],
    ['a map of nearly the world, whose middle may lie aside', 2, 1440, [0, 2048, -2048]],
    ['a map a little wider than the world', 1, 1440, [0, 1024, -1024]],
    ['a map of three worlds', 0, 1440, [0, 512, -512, 1024, -1024, 1536, -1536]],
  ])('%s', (_, zoom, width, shifts) => {
    expect(shiftsOfCopies(mapAt(zoom, 'mercator'), width)).toEqual(shifts);
  });

  test('a globe has none', () => {
    expect(shiftsOfCopies(mapAt(0, 'globe'), 1440)).toEqual([0]);
  });
});
