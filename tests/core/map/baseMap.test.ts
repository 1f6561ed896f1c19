import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { Source } from 'pmtiles';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePmtiles } from '../../../data/sources/basemap/pmtiles.ts';
import type { StoredArea } from '../../../src/core/geo/readAreas.ts';

const FILE = readFileSync(new URL('../../../data/basemap/world.pmtiles', import.meta.url));
const EXTENT = 4096;
const LAST = 6;

type Point = Readonly<Record<'x' | 'y', number>>;

function sourceOf(bytes: Uint8Array): Source {
  const cut = (offset: number, length: number): ArrayBuffer =>
    Uint8Array.from(bytes.subarray(offset, offset + length)).buffer;
  return { getKey: () => 'file', getBytes: (offset, length) => Promise.resolve({ data: cut(offset, length) }) };
}

const archive = new PMTiles(sourceOf(FILE));

async function readTile(z: number, x: number, y: number): Promise<VectorTile | null> {
  const found = await archive.getZxy(z, x, y);
  return found ? new VectorTile(new PbfReader(new Uint8Array(found.data))) : null;
}

/** Rings of one area in a tile. */
function ringsOf(tile: VectorTile | null, id: string): readonly (readonly Point[])[] {
  const layer = tile?.layers['areas'];
  if (!layer) return [];
  const features = Array.from({ length: layer.length }, (_, index) => layer.feature(index));
  return features.filter(({ properties }) => properties['id'] === id).flatMap((feature) => feature.loadGeometry());
}

function holds(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    }),
  );
  return crossings.length % 2 === 1;
}

/** Whether an edge runs along the line for more than the halves' difference at its ends, half a pixel. */
function isAlong(line: number, a: Point, b: Point): boolean {
  return a.x === line && b.x === line && Math.abs(a.y - b.y) > 4;
}

/** The tile of the last zoom at a place, and the place in it. */
async function lookAt(lon: number, lat: number): Promise<{ readonly tile: VectorTile | null; readonly at: Point }> {
  const sine = Math.sin((lat * Math.PI) / 180);
  const [x, y] = [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI].map(
    (part) => part * 2 ** LAST,
  );
  const [column, row] = [Math.floor(x ?? 0), Math.floor(y ?? 0)];
  const at = { x: ((x ?? 0) - column) * EXTENT, y: ((y ?? 0) - row) * EXTENT };
  return { tile: await readTile(LAST, column, row), at };
}

describe('the base map', () => {
  const ids = new Set<string>();
  const waters = new Set<string>();

  beforeAll(async () => {
    for (let x = 0; x < 2 ** LAST; x += 1) {
      for (let y = 0; y < 2 ** LAST; y += 1) {
        const layers = (await readTile(LAST, x, y))?.layers;
        const [areas, labels] = [layers?.['areas'], layers?.['labels']];
        for (let index = 0; areas && index < areas.length; index += 1)
          ids.add(String(areas.feature(index).properties['id']));
        for (let index = 0; labels && index < labels.length; index += 1) {
          const { kind, name } = labels.feature(index).properties;
          if (kind === 'water') waters.add(String(name));
        }
      }
    }
  });

  test('goes down to zoom 6 in less than 10 MB', async () => {
    expect(await archive.getHeader()).toMatchObject({ minZoom: 0, maxZoom: LAST });
    expect(FILE.length).toBeLessThan(10e6);
  });

  test('holds the polygon of every region and country that an incident can have', () => {
    const packed = readFileSync(new URL('../../../data/basemap/areas.json.gz', import.meta.url));
    const areas = JSON.parse(gunzipSync(packed).toString('utf8')) as readonly StoredArea[];
    expect(areas.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids]).toEqual(expect.arrayContaining(['iso:UA', 'iso:RU-BRY', 'iso:GB-SCT', 'iso:IT-82', 'iso:XK']));
  });

  test.each([
    ['Simferopol', 'iso:UA', 34.1, 44.95, true],
    ['Simferopol', 'iso:RU', 34.1, 44.95, false],
    ['Simferopol', 'iso:UA-43', 34.1, 44.95, true],
    ['Hargeisa', 'iso:SO', 44.06, 9.56, true],
    ['Kyrenia', 'iso:CY', 33.32, 35.3, true],
    ['Laayoune', 'iso:MA', -13.2, 27.15, false],
    ['Laayoune', 'iso:EH', -13.2, 27.15, true],
    ['Uelen', 'iso:RU', -171, 66.1, true],
  ])('%s in %s at %d, %d: %s', async (_, id, lon, lat, expected) => {
    const { tile, at } = await lookAt(lon, lat);
    expect(holds(ringsOf(tile, id), at)).toBe(expected);
  });

  test.each(['iso:RU', 'iso:RU-CHU', 'iso:FJ', 'iso:FJ-N'])('%s has no outline along the antimeridian', async (id) => {
    const edges: Point[] = [];
    for (let y = 0; y < 32; y += 1) {
      for (const [x, line] of [
        [31, EXTENT],
        [0, 0],
      ] as const) {
        for (const ring of ringsOf(await readTile(5, x, y), id)) {
          edges.push(...ring.filter((point, index) => isAlong(line, point, ring[index + 1] ?? point)));
        }
      }
    }
    expect(edges).toEqual([]);
  });

  test('names oceans, seas, gulfs, straits and lakes', () => {
    const expected = [
      'North Pacific Ocean',
      'Black Sea',
      'Sea of Azov',
      'Gulf of Aden',
      'Kerch Strait',
      'Bay of Bengal',
      'Lake Baikal',
    ];
    expect([...waters]).toEqual(expect.arrayContaining(expected));
  });
});

describe('a PMTiles archive', () => {
  const tile = (x: number, y: number, data: string | Buffer) => ({ z: 8, x, y, data: Buffer.from(data) });

  test('stores what is the same once', async () => {
    const bytes = writePmtiles([tile(1, 1, 'sea'), tile(200, 9, 'sea'), tile(3, 7, 'land')], {});
    const twice = new PMTiles(sourceOf(bytes));
    expect(await twice.getHeader()).toMatchObject({ numAddressedTiles: 3, numTileContents: 2 });
    for (const [x, y, text] of [
      [1, 1, 'sea'],
      [200, 9, 'sea'],
      [3, 7, 'land'],
    ] as const)
      expect(Buffer.from((await twice.getZxy(8, x, y))?.data ?? new ArrayBuffer(0)).toString()).toBe(text);
  });

  /** Bytes of all lengths up to 64 that do not pack. */
  const bytesOf = (index: number): Buffer => {
    const noise = createHash('sha512').update(String(index)).digest();
    return noise.subarray(0, 1 + ((noise[0] ?? 0) % 64));
  };

  test('has leaf directories where one directory would be too long, and the same bytes for the same tiles', async () => {
    const tiles = Array.from({ length: 24_000 }, (_, index) =>
      tile(index % 256, Math.floor(index / 256), bytesOf(index)),
    );
    const bytes = writePmtiles(tiles, {});
    const large = new PMTiles(sourceOf(bytes));
    expect((await large.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    for (const index of [0, 1, 4500, 23_999]) {
      const found = await large.getZxy(8, index % 256, Math.floor(index / 256));
      expect(Buffer.from(found?.data ?? new ArrayBuffer(0))).toEqual(Buffer.from(bytesOf(index)));
    }
    expect(Buffer.compare(bytes, writePmtiles([...tiles].reverse(), {}))).toBe(0);
  });
});
