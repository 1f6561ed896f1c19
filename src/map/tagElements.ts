import { ICON_GRID, iconOf } from './catalogue.ts';
import type { Spot } from './markData.ts';
import { colourOf } from './palette.ts';
import type { Palette } from './palette.ts';
import type { PlacedTag } from './placeTags.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LEADER_CLASSES = ['map-leader-casing', 'map-leader'] as const;

/** A tag on the page, with its measured widths. */
export interface TagElement {
  readonly spot: Spot;
  readonly element: HTMLButtonElement;
  /** CSS pixels; without the name, `shortWidth`. */
  readonly width: number;
  readonly shortWidth: number;
  readonly height: number;
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

/** A region's name without the word that the hatch already says: "Amur Oblast" → "Amur". */
export function shortName(name: string): string {
  return name.replace(/ (?:Oblast|Region|Province|Governorate|Prefecture|Krai|State|County)$/u, '');
}

function makeSpan(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

/**
 * Makes a tag and puts it on the overlay. It is a pointer's way in only: the list holds the same incidents for the
 * keyboard and for screen readers.
 */
export function addTag(overlay: HTMLElement, spot: Spot): TagElement {
  const { lead, ids } = spot;
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.ariaHidden = 'true';
  element.className = 'map-tag';
  element.dataset['status'] = lead.status;
  element.append(makeGlyph(lead.type), makeSpan('map-tag-name', shortName(lead.name)));
  if (ids.length > 1) element.append(makeSpan('map-tag-count', String(ids.length)));
  overlay.append(element);
  const { offsetWidth: width, offsetHeight: height } = element;
  element.classList.add('is-short');
  const shortWidth = element.offsetWidth;
  element.classList.remove('is-short');
  return { spot, element, width, shortWidth, height };
}

/** Colours a tag for a theme. */
export function colourTag({ element, spot }: TagElement, palette: Palette): void {
  element.style.setProperty('--map-colour', colourOf(palette, spot.lead.group));
}

/** Moves a tag to its place, or hides it. */
export function moveTag({ element }: TagElement, placed: PlacedTag | undefined): void {
  element.hidden = placed === undefined;
  if (!placed) return;
  element.classList.toggle('is-short', placed.short);
  element.style.transform = `translate(${placed.box.left}px, ${placed.box.top}px)`;
}

/** Draws the leaders of the placed tags, each with a dot in its area. */
export function drawLeaders(svg: SVGSVGElement, placed: readonly PlacedTag[]): void {
  const leaders = placed.flatMap(({ leader }) => (leader ? [leader] : []));
  const lines = LEADER_CLASSES.flatMap((name) =>
    leaders.map(({ x1, y1, x2, y2 }) => {
      const line = document.createElementNS(SVG, 'line');
      for (const [attribute, value] of Object.entries({ x1, y1, x2, y2, class: name }))
        line.setAttribute(attribute, String(value));
      return line;
    }),
  );
  const dots = leaders.map(({ x2, y2 }) => {
    const dot = document.createElementNS(SVG, 'circle');
    for (const [attribute, value] of Object.entries({ cx: x2, cy: y2, r: 2.5, class: 'map-leader-dot' }))
      dot.setAttribute(attribute, String(value));
    return dot;
  });
  svg.replaceChildren(...lines, ...dots);
}

/** Makes the layer above the map on which leaders and tags lie. */
export function addOverlay(container: HTMLElement): { readonly overlay: HTMLElement; readonly leaders: SVGSVGElement } {
  const overlay = document.createElement('div');
  overlay.className = 'map-overlay';
  const leaders = document.createElementNS(SVG, 'svg');
  leaders.setAttribute('class', 'map-leaders');
  leaders.setAttribute('aria-hidden', 'true');
  overlay.append(leaders);
  container.append(overlay);
  return { overlay, leaders };
}
