import type { LayerSpecification } from 'maplibre-gl';
import type { AreaMark } from '../core/marks.ts';
import { areaFills, areaLines } from './layers/areas.ts';
import { borderLayers, groundLayers } from './layers/base.ts';
import { labelLayers } from './layers/labels.ts';
import { measureLayers } from './layers/measure.ts';
import { donutLayers, pickedLayers, roundLayers, tagRoomLayers } from './layers/rounds.ts';
import type { Palette } from './palette.ts';

/** What besides the colours decides how the layers look. */
export interface Focus {
  /** The regions and countries with incidents. */
  readonly areas: readonly AreaMark[];
  /** Keys of marks. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Names that a mark or a tag shows, which the base map need not repeat. */
  readonly taken: readonly string[];
}

/** The layers that other marks change: areas and the names beside them. */
export function changingLayers(palette: Palette, { areas, selected, hovered, taken }: Focus): LayerSpecification[] {
  return [
    ...areaFills(palette, areas, selected),
    ...areaLines(palette, areas, selected, hovered),
    ...labelLayers(palette, taken),
  ];
}

/**
 * The one list of what is drawn over what, bottom to top. Tags, leaders and the card are HTML and lie above it all.
 */
export function layersInOrder(palette: Palette, focus: Focus): LayerSpecification[] {
  const { areas, selected, hovered, taken } = focus;
  return [
    // Water, land, lakes, rivers, lines of regions: the paper.
    ...groundLayers(palette),
    // Tints and hatches lie on the paper and under every line, so that borders stay readable inside an area.
    ...areaFills(palette, areas, selected),
    // A border, above all a disputed one, is never hidden by an area that spans it.
    ...borderLayers(palette),
    // Outlines of areas are data and win against borders; the selected one wins against all outlines.
    ...areaLines(palette, areas, selected, hovered),
    // Names of the base map; drawn under the marks, and placed after them.
    ...labelLayers(palette, taken),
    // Round marks are small and clickable: above areas and names.
    ...roundLayers(palette),
    // Donuts never touch round marks; they lie above them so that the names of towns keep clear of them.
    ...donutLayers(palette),
    ...measureLayers(palette),
    // Hovered over plain, selected over hovered.
    ...pickedLayers(palette),
    // Room that the tags take from all names; topmost, since the topmost layer chooses its room first.
    ...tagRoomLayers(),
  ];
}
