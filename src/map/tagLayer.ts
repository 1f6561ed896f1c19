import type { AreaMark } from '../core/marks.ts';
import type { TagHit } from './hits.ts';
import type { Lens } from './lens/lens.ts';
import { projectPoint } from './lens/projectPoint.ts';
import type { Palette } from './palette.ts';
import type { PlacedTag } from './placeTags.ts';
import { makeOverlay, makeTag, moveTag, shapeTag } from './tagElements.ts';
import type { TagElement } from './tagElements.ts';
import type { ScreenPoint } from './types.ts';

/** A tag to show: its area, its place and the area's pole on the screen when it was placed. */
export interface ShownTag {
  readonly mark: AreaMark;
  readonly placed: PlacedTag;
  readonly pole: ScreenPoint;
}

interface LiveTag extends ShownTag {
  readonly parts: TagElement;
  readonly look: string;
  at: ScreenPoint | null;
}

export interface TagLayer {
  /** The element on which tags and leaders lie. */
  readonly overlay: HTMLElement;
  setPalette(palette: Palette): void;
  setFocus(selected: string | null, hovered: string | null): void;
  /** Shows these tags and no others. */
  show(tags: readonly ShownTag[]): void;
  /** Keeps every tag at its offset from its pole. */
  follow(lens: Lens): void;
  /** Where the tags lie now. */
  hits(): readonly TagHit[];
  shown(): readonly ShownTag[];
}

function offsetOf({ placed, pole }: ShownTag): ScreenPoint {
  return { x: placed.box.left - pole.x, y: placed.box.top - pole.y };
}

/** The tags of regions and countries with their leaders: HTML above the map. */
export function createTagLayer(firstPalette: Palette): TagLayer {
  const { overlay, leaders } = makeOverlay();
  let palette = firstPalette;
  let live = new Map<string, LiveTag>();
  let focus: { readonly selected: string | null; readonly hovered: string | null } = { selected: null, hovered: null };

  const markFocus = (): void => {
    for (const [key, { parts }] of live) {
      parts.element.classList.toggle('is-selected', key === focus.selected);
      parts.element.classList.toggle('is-hovered', key === focus.hovered);
    }
  };
  const show = (tags: readonly ShownTag[]): void => {
    const before = live;
    live = new Map();
    for (const tag of tags) {
      const { key, name, count, lead } = tag.mark;
      const look = [name, count, lead.type, lead.group, lead.status, palette.theme].join('|');
      const old = before.get(key);
      const parts = old?.look === look ? old.parts : makeTag(tag.mark, palette);
      if (old?.parts !== parts) {
        overlay.append(parts.element);
        leaders.append(parts.leader);
      } else before.delete(key);
      shapeTag(parts, tag.placed, tag.pole);
      moveTag(parts, tag.pole, offsetOf(tag));
      live.set(key, { ...tag, parts, look, at: tag.pole });
    }
    for (const { parts } of before.values()) {
      parts.element.remove();
      parts.leader.remove();
    }
    markFocus();
  };
  const hits = (): readonly TagHit[] =>
    [...live.values()].flatMap((tag) => {
      const { mark, placed, at } = tag;
      if (!at) return [];
      const offset = offsetOf(tag);
      return [{ mark, box: { ...placed.box, left: at.x + offset.x, top: at.y + offset.y } }];
    });

  return {
    overlay,
    show,
    hits,
    shown: () => [...live.values()],
    setPalette(next) {
      palette = next;
      show([...live.values()]);
    },
    setFocus(selected, hovered) {
      focus = { selected, hovered };
      markFocus();
    },
    follow(lens) {
      for (const tag of live.values()) {
        tag.at = projectPoint(lens, tag.mark.lon, tag.mark.lat);
        moveTag(tag.parts, tag.at, offsetOf(tag));
      }
    },
  };
}
