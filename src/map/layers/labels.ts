import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { FONTS } from '../fontNames.ts';
import type { Palette } from '../palette.ts';

const HALO = 1.4;
const EARLY = 0.8;

function ofKind(kinds: readonly string[], taken: readonly string[]): FilterSpecification {
  // A filter sees whole zooms only; most ranks between two of them are due at the lower one.
  const due: ExpressionSpecification = [
    'all',
    ['in', ['get', 'kind'], ['literal', [...kinds]]],
    ['<', ['get', 'rank'], ['+', ['zoom'], EARLY]],
  ];
  return ['all', due, ['!', ['in', ['get', 'name'], ['literal', [...taken]]]]] as unknown as FilterSpecification;
}

/**
 * Names of waters, regions, cities and countries. They yield to every mark and tag; `taken` are names that a mark or tag bears
 * already.
 */
export function labelLayers({ base }: Palette, taken: readonly string[]): readonly LayerSpecification[] {
  const common = { source: 'world', 'source-layer': 'labels', type: 'symbol' } as const;
  const layout = {
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'symbol-sort-key': ['get', 'rank'] as ExpressionSpecification,
    'text-max-width': 7,
    'text-padding': 4,
  };
  const halo = { 'text-halo-color': base.halo, 'text-halo-width': HALO };
  return [
    {
      ...common,
      id: 'water-labels',
      filter: ofKind(['water'], taken),
      layout: {
        ...layout,
        'text-font': [FONTS.water],
        'text-size': 12.5,
        'text-letter-spacing': 0.04,
        'text-max-width': 6,
      },
      paint: { 'text-color': base.waterLabel },
    },
    {
      ...common,
      id: 'region-labels',
      filter: ofKind(['region'], taken),
      layout: { ...layout, 'text-font': [FONTS.plain], 'text-size': 11.5, 'text-letter-spacing': 0.06 },
      paint: { ...halo, 'text-color': base.country },
    },
    {
      ...common,
      id: 'city-labels',
      filter: ofKind(['city', 'capital'], taken),
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
      filter: ofKind(['country'], taken),
      layout: {
        ...layout,
        'text-font': [FONTS.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11.5, 5, 14],
      },
      paint: { ...halo, 'text-color': base.country },
    },
  ];
}
