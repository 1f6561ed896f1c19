import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FONTS } from '../fontNames.ts';
import type { Palette } from '../palette.ts';

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;

/** 0 for what is drawn once more above, as hovered or selected (a state of the feature, so that no tile is laid out anew). */
const unlessAbove: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'above'], false], 0, 1];
const icon = {
  'icon-image': ['get', 'image'] as ExpressionSpecification,
  'icon-allow-overlap': true,
  'icon-padding': 0,
} as const;

function nameLayout(beside: boolean): NonNullable<SymbolLayer['layout']> {
  return {
    ...icon,
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-font': [FONTS.strong],
    'text-size': 13,
    'text-anchor': beside ? 'left' : 'top',
    'text-offset': beside ? [1.45, 0.05] : [0, 1.75],
    'text-optional': true,
    'text-max-width': 14,
  };
}

function donutLayout(): NonNullable<SymbolLayer['layout']> {
  return {
    ...icon,
    'text-field': ['get', 'label'] as ExpressionSpecification,
    'text-font': [FONTS.strong],
    'text-size': ['get', 'size'] as ExpressionSpecification,
    // Figures stand on the line and reach to its top: their middle lies above that of the line.
    'text-offset': [0, -0.06],
    'text-allow-overlap': true,
    'text-padding': 0,
  };
}

/** Donuts of incidents that lie too close to be told apart. */
export function donutLayers({ over }: Palette): readonly LayerSpecification[] {
  const paint = { 'text-color': over.ink, 'icon-opacity': unlessAbove, 'text-opacity': unlessAbove };
  return [{ id: 'donuts', type: 'symbol', source: 'donuts', layout: donutLayout(), paint }];
}

function namePaint({ over, base }: Palette): NonNullable<SymbolLayer['paint']> {
  return { 'text-color': over.ink, 'text-halo-color': base.halo, 'text-halo-width': 1.6 };
}

/** Rings of towns and discs of exact spots, with their names. */
export function roundLayers(palette: Palette): readonly LayerSpecification[] {
  const paint = { ...namePaint(palette), 'icon-opacity': unlessAbove, 'text-opacity': unlessAbove };
  return [{ id: 'rounds', type: 'symbol', source: 'rounds', layout: nameLayout(true), paint }];
}

/** What is hovered and, over it, what is selected. */
export function pickedLayers(palette: Palette): readonly LayerSpecification[] {
  const paint = namePaint(palette);
  return [
    {
      id: 'donuts-hovered',
      type: 'symbol',
      source: 'hovered',
      filter: ['has', 'label'],
      layout: donutLayout(),
      paint: { 'text-color': palette.over.ink },
    },
    {
      id: 'rounds-hovered',
      type: 'symbol',
      source: 'hovered',
      filter: ['!', ['has', 'label']],
      layout: { ...nameLayout(true), 'icon-size': 1.12, 'text-offset': [1.75, 0.05], 'text-allow-overlap': true },
      paint,
    },
    {
      id: 'rounds-selected',
      type: 'symbol',
      source: 'selected',
      layout: { ...nameLayout(false), 'text-allow-overlap': true },
      paint,
    },
  ];
}

/** Unseen boxes under the tags, so that the names of the base map and of towns keep clear of them. */
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
