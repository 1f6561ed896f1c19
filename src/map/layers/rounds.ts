import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { FONTS } from '../fontNames.ts';
import type { Palette } from '../palette.ts';

/** All but the spots that are drawn above as hovered or selected. */
export function notThese(keys: readonly (string | null)[]): FilterSpecification {
  const drawnAbove = keys.filter((key) => key !== null);
  return ['!', ['in', ['get', 'key'], ['literal', drawnAbove]]] as unknown as FilterSpecification;
}

function nameLayout(beside: boolean): NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']> {
  return {
    'icon-image': ['get', 'image'] as ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-font': [FONTS.strong],
    'text-size': 13,
    'text-anchor': beside ? 'left' : 'top',
    'text-offset': beside ? [1.75, 0.15] : [0, 1.6],
    'text-optional': true,
    'text-max-width': 14,
  };
}

/** Rings of towns and discs of exact spots, the hovered one and the selected one over them, with their names. */
export function roundLayers(
  { over, base }: Palette,
  selected: string | null,
  hovered: string | null,
): readonly LayerSpecification[] {
  const paint = { 'text-color': over.ink, 'text-halo-color': base.halo, 'text-halo-width': 1.6 };
  return [
    {
      id: 'rounds',
      type: 'symbol',
      source: 'rounds',
      filter: notThese([selected, hovered]),
      layout: nameLayout(true),
      paint,
    },
    {
      id: 'rounds-hovered',
      type: 'symbol',
      source: 'hovered',
      layout: { ...nameLayout(true), 'icon-size': 1.12 },
      paint,
    },
    { id: 'rounds-selected', type: 'symbol', source: 'selected', layout: nameLayout(false), paint },
  ];
}

/** Unseen boxes under the tags, so that the base map's labels keep clear of them. */
export function tagRoomLayers(): readonly LayerSpecification[] {
  return [
    {
      id: 'tag-room',
      type: 'symbol',
      source: 'tag-room',
      layout: {
        'icon-image': ['get', 'room'] as ExpressionSpecification,
        'icon-allow-overlap': true,
        'icon-padding': 4,
      },
    },
  ];
}
