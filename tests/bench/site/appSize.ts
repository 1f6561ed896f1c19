import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const MAPLIBRE = /^maplibre/;

/** Bytes, each file compressed by itself, of the scripts of the built page: its own, and MapLibre's with its worker. */
export function scriptSizes(assets: string): { readonly own: number; readonly maplibre: number } {
  const scripts = fs.readdirSync(assets).filter((name) => name.endsWith('.js'));
  if (!scripts.some((name) => MAPLIBRE.test(name)))
    throw new Error('MapLibre has no chunk of its own in the built page');
  const size = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(fs.readFileSync(path.join(assets, name))).length, 0);
  return {
    own: size(scripts.filter((name) => !MAPLIBRE.test(name))),
    maplibre: size(scripts.filter((name) => MAPLIBRE.test(name))),
  };
}
