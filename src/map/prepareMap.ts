import { prepareEngine } from './engine.ts';
import { loadMapFonts } from './fonts.ts';
import { baseMapOf } from './style.ts';

let fonts: Promise<void> | null = null;

/**
 * Fetches, once, what every map needs: the base map's directory and the fonts of its labels. Called early, it is done
 * while the incidents are read. `baseUrl` as for `createMap`.
 */
export function prepareMap(baseUrl: string): Promise<void> {
  prepareEngine(baseMapOf(new URL(baseUrl, document.baseURI).href));
  fonts ??= loadMapFonts();
  return fonts;
}
