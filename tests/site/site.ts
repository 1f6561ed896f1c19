import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { SiteArticle, SiteManifest, SiteShard } from '../../src/core/formats/site.ts';
import { SHARD_ROWS } from '../../src/core/formats/site.ts';
import type { Incident } from '../../src/core/model.ts';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli/dateline.js');
const PATIENCE = { timeout: 30_000, interval: 100 };

/** What the site's data hold, gathered from its files. */
export interface SiteIndex {
  /** In the site's order. */
  readonly incidents: readonly Incident[];
  readonly articles: readonly SiteArticle[];
}

/** The built site of some articles, served as `npm start` serves it, and a browser to open it with. */
export interface Site {
  readonly address: string;
  readonly index: SiteIndex;
  /** Opens the page and waits until its map is drawn; `errors` gathers what must not happen. */
  open(
    options?: BrowserContextOptions & { readonly hash?: string; readonly waitFor?: 'ready' | 'page' },
  ): Promise<OpenPage>;
  readonly folder: string;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors, uncaught errors and requests to other hosts. */
  readonly errors: readonly string[];
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

function readIndex(site: string): SiteIndex {
  const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(site, 'data', name), 'utf8'));
  const { incidents } = read('site.json') as SiteManifest;
  const shards = Array.from({ length: Math.ceil(incidents / SHARD_ROWS) }, (_, k) =>
    read(`incidents/${String(k)}.json`),
  );
  const details = (shards as readonly SiteShard[]).flatMap((shard) => shard.details);
  return {
    incidents: details.map(({ incident }) => incident),
    articles: read('articles.json') as readonly SiteArticle[],
  };
}

async function serve(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn('node', [CLI, 'serve', folder, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  server.stdout.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  const address = await vi.waitUntil(() => /http:\/\/\S+/.exec(said)?.[0], PATIENCE);
  return { address, server };
}

/** Reads articles with the built command line and serves the result with it. */
export async function startSite(inputs: readonly string[]): Promise<Site> {
  const folder = ingest(inputs);
  const site = path.join(folder, 'out/site');
  const { address, server } = await serve(site);
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  return {
    address,
    folder: site,
    index: readIndex(site),
    async open({ hash = '', waitFor = 'ready', ...options } = {}): Promise<OpenPage> {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
      page.on('pageerror', (error) => void errors.push(error.message));
      page.on(
        'request',
        (request) =>
          void (
            !request.url().startsWith(address) &&
            !/^(?:blob|data):/.test(request.url()) &&
            errors.push(`foreign request: ${request.url()}`)
          ),
      );
      await page.goto(`${address}${hash}`);
      if (waitFor === 'ready') await until(page, () => document.querySelector('[data-state="ready"]') !== null);
      return { page, errors };
    },
    async close(): Promise<void> {
      await browser.close();
      server.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a condition holds in the page; its policy forbids Playwright's own way, which evaluates strings. */
export async function until(page: Page, condition: () => boolean): Promise<void> {
  await vi.waitUntil(() => page.evaluate(condition), PATIENCE);
}
