import { readPalette } from './palette.ts';
import type { MapTheme } from './types.ts';

/** Gives the container the theme's colours, which marks.css uses. */
export function wearTheme(container: HTMLElement, theme: MapTheme): void {
  const { base, over } = readPalette(theme);
  container.dataset['theme'] = theme;
  const colours = {
    page: base.space,
    land: base.land,
    raise: over.raise,
    ink: over.ink,
    select: over.select,
    highlight: over.highlight,
    'on-colour': over.onColour,
  };
  for (const [name, colour] of Object.entries(colours)) container.style.setProperty(`--map-${name}`, colour);
}
