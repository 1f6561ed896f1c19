import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaProperties } from '../core/formats/site.ts';
import { groupMarks, makeMarkElement } from './markElements.ts';
import type { MarkGroup } from './markElements.ts';
import { placeTags } from './placeTags.ts';
import type { Box, TagRequest } from './placeTags.ts';
import type { MapEvents, MapMark, ScreenPoint } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';
const INSIDE_WIDTH = 90;
const RING = 14;
const EDGE = 8;

/** What the overlay needs of an area: its inner pole and its extent. */
export interface AreaShape {
  readonly properties: AreaProperties;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

interface Shown {
  readonly group: MarkGroup;
  readonly element: HTMLButtonElement;
  readonly lon: number;
  readonly lat: number;
  width: number;
  height: number;
}

/** The marks over the map: placed anew with every frame that moves it, by the rules of `placeTags`. */
export function createMarksOverlay(map: MapLibreMap, shapes: ReadonlyMap<string, AreaShape>, events: MapEvents) {
  const layer = document.createElement('div');
  layer.className = 'marks';
  const lines = document.createElementNS(SVG, 'svg');
  lines.classList.add('mark-leaders');
  lines.setAttribute('aria-hidden', 'true');
  layer.append(lines);
  map.getCanvasContainer().append(layer);
  let shown: readonly Shown[] = [];
  let selected: string | null = null;
  let hovered: string | null = null;

  function setMarks(marks: readonly MapMark[]): void {
    for (const { element } of shown) element.remove();
    shown = groupMarks(marks).map((group) => show(group));
    for (const item of shown) [item.width, item.height] = [item.element.offsetWidth, item.element.offsetHeight];
    emphasise();
    layout();
  }

  function show(group: MarkGroup): Shown {
    const element = makeMarkElement(group);
    const [first] = group.marks;
    const ids = group.marks.map((mark) => mark.id);
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      events.onOpen(ids, { x: event.offsetX, y: event.offsetY });
    });
    element.addEventListener('pointerenter', () => events.onHover(ids[0] ?? null));
    element.addEventListener('pointerleave', () => events.onHover(null));
    layer.append(element);
    const pole = group.area ? shapes.get(first?.placeId ?? '')?.properties.pole : undefined;
    return { group, element, lon: pole?.[0] ?? first?.lon ?? 0, lat: pole?.[1] ?? first?.lat ?? 0, width: 0, height: 0 };
  }

  function project(item: Pick<Shown, 'lon' | 'lat'>): ScreenPoint | null {
    if (map.transform.isLocationOccluded({ lng: item.lon, lat: item.lat } as Parameters<typeof map.transform.isLocationOccluded>[0])) return null;
    return map.project([item.lon, item.lat]);
  }

  function widthOf(placeId: string): number {
    const shape = shapes.get(placeId);
    if (!shape) return 0;
    const [west, , east] = shape.bounds;
    const lat = shape.properties.pole[1];
    return Math.abs(map.project([Math.min(east, west + 179), lat]).x - map.project([west, lat]).x);
  }

  function layout(): void {
    const canvas = map.getCanvas();
    const frame: Box = { left: EDGE, top: EDGE, right: canvas.clientWidth - EDGE, bottom: canvas.clientHeight - EDGE };
    lines.replaceChildren();
    const obstacles: Box[] = [];
    const requests: TagRequest[] = [];
    const points = new Map<string, ScreenPoint>();
    for (const item of shown) {
      const at = project(item);
      item.element.hidden = at === null || at.x < -40 || at.y < -40 || at.x > canvas.clientWidth + 40 || at.y > canvas.clientHeight + 40;
      if (!at || item.element.hidden) continue;
      points.set(item.group.key, at);
      if (item.group.area) {
        const country = item.group.marks[0]?.level === 'country';
        requests.push({ id: item.group.key, x: at.x, y: at.y, width: item.width, height: item.height, inside: widthOf(item.group.marks[0]?.placeId ?? '') >= INSIDE_WIDTH, rank: isSelected(item) ? 0 : country ? 2 : 1 });
      } else {
        move(item.element, at.x - RING, at.y - RING);
        obstacles.push({ left: at.x - RING, top: at.y - RING, right: at.x - RING + Math.max(item.width, 2 * RING), bottom: at.y + RING });
      }
    }
    const places = new Map(placeTags(requests, obstacles, frame).map((place) => [place.id, place] as const));
    for (const item of shown) {
      const at = points.get(item.group.key);
      if (!item.group.area || !at) continue;
      const place = places.get(item.group.key);
      item.element.classList.toggle('mark-crowded', !place);
      if (place) move(item.element, place.left, place.top);
      else move(item.element, at.x - 11, at.y - 11);
      if (place?.leader) drawLeader(at, { x: clamp(at.x, place.left, place.left + item.width), y: clamp(at.y, place.top, place.top + item.height) });
    }
  }

  function drawLeader(from: ScreenPoint, to: ScreenPoint): void {
    for (const className of ['leader-casing', 'leader']) {
      const line = document.createElementNS(SVG, 'line');
      line.classList.add(className);
      for (const [name, value] of [['x1', from.x], ['y1', from.y], ['x2', to.x], ['y2', to.y]] as const) line.setAttribute(name, String(value));
      lines.append(line);
    }
    const dot = document.createElementNS(SVG, 'circle');
    for (const [name, value] of [['cx', from.x], ['cy', from.y], ['r', 2]] as const) dot.setAttribute(name, String(value));
    lines.append(dot);
  }

  function isSelected({ group }: Shown): boolean {
    return group.marks.some((mark) => mark.id === selected);
  }

  function emphasise(): void {
    for (const item of shown) {
      item.element.classList.toggle('mark-selected', isSelected(item));
      item.element.classList.toggle('mark-hovered', item.group.marks.some((mark) => mark.id === hovered));
    }
  }

  map.on('move', layout);
  map.on('resize', layout);

  return {
    setMarks,
    select(id: string | null): void {
      selected = id;
      emphasise();
      layout();
    },
    hover(id: string | null): void {
      hovered = id;
      emphasise();
    },
    screenOf(id: string): ScreenPoint | null {
      const item = shown.find(({ group }) => group.marks.some((mark) => mark.id === id));
      return item ? project(item) : null;
    },
    /** Ids of the marks of the area under a click, so that a click on the hatch opens as one on the tag does. */
    idsOfArea(placeId: string, group: string): readonly string[] {
      return shown.find((item) => item.group.key === `area:${placeId}:${group}`)?.group.marks.map((mark) => mark.id) ?? [];
    },
  };
}

function move(element: HTMLElement, left: number, top: number): void {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
