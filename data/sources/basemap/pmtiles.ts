import { createHash } from 'node:crypto';
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
/** Entries in a leaf directory. */
const LEAF = 1024;

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

/** `run`: how many successive tiles are this one; 0: a leaf directory that starts at this tile. */
interface Entry {
  readonly id: number;
  readonly run: number;
  readonly offset: number;
  readonly length: number;
}

/** A directory as the PMTiles specification (version 3) lays it out: delta ids, run lengths, lengths, offsets. */
function writeDirectory(entries: readonly Entry[]): Uint8Array {
  const out: number[] = [];
  writeVarint(out, entries.length);
  for (const [index, entry] of entries.entries()) writeVarint(out, entry.id - (entries[index - 1]?.id ?? 0));
  for (const entry of entries) writeVarint(out, entry.run);
  for (const entry of entries) writeVarint(out, entry.length);
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    writeVarint(out, before && before.offset + before.length === entry.offset ? 0 : entry.offset + 1);
  }
  return gzipSync(Uint8Array.from(out), { level: 9 });
}

/** The root directory, and the leaf directories that it points at where it would be too long without. */
function writeDirectories(entries: readonly Entry[]): { readonly root: Uint8Array; readonly leaves: readonly Uint8Array[] } {
  const root = writeDirectory(entries);
  if (root.length <= ROOT_LIMIT) return { root, leaves: [] };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let first = 0; first < entries.length; first += LEAF) {
    const leaf = writeDirectory(entries.slice(first, first + LEAF));
    pointers.push({ id: entries[first]?.id ?? 0, run: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: writeDirectory(pointers), leaves };
}

/** Tiles packed in the order of their ids; what is the same is stored once, and a run of it is one entry. */
function storeTiles(tiles: readonly Tile[]): { readonly entries: readonly Entry[]; readonly contents: readonly Uint8Array[] } {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data })).sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const places = new Map<string, { readonly offset: number; readonly length: number }>();
  let offset = 0;
  for (const { id, data } of sorted) {
    const digest = createHash('sha256').update(data).digest('hex');
    let place = places.get(digest);
    if (!place) {
      const packed = gzipSync(data, { level: 9 });
      place = { offset, length: packed.length };
      places.set(digest, place);
      contents.push(packed);
      offset += packed.length;
    }
    const before = entries.at(-1);
    if (before && before.offset === place.offset && before.id + before.run === id) entries[entries.length - 1] = { ...before, run: before.run + 1 };
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, contents };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Tiles → one PMTiles v3 archive of gzipped vector tiles with the whole world as bounds. The same tiles give the same bytes. */
export function writePmtiles(tiles: readonly Tile[], metadata: Readonly<Record<string, unknown>>): Uint8Array {
  const { entries, contents } = storeTiles(tiles);
  const { root, leaves } = writeDirectories(entries);
  const meta = gzipSync(Buffer.from(JSON.stringify(metadata)), { level: 9 });
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  Buffer.from('PMTiles').forEach((byte, at) => header.setUint8(at, byte));
  header.setUint8(7, 3);
  const sections = [root.length, meta.length, lengthOf(leaves), lengthOf(contents)];
  let start = HEADER_BYTES;
  for (const [index, length] of sections.entries()) {
    header.setBigUint64(8 + index * 16, BigInt(start), true);
    header.setBigUint64(16 + index * 16, BigInt(length), true);
    start += length;
  }
  for (const [index, count] of [tiles.length, entries.length, contents.length].entries()) header.setBigUint64(72 + index * 8, BigInt(count), true);
  header.setUint8(96, 1);
  header.setUint8(97, GZIP);
  header.setUint8(98, GZIP);
  header.setUint8(99, VECTOR_TILES);
  header.setUint8(100, tiles.reduce((least, { z }) => Math.min(least, z), Infinity));
  header.setUint8(101, tiles.reduce((most, { z }) => Math.max(most, z), 0));
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.setInt32(102 + index * 4, degrees * E7, true);
  header.setUint8(118, 1);
  return Buffer.concat([Buffer.from(header.buffer), root, meta, ...leaves, ...contents]);
}
