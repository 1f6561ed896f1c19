import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

const SOURCE = 'world';
const byZoom = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;

/**
 * Water, land and what lies on it, up to the lines between regions. Joins stay mitred: at these widths round ones look
 * the same and are several times the corners to draw.
 */
export function groundLayers({ base }: Palette): readonly LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': base.water } },
    {
      id: 'land',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'land',
      paint: { 'fill-color': base.land, 'fill-antialias': false },
    },
    {
      id: 'coast',
      type: 'line',
      source: SOURCE,
      'source-layer': 'coast',
      paint: { 'line-color': base.coast, 'line-width': byZoom(0, 0.5, 4, 1) },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'lakes',
      paint: { 'fill-color': base.water, 'fill-antialias': false },
    },
    {
      id: 'rivers',
      type: 'line',
      source: SOURCE,
      'source-layer': 'rivers',
      paint: { 'line-color': base.river, 'line-width': byZoom(1, 0.3, 6, 1.1) },
    },
    {
      id: 'regions',
      type: 'line',
      source: SOURCE,
      'source-layer': 'regions',
      minzoom: 2.9,
      paint: { 'line-color': base.region, 'line-width': 0.8 },
    },
  ];
}

/** Borders of countries; the disputed ones dashed. */
export function borderLayers({ base }: Palette): readonly LayerSpecification[] {
  return [
    {
      id: 'borders',
      type: 'line',
      source: SOURCE,
      'source-layer': 'borders',
      filter: ['!=', ['get', 'disputed'], true],
      paint: { 'line-color': base.border, 'line-width': byZoom(1, 0.5, 6, 1.2) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: SOURCE,
      'source-layer': 'borders',
      filter: ['==', ['get', 'disputed'], true],
      paint: { 'line-color': base.disputed, 'line-width': 1.1, 'line-dasharray': [3, 2.4] },
    },
  ];
}
