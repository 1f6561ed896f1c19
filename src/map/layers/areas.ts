import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { hatchImageId } from '../imageIds.ts';
import { AREA } from '../palette.ts';
import type { Palette } from '../palette.ts';

const SOURCE = 'areas';
const isCountry: ExpressionSpecification = ['==', ['get', 'level'], 'country'];
/** Countries first: regions lie over them. */
const sortKey: ExpressionSpecification = ['case', isCountry, 0, 1];

function byLevel(values: { readonly region: number; readonly country: number }): ExpressionSpecification {
  return ['case', isCountry, values.country, values.region];
}

function colourByGroup({ groups, over }: Palette): ExpressionSpecification {
  const pairs = Object.entries(groups).flat();
  return ['match', ['get', 'group'], ...pairs, over.ink3] as unknown as ExpressionSpecification;
}

/** Only the area with this key; with null, none. */
export function onlyArea(key: string | null): FilterSpecification {
  return ['==', ['get', 'key'], key ?? ''];
}

/** Tint and hatch. `areas-tint` is also what a click meets. */
export function areaFills(palette: Palette, selected: string | null): readonly LayerSpecification[] {
  const { theme } = palette;
  const image = (level: 'region' | 'country', group: string): string => hatchImageId({ theme, level, group });
  const groups = Object.keys(palette.groups).filter((group) => group !== 'none');
  const pick = (level: 'region' | 'country'): ExpressionSpecification =>
    [
      'match',
      ['get', 'group'],
      ...groups.flatMap((group) => [group, image(level, group)]),
      image(level, groups[0] ?? ''),
    ] as unknown as ExpressionSpecification;
  const colour = colourByGroup(palette);
  return [
    {
      id: 'areas-tint',
      type: 'fill',
      source: SOURCE,
      layout: { 'fill-sort-key': sortKey },
      paint: { 'fill-color': colour, 'fill-opacity': byLevel(AREA.areaTint), 'fill-antialias': false },
    },
    {
      id: 'areas-tint-selected',
      type: 'fill',
      source: SOURCE,
      filter: onlyArea(selected),
      paint: { 'fill-color': colour, 'fill-opacity': AREA.areaTint.selected, 'fill-antialias': false },
    },
    {
      id: 'areas-hatch',
      type: 'fill',
      source: SOURCE,
      filter: ['!=', ['get', 'group'], 'none'],
      layout: { 'fill-sort-key': sortKey },
      paint: {
        'fill-pattern': ['case', isCountry, pick('country'), pick('region')],
        'fill-opacity': byLevel(AREA.areaHatchOpacity),
        'fill-antialias': false,
      },
    },
  ];
}

/** Outlines: firm, dashed where the incident is only claimed, disputed or denied, then hovered and selected. */
export function areaLines(
  palette: Palette,
  selected: string | null,
  hovered: string | null,
): readonly LayerSpecification[] {
  const colour = colourByGroup(palette);
  const layout = { 'line-join': 'round' } as const;
  const width = byLevel(AREA.areaLine);
  return [
    {
      id: 'areas-line',
      type: 'line',
      source: SOURCE,
      filter: ['get', 'firm'],
      layout,
      paint: { 'line-color': colour, 'line-width': width },
    },
    {
      id: 'areas-line-open',
      type: 'line',
      source: SOURCE,
      filter: ['!', ['get', 'firm']],
      layout,
      paint: { 'line-color': colour, 'line-width': width, 'line-dasharray': [4, 2.5] },
    },
    {
      id: 'areas-line-hovered',
      type: 'line',
      source: SOURCE,
      filter: onlyArea(hovered),
      layout,
      paint: { 'line-color': palette.over.select, 'line-width': AREA.areaLine.selected },
    },
    {
      id: 'areas-line-halo',
      type: 'line',
      source: SOURCE,
      filter: onlyArea(selected),
      layout,
      paint: { 'line-color': palette.over.highlight, 'line-width': AREA.areaLine.selectedHalo },
    },
    {
      id: 'areas-line-selected',
      type: 'line',
      source: SOURCE,
      filter: onlyArea(selected),
      layout,
      paint: { 'line-color': palette.over.select, 'line-width': AREA.areaLine.selected },
    },
  ];
}
