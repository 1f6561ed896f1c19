import type { LayerSpecification } from 'maplibre-gl';
import { areaFills, areaLines } from './layers/areas.ts';
import { borderLayers, groundLayers } from './layers/base.ts';
import { labelLayers } from './layers/labels.ts';
import { measureLayers } from './layers/measure.ts';
import { roomLayers } from './layers/room.ts';
import { hideUnopened } from './hideUnopened.ts';
import type { Palette } from './palette.ts';

/** What besides the colours decides how the layers look. */
export interface Focus {
  /** Keys of the regions and countries that have incidents, or had some until others were asked for. */
  readonly known: readonly string[];
  /** Keys of marks. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** How many of the groups of layers that open one after the other are open, up to `ALL_OPEN`. */
  readonly open: number;
}

/**
 * The one list of what the engine draws over what, bottom to top. Above it all lie the canvas of discs, rings and donuts,
 * then tags and leaders, then the card.
 */
export function layersInOrder(palette: Palette, focus: Focus): LayerSpecification[] {
  const { known, selected, hovered, open } = focus;
  const layers = [
    // Water, land, lakes, rivers, lines of regions and borders: the paper.
    ...groundLayers(palette),
    ...borderLayers(palette),
    // Areas lie on it, so thin that every border stays readable inside them. Together, since they are a source of
    // their own: each change from one source to another is a large part of a frame on the globe.
    ...areaFills(known, selected),
    // Outlines of areas win against borders; the selected one wins against all outlines.
    ...areaLines(palette, known, selected, hovered),
    // Names of the base map.
    ...labelLayers(palette),
    ...measureLayers(palette),
    // Room that marks and tags take from all names; topmost, since the topmost layer chooses its room first.
    ...roomLayers(),
  ];
  return hideUnopened(layers, open);
}
