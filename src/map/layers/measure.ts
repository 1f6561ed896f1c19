import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** The measured way: a line of ink in a casing, and a dot at each of its points. */
export function measureLayers({ over, base }: Palette): readonly LayerSpecification[] {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'measure-casing',
      type: 'line',
      source: 'measure',
      layout,
      paint: { 'line-color': base.land, 'line-width': 5 },
    },
    { id: 'measure-line', type: 'line', source: 'measure', layout, paint: { 'line-color': over.ink, 'line-width': 2 } },
    {
      id: 'measure-dots',
      type: 'circle',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': over.ink,
        'circle-stroke-color': base.land,
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
