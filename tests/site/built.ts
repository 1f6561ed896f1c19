import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SiteArticle, SiteDetail, SiteManifest, SiteShard } from '../../src/core/formats/site.ts';
import { SHARD_ROWS } from '../../src/core/formats/site.ts';
import type { PlaceColumns } from '../../src/core/columns.ts';
import type { Incident } from '../../src/core/model.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli/dateline.js');

/** A site's folder, and where a server shows it. */
export interface Built {
  readonly folder: string;
  readonly address: string;
}

/** What the site's data hold, gathered from its files. */
export interface SiteIndex {
  /** In the site's order. */
  readonly details: readonly SiteDetail[];
  readonly incidents: readonly Incident[];
  readonly articles: readonly SiteArticle[];
  /** Where each place is marked, by its id: WGS84 [lon, lat]. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
}

function ingest(inputs: readonly string[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-site-'));
  const table = path.join(folder, 'geocoding.csv');
  const { status, stderr } = spawnSync(
    'node',
    [CLI, 'ingest', ...inputs, '--out', path.join(folder, 'out'), '--geocoding', table],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`ingest ended with ${String(status)}: ${stderr}`);
  return folder;
}

/** Resolves when the server says where it serves. */
function serve(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn('node', [CLI, 'serve', folder, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve({ address, server });
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}: ${said}`)));
  });
}

/** Reads articles with the built command line, and serves the result with it as `npm start` does. */
export async function buildSite(inputs: readonly string[]): Promise<Built & { readonly close: () => void }> {
  const made = ingest(inputs);
  const folder = path.join(made, 'out/site');
  const { address, server } = await serve(folder);
  const close = (): void => {
    server.kill();
    fs.rmSync(made, { recursive: true, force: true });
  };
  return { folder, address, close };
}

export function readIndex({ folder }: Built): SiteIndex {
  const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, 'data', name), 'utf8'));
  const { incidents } = read('site.json') as SiteManifest;
  const shards = Array.from({ length: Math.ceil(incidents / SHARD_ROWS) }, (_, k) =>
    read(`incidents/${String(k)}.json`),
  );
  const { id, lon, lat } = read('places.json') as PlaceColumns;
  const details = (shards as readonly SiteShard[]).flatMap((shard) => shard.details);
  return {
    details,
    incidents: details.map(({ incident }) => incident),
    articles: read('articles.json') as readonly SiteArticle[],
    places: new Map(id.map((place, row) => [place, [lon[row] ?? 0, lat[row] ?? 0] as const])),
  };
}
