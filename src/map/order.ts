import type { LayerSpecification } from 'maplibre-gl';
import type { AreaMark } from '../worker/protocol.ts';
import { areaFills, areaLines } from './layers/areas.ts';
import { borderLayers, groundLayers } from './layers/base.ts';
import { labelLayers } from './layers/labels.ts';
import { roundLayers, tagRoomLayers } from './layers/rounds.ts';
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
    // Names of the base map; drawn under the marks, and placed after them, since the topmost layer chooses its room first.
    ...labelLayers(palette, taken),
    // Room that the tags take from those names.
    ...tagRoomLayers(),
    // Round marks are small and clickable: above areas and names. Hovered over plain, selected over hovered.
    ...roundLayers(palette, selected, hovered),
  ];
}
