import { FONTS } from '../fontNames.ts';

/** Families of what is written in and beside round marks. */
export const MARK_FONT = `${FONTS.strong}, Georgia, serif`;
