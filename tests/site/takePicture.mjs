// Takes the README's picture from the real site of the seeds: npm run picture (after npm run build).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/findChromium.mjs';

const CLI = 'dist/cli/dateline.js';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-picture-'));
spawnSync('node', [CLI, 'ingest', 'seeds', '--out', folder], { stdio: 'inherit' });
const server = spawn('node', [CLI, 'serve', path.join(folder, 'site'), '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) =>
  server.stdout.on('data', (bytes) => resolve(/http:\/\/\S+/.exec(String(bytes))?.[0])),
);
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const browser = await chromium.launch({ executablePath: await findChromium(), args });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(address);
await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
await page.getByRole('list', { name: 'Incidents' }).getByRole('button', { name: /Amur/ }).click();
await page.getByRole('dialog').waitFor();
await page.screenshot({ path: 'tests/site/pictures/map.png', animations: 'disabled' });
await browser.close();
server.kill();
fs.rmSync(folder, { recursive: true, force: true });
