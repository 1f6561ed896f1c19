import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** Style image of one unseen CSS pixel. */
export const ROOM_IMAGE = 'room';

/** Unseen boxes under marks and tags: as wide as the `room` of each, CSS pixels to the top, right, bottom and left. */
export function roomLayers(): readonly LayerSpecification[] {
  return [
    {
      id: 'room',
      type: 'symbol',
      source: 'room',
      layout: {
        'icon-image': ROOM_IMAGE,
        'icon-allow-overlap': true,
        'icon-padding': ['get', 'room'] as ExpressionSpecification,
      },
      // Nothing is drawn of it, and no program made for it.
      paint: { 'icon-opacity': 0 },
    },
  ];
}
