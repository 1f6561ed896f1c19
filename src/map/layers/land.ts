import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../style.ts';

/** Sea, land, lakes, rivers, region lines and borders. Natural Earth, public domain. */
export function landLayers(colours: Palette): readonly LayerSpecification[] {
  const world = { source: 'world' } as const;
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    { id: 'land', type: 'fill', ...world, 'source-layer': 'land', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
    { id: 'coast', type: 'line', ...world, 'source-layer': 'land', paint: { 'line-color': colours.coast, 'line-width': 1 } },
    { id: 'lakes', type: 'fill', ...world, 'source-layer': 'lakes', paint: { 'fill-color': colours.water, 'fill-outline-color': colours.coast } },
    {
      id: 'rivers',
      type: 'line',
      ...world,
      'source-layer': 'rivers',
      paint: { 'line-color': colours.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.3, 7, 1.1] },
    },
    {
      id: 'regions',
      type: 'line',
      ...world,
      'source-layer': 'regions',
      minzoom: 2.9,
      paint: { 'line-color': colours.region, 'line-width': 0.8 },
    },
    {
      id: 'borders',
      type: 'line',
      ...world,
      'source-layer': 'borders',
      filter: ['==', ['get', 'disputed'], false],
      paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2] },
    },
    {
      id: 'disputed',
      type: 'line',
      ...world,
      'source-layer': 'borders',
      filter: ['==', ['get', 'disputed'], true],
      paint: { 'line-color': colours.disputed, 'line-width': 1.1, 'line-dasharray': [3, 2.4] },
    },
  ];
}
