import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShippedAssets } from '../../src/cli/assets.ts';
import type { OutputFile } from '../../src/cli/files.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import type { Place } from '../../src/core/model.ts';
import { shippedAssets } from '../../src/cli/assets.ts';
import type { NameKind } from '../../src/core/places/gazetteer.ts';
import { fold } from '../../src/core/text/fold.ts';

/** A made-up country, so that a test of the command line rests on nothing but the command line. */
export const VELDANIA = makePlace('iso:VD', 'Veldania', 'country', 20, 10, 300_000);
export const ORMUND = makePlace('geonames:1', 'Ormund', 'city', 21, 11, 10_000);
export const TESK = makePlace('geonames:2', 'Tesk', 'city', 22, 12, 10_000);

function makePlace(id: string, name: string, kind: Place['kind'], lon: number, lat: number, radiusM: number): Place {
  return { id, name, kind, lon, lat, country: 'VD', admin1: '', population: 900_000, radiusM };
}

const NAMES: readonly (readonly [string, Place, NameKind])[] = [
  ['Veldania', VELDANIA, 'name'],
  ['Veldanian', VELDANIA, 'demonym'],
  ['Ormund', ORMUND, 'name'],
  ['Tesk', TESK, 'name'],
];

const PAGE: readonly OutputFile[] = [
  { path: 'index.html', content: '<!doctype html><title>Dateline</title>' },
  { path: 'assets/app-1.js', content: 'export {};' },
];

export function testAssets(page: readonly OutputFile[] = PAGE): ShippedAssets {
  return {
    tagger: shippedAssets().tagger,
    gazetteer: () => ({
      lookup: (folded) =>
        NAMES.filter(([name]) => fold(name) === folded).map(([, place, nameKind]) => ({ place, nameKind })),
      longest: (word) => (NAMES.some(([name]) => fold(name).split(' ')[0] === word) ? 4 : 0),
      byId: (id) => [VELDANIA, ORMUND, TESK].find((place) => place.id === id) ?? null,
    }),
    areas: () => ({ byId: () => null }),
    page: () => Promise.resolve(page),
  };
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in a folder, with its streams as strings. */
export async function dateline(
  cwd: string,
  argv: readonly string[],
  stdin: string | Uint8Array = '',
  assets = testAssets(),
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
  const io: Io = {
    cwd,
    stdin: chunksOf(bytes),
    print: (text) => Promise.resolve(void out.push(text)),
    complain: (line) => void err.push(`${line}\n`),
    progress: () => ({ tick: () => undefined, stop: () => undefined }),
    untilInterrupted: () => Promise.resolve(),
  };
  const code = await run(argv, io, assets);
  return { code, out: out.join(''), err: err.join('') };
}

/** Small pieces, so that characters and lines are cut. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7));
}

/** A folder of its own for a test, and its removal. */
export async function makeFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export const STORY =
  'date 2021-03-10\nDrones hit Ormund\n\nORMUND, Veldania (AP) — Drones struck Ormund on Tuesday, killing three people, police said.\n';
