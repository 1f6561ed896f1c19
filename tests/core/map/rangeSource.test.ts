import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { afterEach, describe, expect, test } from 'vitest';
import { makeRangeSource } from '../../../src/map/rangeSource.ts';

const FILE = readFileSync(new URL('../../../data/basemap/world.pmtiles', import.meta.url));
const TILES = [
  [0, 0, 0],
  [3, 4, 2],
  [5, 18, 10],
  [5, 19, 10],
] as const;

interface Served {
  readonly url: string;
  readonly statuses: readonly number[];
  sent(): number;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server of one file: with ranges, or always the whole file with 200. */
async function serve(file: Buffer | null, kind: 'ranges' | 'plain'): Promise<Served> {
  const statuses: number[] = [];
  let sent = 0;
  const send = (response: ServerResponse, status: number, body: Buffer): void => {
    statuses.push(status);
    sent += body.length;
    response.writeHead(status).end(body);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (!file) return send(response, 404, Buffer.from('not here'));
    const asked = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (!asked || kind === 'plain') return send(response, 200, file);
    const [from, to] = [Number(asked[1]), Number(asked[2])];
    if (from >= file.length) return send(response, 416, Buffer.alloc(0));
    send(response, 206, file.subarray(from, to + 1));
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/basemap/world.pmtiles`, statuses, sent: () => sent };
}

async function readTiles(url: string): Promise<readonly Buffer[]> {
  const archive = new PMTiles(makeRangeSource(url));
  const tiles = await Promise.all(TILES.map(([z, x, y]) => archive.getZxy(z, x, y)));
  return tiles.map((tile) => Buffer.from(tile?.data ?? new ArrayBuffer(0)));
}

describe('the base map’s file', () => {
  test('is read by ranges where the server has them', async () => {
    const { url, statuses, sent } = await serve(FILE, 'ranges');
    const tiles = await readTiles(url);
    expect(tiles.every(({ length }) => length > 0)).toBe(true);
    expect(new Set(statuses)).toEqual(new Set([206]));
    expect(sent()).toBeLessThan(FILE.length / 10);
  });

  test('is fetched once, whole, from a server without ranges, and gives the same tiles', async () => {
    const [plain, ranged] = [await serve(FILE, 'plain'), await serve(FILE, 'ranges')];
    expect(await readTiles(plain.url)).toEqual(await readTiles(ranged.url));
    expect(plain.statuses).toEqual([200]);
  });

  test('is fetched once for reads that start together', async () => {
    const { url, statuses } = await serve(FILE, 'plain');
    const source = makeRangeSource(url);
    const parts = await Promise.all([0, 1000, 2000].map((offset) => source.getBytes(offset, 100)));
    expect(parts.map(({ data }) => Buffer.from(data))).toEqual(
      [0, 1000, 2000].map((offset) => FILE.subarray(offset, offset + 100)),
    );
    expect(statuses).toEqual([200]);
  });

  test('a range that two sources of the style ask for is fetched once', async () => {
    const { url, statuses } = await serve(FILE, 'ranges');
    const source = makeRangeSource(url);
    await source.getBytes(0, 127);
    await Promise.all([source.getBytes(9000, 500), source.getBytes(9000, 500)]);
    expect(statuses).toHaveLength(2);
  });

  test('comes when it is asked for again after a failure', async () => {
    const { url } = await serve(FILE, 'ranges');
    const source = makeRangeSource(url);
    await expect(source.getBytes(FILE.length + 10, 5)).rejects.toThrow('cut short');
    expect((await source.getBytes(0, 127)).data.byteLength).toBe(127);
  });
});

describe('a base map that cannot be read says so and what to do', () => {
  const cases: readonly (readonly [string, Buffer | null, string])[] = [
    ['missing', null, 'basemap/world.pmtiles is missing. Copy the folder basemap beside the page again'],
    ['a page instead of it', Buffer.from('<!doctype html>'.repeat(200)), 'basemap/world.pmtiles is not a base map.'],
    ['empty', Buffer.alloc(0), 'basemap/world.pmtiles is'],
    ['its beginning', FILE.subarray(0, 20_000), 'basemap/world.pmtiles is cut short.'],
  ];
  test.each(cases)('%s', async (_, file, message) => {
    for (const kind of ['ranges', 'plain'] as const) {
      const { url } = await serve(file, kind);
      await expect(readTiles(url)).rejects.toThrow(message);
    }
  });

  test('no server', async () => {
    const { url } = await serve(FILE, 'ranges');
    for (const close of closers.splice(0)) close();
    await expect(readTiles(url)).rejects.toThrow('could not be fetched. Check the connection');
  });
});
