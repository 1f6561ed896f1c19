import type { AreaMark } from '../core/marks.ts';
import { AREA, colourOf } from './palette.ts';
import type { Palette } from './palette.ts';

/**
 * How an area looks, kept by the engine for each polygon: a filter changes it without any tile being laid out anew.
 * Colours, sRGB; null: nothing is drawn.
 */
export interface AreaState {
  readonly tint: string | null;
  /** Outline of what is reported. */
  readonly line: string | null;
  /** Outline of what is only claimed, disputed or denied. */
  readonly open: string | null;
}

/** `#rrggbb` with an opacity from 0 to 1, as `#rrggbbaa`. */
function withAlpha(colour: string, alpha: number): string {
  return (
    colour +
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

/** The look of an area with incidents, or of one without. */
export function stateOfArea(palette: Palette, area: AreaMark | undefined): AreaState {
  if (!area) return { tint: null, line: null, open: null };
  const colour = colourOf(palette, area.lead.group);
  const isFirm = area.lead.status === 'reported';
  return {
    tint: withAlpha(colour, AREA.areaTint[area.shape]),
    line: isFirm ? colour : null,
    open: isFirm ? null : colour,
  };
}
