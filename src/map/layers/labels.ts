import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { FONTS } from '../fontNames.ts';
import type { Palette } from '../palette.ts';

const HALO = 1.4;
const EARLY = 0.8;

/** Layer of the base map's file that holds the names. */
export const LABEL_LAYER = 'labels';
/** State of a name that a mark or a tag bears already: it is not shown. */
export const TAKEN = 'taken';

function ofKind(kinds: readonly string[]): FilterSpecification {
  // A filter sees whole zooms only; most ranks between two of them are due at the lower one.
  return [
    'all',
    ['in', ['get', 'kind'], ['literal', [...kinds]]],
    ['<', ['get', 'rank'], ['+', ['zoom'], EARLY]],
  ] as unknown as FilterSpecification;
}

/** Names of waters, regions, cities and countries. They yield to every mark and tag. */
export function labelLayers({ base }: Palette): readonly LayerSpecification[] {
  const common = { source: 'world', 'source-layer': LABEL_LAYER, type: 'symbol' } as const;
  const layout = {
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'symbol-sort-key': ['get', 'rank'] as ExpressionSpecification,
    'text-max-width': 7,
    'text-padding': 4,
  };
  const free = {
    'text-opacity': ['case', ['boolean', ['feature-state', TAKEN], false], 0, 1] as ExpressionSpecification,
  };
  const halo = { ...free, 'text-halo-color': base.halo, 'text-halo-width': HALO };
  return [
    {
      ...common,
      id: 'water-labels',
      filter: ofKind(['water']),
      layout: {
        ...layout,
        'text-font': [FONTS.water],
        'text-size': 12.5,
        'text-letter-spacing': 0.04,
        'text-max-width': 6,
      },
      paint: { ...free, 'text-color': base.waterLabel },
    },
    {
      ...common,
      id: 'region-labels',
      filter: ofKind(['region']),
      layout: { ...layout, 'text-font': [FONTS.plain], 'text-size': 11.5, 'text-letter-spacing': 0.06 },
      paint: { ...halo, 'text-color': base.country },
    },
    {
      ...common,
      id: 'city-labels',
      filter: ofKind(['city', 'capital']),
      layout: {
        ...layout,
        'text-font': [FONTS.plain],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11.5, 6, 13],
      },
      paint: { ...halo, 'text-color': base.city },
    },
    {
      ...common,
      id: 'country-labels',
      filter: ofKind(['country']),
      layout: {
        ...layout,
        'text-font': [FONTS.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11.5, 5, 14],
      },
      paint: { ...halo, 'text-color': base.country },
    },
  ];
}
