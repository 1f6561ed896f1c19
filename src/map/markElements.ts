import { DATELINE_ICON, TYPES } from './typeTable.ts';
import type { MapMark } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Marks that share one spot or one area: one element stands for them all. */
export interface MarkGroup {
  readonly key: string;
  readonly marks: readonly MapMark[];
  readonly area: boolean;
}

/** Marks by spot: areas by place and group of types, towns and points by place. Order of the marks is kept. */
export function groupMarks(marks: readonly MapMark[]): readonly MarkGroup[] {
  const groups = new Map<string, MapMark[]>();
  for (const mark of marks) {
    const area = isArea(mark);
    const key = area ? `area:${mark.placeId}:${mark.group ?? ''}` : `spot:${mark.placeId}:${mark.group ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups].map(([key, members]) => ({ key, marks: members, area: key.startsWith('area:') }));
}

export function isArea(mark: MapMark): boolean {
  return mark.level === 'admin1' || mark.level === 'country';
}

function icon(type: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 15 15');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', TYPES.get(type)?.icon ?? DATELINE_ICON);
  svg.append(path);
  return svg;
}

function span(className: string, text = ''): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Name without the word that the hatch already says: "Amur Oblast" → "Amur". */
function shortName(name: string): string {
  return name.replace(/ (?:Oblast|Region|Province|Governorate|Prefecture|Krai|State|County)$/u, '');
}

/**
 * The button that stands for a group of marks: a tag for an area, a ring for a town, a disc for an exact spot. The list is
 * the keyboard's way to the same incidents, so these are left out of the tab order.
 */
export function makeMarkElement(group: MarkGroup): HTMLButtonElement {
  const [first] = group.marks;
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = `mark mark-${group.area ? 'tag' : first?.level === 'point' ? 'point' : 'town'}`;
  if (!first) return button;
  button.dataset['group'] = first.group ?? 'dateline';
  if (group.marks.every((mark) => mark.status !== 'reported')) button.dataset['status'] = first.status;
  if (group.marks.some((mark) => mark.sources > 1)) button.dataset['sources'] = '2';
  button.setAttribute('aria-label', group.marks.length > 1 ? `${first.name}: ${group.marks.length} incidents` : first.name);
  const types = new Set(group.marks.map((mark) => mark.type));
  const glyph = span('mark-glyph');
  glyph.append(icon(types.size === 1 ? first.type : (group.marks.at(-1)?.type ?? first.type)));
  button.append(glyph, span('mark-name', group.area ? shortName(first.name) : first.name));
  if (group.marks.length > 1) button.append(span('mark-count', String(group.marks.length)));
  return button;
}
