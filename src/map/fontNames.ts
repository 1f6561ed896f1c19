/**
 * Families as the style names them. MapLibre reads weight and slant out of a family's name, so the semibold and the
 * italic are families of their own whose names hold no such word.
 */
export const FONTS = { plain: 'DatelineMap', strong: 'DatelineMapStrong', water: 'DatelineMapWater' } as const;
