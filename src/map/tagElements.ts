import { numberInWords } from '../core/formats/numberInWords.ts';
import type { AreaMark } from '../core/marks.ts';
import { ICON_GRID, iconOf } from './catalogue.ts';
import { FONTS } from './fontNames.ts';
import { measureText } from './measureText.ts';
import { colourOf } from './palette.ts';
import type { Palette } from './palette.ts';
import type { PlacedTag } from './placeTags.ts';
import { shortName } from './shortName.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LEADER_CLASSES = ['map-leader-casing', 'map-leader'] as const;

/** Measures of a tag, CSS pixels; those of its text stand in marks.css too. */
export const TAG = { height: 24, glyph: 22, padding: 8, border: 1.4 } as const;
export const TAG_FONT = `600 13px 'Source Serif 4 Variable', ${FONTS.strong}, Georgia, serif`;
const COUNT_FONT = TAG_FONT.replace('600', '700');

/** A tag on the page with the line that ties it to its area. */
export interface TagElement {
  readonly element: HTMLElement;
  readonly leader: SVGGElement;
}

export interface TagSize {
  readonly width: number;
  /** Without the name. */
  readonly shortWidth: number;
  readonly height: number;
}

/** Room that a tag takes, measured without the page being laid out. */
export function sizeTag({ name, count }: AreaMark): TagSize {
  const around = TAG.glyph + 2 * TAG.border;
  const number = count > 1 ? measureText(numberInWords(count), COUNT_FONT) + TAG.padding : 0;
  const text = measureText(shortName(name), TAG_FONT) + 2 * TAG.padding;
  return {
    width: Math.ceil(around + text + number),
    shortWidth: Math.ceil(around + (number ? number + TAG.padding : 0)),
    height: TAG.height,
  };
}

function makeGlyph(type: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${ICON_GRID} ${ICON_GRID}`);
  svg.setAttribute('class', 'map-tag-glyph');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', iconOf(type));
  svg.append(path);
  return svg;
}

function makeSpan(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

function makeLine(className: string, { x1, y1, x2, y2 }: NonNullable<PlacedTag['leader']>): SVGLineElement {
  const line = document.createElementNS(SVG, 'line');
  for (const [name, value] of Object.entries({ x1, y1, x2, y2, class: className }))
    line.setAttribute(name, String(value));
  return line;
}

/**
 * Makes a tag. It is a pointer's way in only: the list holds the same incidents for the keyboard and for screen readers.
 */
export function makeTag(mark: AreaMark, palette: Palette): TagElement {
  const { lead, count, key, name } = mark;
  const element = document.createElement('div');
  element.ariaHidden = 'true';
  element.className = 'map-tag';
  element.dataset['key'] = key;
  element.dataset['status'] = lead.status;
  element.style.setProperty('--map-colour', colourOf(palette, lead.group));
  element.append(makeGlyph(lead.type), makeSpan('map-tag-name', shortName(name)));
  if (count > 1) element.append(makeSpan('map-tag-count', numberInWords(count)));
  return { element, leader: document.createElementNS(SVG, 'g') };
}

/** Gives a tag its size and its leader, which is drawn around the pole: only `moveTag` knows where that is. */
export function shapeTag({ element, leader }: TagElement, placed: PlacedTag, pole: { x: number; y: number }): void {
  element.classList.toggle('is-short', placed.short);
  element.style.width = `${String(placed.box.width)}px`;
  if (!placed.leader) {
    leader.replaceChildren();
    return;
  }
  const line = { x1: placed.leader.x1 - pole.x, y1: placed.leader.y1 - pole.y, x2: 0, y2: 0 };
  const dot = document.createElementNS(SVG, 'circle');
  dot.setAttribute('r', '2.5');
  dot.setAttribute('class', 'map-leader-dot');
  leader.replaceChildren(...LEADER_CLASSES.map((name) => makeLine(name, line)), dot);
}

/** Moves a tag by its pole, or hides it while that is behind the globe. */
export function moveTag(
  { element, leader }: TagElement,
  pole: { readonly x: number; readonly y: number } | null,
  offset: { readonly x: number; readonly y: number },
): void {
  element.hidden = pole === null;
  leader.style.display = pole ? '' : 'none';
  if (!pole) return;
  element.style.transform = `translate(${String(pole.x + offset.x)}px, ${String(pole.y + offset.y)}px)`;
  leader.setAttribute('transform', `translate(${String(pole.x)} ${String(pole.y)})`);
}

/** Makes the layer above the map on which leaders and tags lie. */
export function makeOverlay(): { readonly overlay: HTMLElement; readonly leaders: SVGSVGElement } {
  const overlay = document.createElement('div');
  overlay.className = 'map-overlay';
  const leaders = document.createElementNS(SVG, 'svg');
  leaders.setAttribute('class', 'map-leaders');
  leaders.setAttribute('aria-hidden', 'true');
  overlay.append(leaders);
  return { overlay, leaders };
}
