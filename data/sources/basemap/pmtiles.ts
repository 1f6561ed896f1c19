import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Vector tile bytes, not compressed. */
  readonly data: Uint8Array;
}

const HEADER_BYTES = 127;
const ROOT_LIMIT = 16_384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;
const E7 = 1e7;

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** A directory as the PMTiles specification (version 3) lays it out: delta ids, run lengths, lengths, offsets. */
function writeDirectory(entries: readonly Entry[]): Uint8Array {
  const out: number[] = [];
  writeVarint(out, entries.length);
  for (const [index, entry] of entries.entries()) writeVarint(out, entry.id - (entries[index - 1]?.id ?? 0));
  for (let index = 0; index < entries.length; index += 1) writeVarint(out, 1);
  for (const entry of entries) writeVarint(out, entry.length);
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    writeVarint(out, before && before.offset + before.length === entry.offset ? 0 : entry.offset + 1);
  }
  return gzipSync(Uint8Array.from(out), { level: 9 });
}

/**
 * Tiles → one PMTiles v3 archive of gzipped vector tiles with the whole world as bounds. Throws when the root directory
 * does not fit (some six thousand tiles). The same tiles give the same bytes.
 */
export function writePmtiles(tiles: readonly Tile[], metadata: Readonly<Record<string, unknown>>): Uint8Array {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), z: tile.z, packed: gzipSync(tile.data, { level: 9 }) })).sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  let offset = 0;
  for (const { id, packed } of sorted) {
    entries.push({ id, offset, length: packed.length });
    offset += packed.length;
  }
  const root = writeDirectory(entries);
  if (root.length > ROOT_LIMIT) throw new Error(`base map: ${entries.length} tiles need leaf directories; build fewer zooms`);
  const meta = gzipSync(Buffer.from(JSON.stringify(metadata)), { level: 9 });
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  Buffer.from('PMTiles').forEach((byte, at) => header.setUint8(at, byte));
  header.setUint8(7, 3);
  const sections = [HEADER_BYTES, root.length, HEADER_BYTES + root.length, meta.length, 0, 0, HEADER_BYTES + root.length + meta.length, offset, entries.length, entries.length, entries.length];
  for (const [index, value] of sections.entries()) header.setBigUint64(8 + index * 8, BigInt(value), true);
  header.setUint8(96, 1);
  header.setUint8(97, GZIP);
  header.setUint8(98, GZIP);
  header.setUint8(99, VECTOR_TILES);
  header.setUint8(100, Math.min(...sorted.map(({ z }) => z)));
  header.setUint8(101, Math.max(...sorted.map(({ z }) => z)));
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.setInt32(102 + index * 4, degrees * E7, true);
  header.setUint8(118, 1);
  return Buffer.concat([Buffer.from(header.buffer), root, meta, ...sorted.map(({ packed }) => packed)]);
}
