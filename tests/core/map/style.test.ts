import { createExpression, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { stateOfArea } from '../../../src/map/areaState.ts';
import { areaFills, areaLines } from '../../../src/map/layers/areas.ts';
import { readPalette } from '../../../src/map/palette.ts';
import { ALL_OPEN } from '../../../src/map/hideUnopened.ts';
import { emptyStyle, makeStyle } from '../../../src/map/style.ts';
import type { MapTheme } from '../../../src/map/types.ts';
import type { AreaMark } from '../../../src/worker/protocol.ts';

const BASE = 'https://example.org/map/';

function area(
  key: string,
  shape: AreaMark['shape'],
  group: string | null,
  status: AreaMark['lead']['status'],
): AreaMark {
  const lead = { id: `incident of ${key}`, type: 'riot', group, status, sources: 1 };
  return { shape, key, name: key, lon: 0, lat: 0, box: null, count: 1, groups: [], lead };
}

const areas = [
  area('iso:RU-BRY', 'region', 'sabotage', 'reported'),
  area('iso:UA', 'country', 'diplomacy', 'claimed'),
  area('iso:FR', 'country', null, 'reported'),
];
const known = areas.map(({ key }) => key);
const focus = { known, selected: 'iso:UA', hovered: null, open: ALL_OPEN };

describe('the style', () => {
  test.each<MapTheme>(['light', 'dark', 'print'])('%s is valid, with and without something selected', (theme) => {
    expect(validateStyleMin(makeStyle(readPalette(theme), BASE))).toEqual([]);
    expect(validateStyleMin(makeStyle(readPalette(theme), BASE, { projection: 'globe', focus }))).toEqual([]);
  });

  test('of a map that is not open yet is valid, shows nothing, and asks for the letters face by face', () => {
    const style = emptyStyle('globe', { lon: 30, lat: 50, zoom: 3 });
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.map(({ paint }) => paint)).toEqual(style.layers.map(() => ({ 'text-opacity': 0 })));
    const sources = style.layers.map((layer) => ('source' in layer ? layer.source : null));
    expect(new Set(sources).size).toBe(3);
    expect(Object.keys(style.sources)).toEqual(sources);
  });

  test('asks no host but its own and no glyph server', () => {
    const text = JSON.stringify(makeStyle(readPalette('light'), BASE));
    expect(new Set(text.match(/https?:\/\/[^"]*/g))).toEqual(new Set([`${BASE}basemap/world.pmtiles`]));
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
      'borders',
      'disputed',
      'areas-tint',
      'areas-hatch',
      'areas-line',
      'areas-line-selected',
      'country-labels',
      'measure-line',
      'room',
    ];
    expect(order.filter((id) => expected.includes(id))).toEqual(expected);
  });

  test('disputed borders are dashed, the others are not', () => {
    const { layers } = makeStyle(readPalette('light'), BASE);
    expect(layers.find(({ id }) => id === 'disputed')?.paint).toHaveProperty('line-dasharray');
    expect(layers.find(({ id }) => id === 'borders')?.paint).not.toHaveProperty('line-dasharray');
  });

  test('opens group by group: everything is there from the start, and unseen until its turn', () => {
    const seen = (open: number): readonly string[] =>
      makeStyle(readPalette('light'), BASE, { focus: { ...focus, open } }).layers.flatMap(({ id, paint = {} }) => {
        const opacities = Object.entries(paint).filter(([name]) => /^(background|fill|line|text)-opacity$/.test(name));
        return opacities.some(([, value]) => value === 0) ? [] : [id];
      });
    const all = makeStyle(readPalette('light'), BASE).layers.map(({ id }) => id);
    expect(seen(0)).not.toContain('water');
    expect(seen(1)).toEqual(expect.arrayContaining(['water', 'land']));
    expect(seen(1)).not.toContain('borders');
    expect(seen(2)).not.toContain('areas-hatch');
    expect(seen(ALL_OPEN)).toEqual(all);
  });

  test('themes differ in every colour of the base map that carries meaning', () => {
    const [light, dark] = [readPalette('light').base, readPalette('dark').base];
    for (const key of ['land', 'water', 'border', 'country'] as const) expect(light[key]).not.toBe(dark[key]);
  });
});

/** What a layer of these gives a polygon with this id and level: null when its filter leaves it out. */
function drawn(layers: readonly LayerSpecification[], id: string, property: string, polygon: string): unknown {
  const layer = layers.find((one) => one.id === id);
  if (!layer || !('filter' in layer)) throw new Error(`no layer ${id} with a filter`);
  const feature = {
    type: 3 as const,
    properties: { id: polygon, level: polygon.includes('-') ? 'admin1' : 'country' },
  };
  if (!featureFilter(layer.filter, 'filter').filter({ zoom: 4 }, feature as never)) return null;
  const value: unknown = Object.entries(layer.paint ?? {}).find(([name]) => name === property)?.[1];
  const expression = createExpression(value, 'value');
  if (expression.result === 'error') throw new Error(expression.value.map(({ message }) => message).join('; '));
  const state = stateOfArea(
    readPalette('light'),
    areas.find(({ key }) => key === polygon),
  );
  const result: unknown = expression.value.evaluate({ zoom: 4 }, feature as never, { ...state });
  return String(result);
}

/** As the engine writes a colour of the palette. */
function written(colour: string, alpha = 1): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${[red, green, blue, alpha].join(',')})`;
}

const UNSEEN = written('#000000', 0);

test('a name that a mark bears already is not shown once more', () => {
  const labels = makeStyle(readPalette('light'), BASE, { focus }).layers.filter(({ id }) => id.endsWith('-labels'));
  expect(labels).toHaveLength(4);
  for (const { paint = {} } of labels) {
    const value: unknown = Object.entries(paint).find(([name]) => name === 'text-opacity')?.[1];
    const expression = createExpression(value, 'value');
    if (expression.result === 'error') throw new Error('no expression');
    const opacity = (state: object): unknown => expression.value.evaluate({ zoom: 4 }, undefined, { ...state });
    expect([opacity({ taken: true }), opacity({ taken: false }), opacity({})]).toEqual([0, 1, 1]);
  }
});

describe('the areas', () => {
  const palette = readPalette('light');
  const fills = areaFills([...known, 'iso:DE'], 'iso:UA');
  const lines = areaLines(palette, [...known, 'iso:DE'], 'iso:UA', 'iso:RU-BRY');

  test('have a hatch of their own and the tint of their group and level', () => {
    expect(drawn(fills, 'areas-hatch', 'fill-pattern', 'iso:RU-BRY')).toBe('hatch|region|iso:RU-BRY');
    expect(drawn(fills, 'areas-hatch', 'fill-pattern', 'iso:UA')).toBe('hatch|country|iso:UA');
    expect(drawn(fills, 'areas-hatch', 'fill-pattern', 'iso:PL')).toBeNull();
    expect(drawn(fills, 'areas-tint', 'fill-color', 'iso:FR')).toBe(written(palette.over.ink3, 8 / 255));
    expect(drawn(fills, 'areas-tint', 'fill-color', 'iso:RU-BRY')).toBe(
      written(palette.groups['sabotage'] ?? '', 20 / 255),
    );
    expect(drawn(fills, 'areas-tint-selected', 'fill-color', 'iso:UA')).toBe(
      written(palette.groups['diplomacy'] ?? ''),
    );
  });

  test('that have lost their incidents are not to be seen', () => {
    expect(drawn(fills, 'areas-tint', 'fill-color', 'iso:DE')).toBe(UNSEEN);
    expect(drawn(lines, 'areas-line', 'line-color', 'iso:DE')).toBe(UNSEEN);
    expect(drawn(lines, 'areas-line-open', 'line-color', 'iso:DE')).toBe(UNSEEN);
  });

  test('that are only claimed have a dashed outline and no firm one', () => {
    expect(drawn(lines, 'areas-line-open', 'line-color', 'iso:UA')).toBe(written(palette.groups['diplomacy'] ?? ''));
    expect(drawn(lines, 'areas-line', 'line-color', 'iso:UA')).toBe(UNSEEN);
    expect(drawn(lines, 'areas-line', 'line-color', 'iso:RU-BRY')).toBe(written(palette.groups['sabotage'] ?? ''));
    expect(drawn(lines, 'areas-line-open', 'line-color', 'iso:RU-BRY')).toBe(UNSEEN);
  });

  test('that are hovered or selected are the only ones so drawn', () => {
    expect(drawn(lines, 'areas-line-selected', 'line-color', 'iso:UA')).toBe(palette.over.select);
    expect(drawn(lines, 'areas-line-halo', 'line-color', 'iso:RU-BRY')).toBeNull();
    expect(drawn(lines, 'areas-line-hovered', 'line-color', 'iso:RU-BRY')).toBe(palette.over.select);
    expect(drawn(lines, 'areas-line-hovered', 'line-color', 'iso:UA')).toBeNull();
  });
});
