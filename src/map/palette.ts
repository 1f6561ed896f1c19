import catalogue from '../../data/incident-types.json';
import data from './palette.json';
import type { MapTheme } from './types.ts';

/** Colours of the base map, sRGB. */
export type BaseColours = Readonly<Record<keyof (typeof data.themes)['light']['base'], string>>;
/** Colours of what floats over it, sRGB. */
export type OverColours = Readonly<Record<keyof (typeof data.themes)['light']['over'], string>>;

export interface Palette {
  readonly theme: MapTheme;
  readonly base: BaseColours;
  readonly over: OverColours;
  /** One colour per group of incident types; `none` is for layers that are no incidents. */
  readonly groups: Readonly<Record<string, string>>;
}

/** Measures of areas: opacities, line widths and hatch tiles in CSS pixels. */
export const AREA = data.area;

/** All colours of one theme. */
export function readPalette(theme: MapTheme): Palette {
  const { base, over } = data.themes[theme];
  const groups = Object.fromEntries(catalogue.groups.map((group) => [group.id, group[theme]] as const));
  return { theme, base, over, groups: { ...groups, none: over.ink3 } };
}

/** Colour of a group, or of what belongs to none. */
export function colourOf(palette: Palette, group: string | null): string {
  return palette.groups[group ?? 'none'] ?? palette.over.ink3;
}
