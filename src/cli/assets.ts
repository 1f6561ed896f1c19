import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Areas } from '../core/geo/areas.ts';
import { readAreas } from '../core/geo/readAreas.ts';
import type { Gazetteer } from '../core/places/gazetteer.ts';
import { readGazetteer } from '../core/places/readGazetteer.ts';
import { readTagger } from '../core/places/tagger/readTagger.ts';
import type { Tagger } from '../core/places/tagger/tagger.ts';
import { filesBelow } from './files.ts';
import type { OutputFile } from './files.ts';

/** The data that ships with the program, opened when it is first needed. */
export interface ShippedAssets {
  gazetteer(): Gazetteer;
  tagger(): Tagger;
  areas(): Areas;
  /** The files of the page: what the build made, and the base map; none where the page is not built. */
  page(): Promise<readonly OutputFile[]>;
}

/** What the page does not read: it takes polygons from the base map's tiles. */
const NOT_FOR_THE_PAGE = /^areas\./;

/** Assets below the program's own folder, which holds its package.json. Throws an Error that says what is missing. */
export function shippedAssets(root: string = findRoot()): ShippedAssets {
  const gazetteer = once(() => readGazetteer(unpack(join(root, 'data/gazetteer/gazetteer.bin.gz'))));
  return {
    gazetteer,
    tagger: once(() => readTagger(unpack(join(root, 'data/model/tagger.bin.gz')))),
    areas: once(() => readAreas(unpack(join(root, 'data/basemap/areas.json.gz')))),
    page: async () => {
      const site = join(root, 'dist/site');
      const basemap = join(root, 'data/basemap');
      const pages = await copyOf(site, '');
      if (pages.length === 0) return [];
      const maps = (await copyOf(basemap, 'basemap/')).filter(
        ({ path }) => !NOT_FOR_THE_PAGE.test(path.slice('basemap/'.length)),
      );
      return [...pages, ...maps.filter(({ path }) => !pages.some((page) => page.path === path))];
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Room for what is inside (bytes): with enough of it at once, nothing is copied together. */
const ROOM = 16 * 2 ** 20;

function unpack(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`${path} is missing: install the program again`);
  return gunzipSync(readFileSync(path), { chunkSize: ROOM });
}

async function copyOf(folder: string, prefix: string): Promise<readonly OutputFile[]> {
  const paths = await filesBelow(folder);
  return Promise.all(paths.map(async (path) => ({ path: prefix + path, content: await readFile(join(folder, path)) })));
}

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the program’s own folder was not found: install it again');
    folder = parent;
  }
  return folder;
}
