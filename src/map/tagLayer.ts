import { anchorOf } from './anchorOf.ts';
import type { FeatureCollection, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Area } from './camera.ts';
import { mainBounds } from './camera.ts';
import { roomImageId } from './imageIds.ts';
import type { Spot } from './markData.ts';
import type { Palette } from './palette.ts';
import { placeTags } from './placeTags.ts';
import type { Box, PlacedTag } from './placeTags.ts';
import { addOverlay, addTag, colourTag, drawLeaders, moveTag } from './tagElements.ts';
import type { TagElement } from './tagElements.ts';
import type { MapPadding, ScreenPoint } from './types.ts';

/** Half a mark's side and the room for its name, CSS pixels. */
const ROUND_HALF = 18;
const NAME_HEIGHT = 18;
const LETTER = 7;
/** How far from the edge of the free part of the map a tag keeps. */
const EDGE = 6;
/** On the globe's far side a point projects to where another lies: they differ by more than this, degrees. */
const SAME_POINT = 1;

export interface TagLayer {
  setSpots(spots: readonly Spot[], areas: ReadonlyMap<string, Area>): void;
  setPalette(palette: Palette): void;
  setFocus(selected: string | null, hovered: string | null): void;
  setPadding(padding: MapPadding): void;
  /** Places all tags for the map's present view. */
  place(map: MapLibreMap): void;
  /** Where the tags lie, for the base map's labels to keep clear of. */
  room(map: MapLibreMap): FeatureCollection<Point>;
  destroy(): void;
}

export interface TagEvents {
  onOpen(spot: Spot, at: ScreenPoint): void;
  onHover(spot: Spot | null): void;
}

/** Where a place lies on the screen, or null behind the globe. */
export function project(map: MapLibreMap, lon: number, lat: number): ScreenPoint | null {
  const { x, y } = map.project([lon, lat]);
  const back = map.unproject([x, y]);
  const apart = Math.abs(((back.lng - lon + 540) % 360) - 180);
  return Number.isFinite(x) && Number.isFinite(y) && apart < SAME_POINT && Math.abs(back.lat - lat) < SAME_POINT
    ? { x, y }
    : null;
}

function widthOf(map: MapLibreMap, area: Area): number {
  const box = mainBounds(area);
  if (!box) return 0;
  const [, lat] = area.properties.pole;
  const middle = (box[0] + box[2]) / 2;
  const [from, to] = [
    project(map, box[0], lat) ?? project(map, middle, lat),
    project(map, box[2], lat) ?? project(map, middle, lat),
  ];
  return from && to ? Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1) : 1;
}

function boxesOfRounds(map: MapLibreMap, spots: readonly Spot[]): readonly Box[] {
  return spots.flatMap(({ shape, lead }) => {
    const at = shape === 'round' ? project(map, lead.lon, lead.lat) : null;
    if (!at) return [];
    const mark = { left: at.x - ROUND_HALF, top: at.y - ROUND_HALF, width: 2 * ROUND_HALF, height: 2 * ROUND_HALF };
    const name = {
      left: at.x + ROUND_HALF,
      top: at.y - NAME_HEIGHT / 2,
      width: lead.name.length * LETTER,
      height: NAME_HEIGHT,
    };
    return [mark, name];
  });
}

/** The tags of regions and countries with their leaders: HTML above the map, placed by rule at every move. */
export function createTagLayer(container: HTMLElement, events: TagEvents): TagLayer {
  const { overlay, leaders } = addOverlay(container);
  let spots: readonly Spot[] = [];
  let areas: ReadonlyMap<string, Area> = new Map();
  let tags: readonly TagElement[] = [];
  let placed: readonly PlacedTag[] = [];
  let palette: Palette | null = null;
  let focus: { readonly selected: string | null; readonly hovered: string | null } = { selected: null, hovered: null };
  let padding: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };

  const markFocus = (): void => {
    for (const { spot, element } of tags) {
      element.classList.toggle('is-selected', spot.key === focus.selected);
      element.classList.toggle('is-hovered', spot.key === focus.hovered);
    }
  };
  const makeTag = (spot: Spot): TagElement => {
    const tag = addTag(overlay, spot);
    if (palette) colourTag(tag, palette);
    tag.element.addEventListener('click', (event) => {
      const frame = container.getBoundingClientRect();
      events.onOpen(spot, { x: event.clientX - frame.left, y: event.clientY - frame.top });
    });
    tag.element.addEventListener('pointerenter', () => events.onHover(spot));
    tag.element.addEventListener('pointerleave', () => events.onHover(null));
    return tag;
  };

  return {
    setSpots(nextSpots, nextAreas) {
      for (const { element } of tags) element.remove();
      [spots, areas] = [nextSpots, nextAreas];
      tags = spots.filter(({ shape }) => shape === 'area').map(makeTag);
      markFocus();
    },
    setPalette(next) {
      palette = next;
      for (const tag of tags) colourTag(tag, next);
    },
    setFocus(selected, hovered) {
      focus = { selected, hovered };
      markFocus();
    },
    setPadding(next) {
      padding = next;
    },
    place(map) {
      const { clientWidth, clientHeight } = container;
      const frame: Box = {
        left: padding.left + EDGE,
        top: padding.top + EDGE,
        width: clientWidth - padding.left - padding.right - 2 * EDGE,
        height: clientHeight - padding.top - padding.bottom - 2 * EDGE,
      };
      const requests = tags.flatMap(({ spot, width, shortWidth, height }) => {
        const area = areas.get(spot.lead.placeId);
        const [lon, lat] = anchorOf(spot.lead, area);
        const at = project(map, lon, lat);
        if (!at || at.x < 0 || at.y < 0 || at.x > clientWidth || at.y > clientHeight) return [];
        const areaWidth = area ? widthOf(map, area) : 0;
        return [
          {
            key: spot.key,
            x: at.x,
            y: at.y,
            areaWidth,
            width,
            shortWidth,
            height,
            selected: spot.key === focus.selected,
          },
        ];
      });
      placed = placeTags(requests, boxesOfRounds(map, spots), frame);
      const byKey = new Map(placed.map((tag) => [tag.key, tag] as const));
      for (const tag of tags) moveTag(tag, byKey.get(tag.spot.key));
      drawLeaders(leaders, placed);
    },
    room(map) {
      const features = placed.map(({ box }) => {
        const at = map.unproject([box.left + box.width / 2, box.top + box.height / 2]);
        const room = roomImageId(box);
        return {
          type: 'Feature' as const,
          geometry: { type: 'Point' as const, coordinates: [at.lng, at.lat] },
          properties: { room },
        };
      });
      return { type: 'FeatureCollection', features };
    },
    destroy() {
      overlay.remove();
    },
  };
}
