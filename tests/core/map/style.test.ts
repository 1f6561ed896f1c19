import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { readPalette } from '../../../src/map/palette.ts';
import { makeStyle } from '../../../src/map/style.ts';
import type { MapTheme } from '../../../src/map/types.ts';

const BASE = 'https://example.org/map/';
const focus = { selected: 'iso:UA', hovered: null, taken: ['Ukraine'] };

describe('the style', () => {
  test.each<MapTheme>(['light', 'dark', 'print'])('%s is valid, with and without something selected', (theme) => {
    expect(validateStyleMin(makeStyle(readPalette(theme), BASE))).toEqual([]);
    expect(validateStyleMin(makeStyle(readPalette(theme), BASE, { projection: 'globe', focus }))).toEqual([]);
  });

  test('asks no host but its own and no glyph server', () => {
    const text = JSON.stringify(makeStyle(readPalette('light'), BASE));
    expect(text.match(/https?:\/\/[^"]*/g)).toEqual([`${BASE}basemap/world.pmtiles`]);
    expect(makeStyle(readPalette('light'), BASE)).not.toHaveProperty('glyphs');
  });

  test('draws what is more exact and what is selected later', () => {
    const order = makeStyle(readPalette('light'), BASE).layers.map(({ id }) => id);
    const expected = [
      'water',
      'land',
      'lakes',
      'rivers',
      'regions',
      'areas-tint',
      'areas-hatch',
      'borders',
      'disputed',
      'areas-line',
      'areas-line-selected',
      'country-labels',
      'rounds',
      'rounds-hovered',
      'rounds-selected',
    ];
    expect(order.filter((id) => expected.includes(id))).toEqual(expected);
  });

  test('disputed borders are dashed, the others are not', () => {
    const { layers } = makeStyle(readPalette('light'), BASE);
    expect(layers.find(({ id }) => id === 'disputed')?.paint).toHaveProperty('line-dasharray');
    expect(layers.find(({ id }) => id === 'borders')?.paint).not.toHaveProperty('line-dasharray');
  });

  test('themes differ in every colour of the base map that carries meaning', () => {
    const [light, dark] = [readPalette('light').base, readPalette('dark').base];
    for (const key of ['land', 'water', 'border', 'country'] as const) expect(light[key]).not.toBe(dark[key]);
  });
});
