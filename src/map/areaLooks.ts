import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaMark } from '../core/marks.ts';
import { stateOfArea } from './areaState.ts';
import { IMAGE_RATIO, drawHatch, readHatchId } from './hatchImage.ts';
import type { HatchLook } from './hatchImage.ts';
import { AREA_LAYER, AREA_SOURCE } from './layers/areas.ts';
import { ROOM_IMAGE } from './layers/room.ts';
import { readPalette } from './palette.ts';
import type { MapTheme } from './types.ts';

export interface AreaLooks {
  /** Gives each of the known areas the look of its incidents, or none. Answers whether any looks different then. */
  wear(theme: MapTheme, known: readonly string[], areas: ReadonlyMap<string, AreaMark>): boolean;
}

/**
 * Keeps the states and the hatch images of areas, and gives the engine each image when it first asks for it. A hatch that
 * changes is drawn over in place; the engine then lays out nothing anew.
 */
export function createAreaLooks(map: MapLibreMap): AreaLooks {
  const states = new Map<string, string>();
  /** What the engine has, by name. */
  const hatches = new Map<string, string>();
  const drawings = new Map<string, ImageData>();
  let worn: MapTheme = 'light';
  let shown: ReadonlyMap<string, AreaMark> = new Map();

  const draw = (look: HatchLook): ImageData => {
    const key = JSON.stringify(look);
    const known = drawings.get(key) ?? drawHatch(look);
    drawings.set(key, known);
    return known;
  };
  const lookOf = (id: string): HatchLook | null => {
    const area = readHatchId(id);
    return area && { theme: worn, level: area.level, group: shown.get(area.key)?.lead.group ?? null };
  };
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const look = lookOf(id);
    if (look) hatches.set(id, JSON.stringify(look));
    const image = look ? draw(look) : id === ROOM_IMAGE ? new ImageData(IMAGE_RATIO, IMAGE_RATIO) : null;
    if (image) map.addImage(id, image, { pixelRatio: IMAGE_RATIO });
  });

  return {
    wear(theme, known, areas) {
      [worn, shown] = [theme, areas];
      if (!map.getSource(AREA_SOURCE)) return false;
      let isChanged = false;
      const palette = readPalette(theme);
      for (const id of known) {
        const state = stateOfArea(palette, areas.get(id));
        const text = JSON.stringify(state);
        if (states.get(id) === text) continue;
        states.set(id, text);
        map.setFeatureState({ source: AREA_SOURCE, sourceLayer: AREA_LAYER, id }, state);
        isChanged = true;
      }
      for (const [id, had] of hatches) {
        const look = lookOf(id);
        const text = JSON.stringify(look);
        if (!look || text === had) continue;
        hatches.set(id, text);
        map.updateImage(id, draw(look));
        isChanged = true;
      }
      return isChanged;
    },
  };
}
