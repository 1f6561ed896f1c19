import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { AreaMark } from '../../core/marks.ts';
import { hatchImageId } from '../hatchImage.ts';
import { AREA, colourOf } from '../palette.ts';
import type { Palette } from '../palette.ts';

/** A source of its own on the base map's file: other areas do not make the whole base map be laid out again. */
export const AREA_SOURCE = 'areas';
const FROM = { source: AREA_SOURCE, 'source-layer': 'areas' } as const;
const isCountry: ExpressionSpecification = ['==', ['get', 'level'], 'country'];
/** Countries first: regions lie over them. */
const sortKey: ExpressionSpecification = ['case', isCountry, 0, 1];

function byLevel(values: { readonly region: number; readonly country: number }): ExpressionSpecification {
  return ['case', isCountry, values.country, values.region];
}

/** One of the values by the polygon's id; `otherwise` for what has none. */
function byId(pairs: readonly (readonly [id: string, value: string])[], otherwise: string): ExpressionSpecification {
  const once = [...new Map(pairs)];
  if (!once.length) return ['literal', otherwise] as unknown as ExpressionSpecification;
  return ['match', ['get', 'id'], ...once.flat(), otherwise] as unknown as ExpressionSpecification;
}

function onlyAreas(ids: readonly string[]): FilterSpecification {
  const once = [...new Set(ids)];
  return (once.length ? ['match', ['get', 'id'], once, true, false] : false) as unknown as FilterSpecification;
}

/** Only the area with this place id; with null, none. */
export function onlyArea(id: string | null): FilterSpecification {
  return ['==', ['get', 'id'], id ?? ''];
}

/** `#rrggbb` with an opacity from 0 to 1, as `#rrggbbaa`. */
function withAlpha(colour: string, alpha: number): string {
  return (
    colour +
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

function coloursOf(palette: Palette, areas: readonly AreaMark[]): ExpressionSpecification {
  return byId(
    areas.map(({ key, lead }) => [key, colourOf(palette, lead.group)]),
    palette.over.ink3,
  );
}

function idsOf(areas: readonly AreaMark[], are: (area: AreaMark) => boolean = () => true): readonly string[] {
  return areas.filter(are).map(({ key }) => key);
}

/** Tint and hatch of the areas with incidents. `areas-tint` is also what a click meets: `properties.id` is the key. */
export function areaFills(
  palette: Palette,
  areas: readonly AreaMark[],
  selected: string | null,
): readonly LayerSpecification[] {
  const colour = coloursOf(palette, areas);
  const tint = byId(
    areas.map(({ key, shape, lead }) => [key, withAlpha(colourOf(palette, lead.group), AREA.areaTint[shape])]),
    palette.over.ink3,
  );
  const hatched = areas.flatMap(({ key, shape, lead: { group } }) =>
    group === null ? [] : [[key, hatchImageId({ theme: palette.theme, level: shape, group })] as const],
  );
  // A pattern without a name stops the engine, even on a layer that draws nothing.
  const anyHatch = hatchImageId({ theme: palette.theme, level: 'region', group: Object.keys(palette.groups)[0] ?? '' });
  const layout = { 'fill-sort-key': sortKey };
  return [
    {
      ...FROM,
      id: 'areas-tint',
      type: 'fill',
      filter: onlyAreas(idsOf(areas)),
      layout,
      paint: { 'fill-color': tint, 'fill-antialias': false },
    },
    {
      ...FROM,
      id: 'areas-tint-selected',
      type: 'fill',
      filter: onlyArea(selected),
      paint: { 'fill-color': colour, 'fill-opacity': AREA.areaTint.selected, 'fill-antialias': false },
    },
    {
      ...FROM,
      id: 'areas-hatch',
      type: 'fill',
      filter: onlyAreas(hatched.map(([key]) => key)),
      layout,
      paint: {
        'fill-pattern': byId(hatched, hatched[0]?.[1] ?? anyHatch),
        'fill-antialias': false,
      },
    },
  ];
}

/** Outlines: firm, dashed where the incident is only claimed, disputed or denied, then hovered and selected. */
export function areaLines(
  palette: Palette,
  areas: readonly AreaMark[],
  selected: string | null,
  hovered: string | null,
): readonly LayerSpecification[] {
  const colour = coloursOf(palette, areas);
  const common = { ...FROM, type: 'line', layout: { 'line-join': 'round' } } as const;
  const width = byLevel(AREA.areaLine);
  const isFirm = ({ lead }: AreaMark): boolean => lead.status === 'reported';
  return [
    {
      ...common,
      id: 'areas-line',
      filter: onlyAreas(idsOf(areas, isFirm)),
      paint: { 'line-color': colour, 'line-width': width },
    },
    {
      ...common,
      id: 'areas-line-open',
      filter: onlyAreas(idsOf(areas, (area) => !isFirm(area))),
      paint: { 'line-color': colour, 'line-width': width, 'line-dasharray': [4, 2.5] },
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
