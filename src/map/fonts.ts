import latinExtUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?url';
import latinItalicUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?url';
import latinUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import { FONTS } from './fontNames.ts';

const LATIN_EXT = 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF';

let loading: Promise<void> | null = null;

/** Registers, once, the faces in which the map draws its labels. A face that does not come leaves the browser's own. */
export function loadMapFonts(): Promise<void> {
  return (loading ??= loadFaces());
}

async function loadFaces(): Promise<void> {
  const faces = [
    new FontFace(FONTS.plain, `url(${latinUrl})`, { weight: '400' }),
    new FontFace(FONTS.plain, `url(${latinExtUrl})`, { weight: '400', unicodeRange: LATIN_EXT }),
    new FontFace(FONTS.strong, `url(${latinUrl})`, { weight: '600' }),
    new FontFace(FONTS.strong, `url(${latinExtUrl})`, { weight: '600', unicodeRange: LATIN_EXT }),
    new FontFace(FONTS.water, `url(${latinItalicUrl})`, { weight: '400' }),
  ];
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
