import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { AreaState } from '../areaState.ts';
import { HATCH_IMAGE } from '../hatchImage.ts';
import { AREA } from '../palette.ts';
import type { Palette } from '../palette.ts';

/** A source of its own on the base map's file: other areas do not make the whole base map be laid out again. */
export const AREA_SOURCE = 'areas';
/** Layer of the file that holds them; `id` is the key of an area's mark. */
export const AREA_LAYER = 'areas';
const FROM = { source: AREA_SOURCE, 'source-layer': AREA_LAYER } as const;
const UNSEEN = 'rgba(0, 0, 0, 0)';
const isCountry: ExpressionSpecification = ['==', ['get', 'level'], 'country'];
/** Countries first: regions lie over them. */
const sortKey: ExpressionSpecification = ['case', isCountry, 0, 1];

function byLevel(values: { readonly region: number; readonly country: number }): ExpressionSpecification {
  return ['case', isCountry, values.country, values.region];
}

/** The first of these colours that an area's state has. */
function byState(...names: readonly (keyof AreaState)[]): ExpressionSpecification {
  const colours = names.map((name): ExpressionSpecification => ['feature-state', name]);
  return ['to-color', ...colours, UNSEEN] as unknown as ExpressionSpecification;
}

function onlyAreas(ids: readonly string[]): FilterSpecification {
  return (ids.length ? ['match', ['get', 'id'], ids, true, false] : false) as unknown as FilterSpecification;
}

/** Only the area with this place id; with null, none. */
export function onlyArea(id: string | null): FilterSpecification {
  return ['==', ['get', 'id'], id ?? ''];
}

/**
 * Tint and hatch of the areas with these ids, as their states and their own hatch images have it. `areas-tint` is also
 * what a click meets: `properties.id` is the key.
 */
export function areaFills(known: readonly string[], selected: string | null): readonly LayerSpecification[] {
  const layout = { 'fill-sort-key': sortKey };
  return [
    {
      ...FROM,
      id: 'areas-tint',
      type: 'fill',
      filter: onlyAreas(known),
      layout,
      paint: { 'fill-color': byState('tint'), 'fill-antialias': false },
    },
    {
      ...FROM,
      id: 'areas-tint-selected',
      type: 'fill',
      filter: onlyArea(selected),
      paint: {
        'fill-color': byState('line', 'open'),
        'fill-opacity': AREA.areaTint.selected,
        'fill-antialias': false,
      },
    },
    {
      ...FROM,
      id: 'areas-hatch',
      type: 'fill',
      filter: onlyAreas(known),
      layout,
      paint: {
        'fill-pattern': ['concat', HATCH_IMAGE, ['case', isCountry, 'country', 'region'], '|', ['get', 'id']],
        'fill-antialias': false,
      },
    },
  ];
}

/** Outlines: firm, dashed where the incident is only claimed, disputed or denied, then hovered and selected. */
export function areaLines(
  palette: Palette,
  known: readonly string[],
  selected: string | null,
  hovered: string | null,
): readonly LayerSpecification[] {
  const common = { ...FROM, type: 'line', layout: { 'line-join': 'round' } } as const;
  const width = byLevel(AREA.areaLine);
  return [
    {
      ...common,
      id: 'areas-line',
      filter: onlyAreas(known),
      paint: { 'line-color': byState('line'), 'line-width': width },
    },
    {
      ...common,
      id: 'areas-line-open',
      filter: onlyAreas(known),
      paint: { 'line-color': byState('open'), 'line-width': width, 'line-dasharray': [4, 2.5] },
    },
    {
      ...common,
      id: 'areas-line-hovered',
      filter: onlyArea(hovered),
      paint: { 'line-color': palette.over.select, 'line-width': AREA.areaLine.selected },
    },
    {
      ...common,
      id: 'areas-line-halo',
      filter: onlyArea(selected),
      paint: { 'line-color': palette.over.highlight, 'line-width': AREA.areaLine.selectedHalo },
    },
    {
      ...common,
      id: 'areas-line-selected',
      filter: onlyArea(selected),
      paint: { 'line-color': palette.over.select, 'line-width': AREA.areaLine.selected },
    },
  ];
}
