import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite } from './site.ts';
import type { Site } from './site.ts';

const TEXT = `Title: <img src=x onerror=alert(1)> [x](javascript:alert(2))
Source: <script>alert(3)</script>
Published: 3 June 2024

A bomb exploded in Lagos on Sunday <script>document.title='owned'</script>, killing three people, <b>police</b> said [more](javascript:alert(4)).
`;
let site: Site;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-hostile-'));
  fs.writeFileSync(path.join(folder, 'article.txt'), TEXT);
  site = await startSite([folder]);
});
afterAll(async () => {
  await site.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('an article full of markup', () => {
  it('is shown as text and never run', async () => {
    const { page, errors } = await site.open();
    const [incident] = site.index.incidents;
    await page.locator(`[data-incident="${incident?.id ?? ''}"]`).click();
    expect(await page.getByRole('dialog').locator('blockquote').first().textContent()).toContain(
      "<script>document.title='owned'</script>",
    );
    await page.getByRole('button', { name: 'Read in the article' }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Text of the article' }).textContent()).toBe(TEXT);
    expect(await page.title()).not.toContain('owned');
    expect(
      await page.locator('.card script, .reader script, .card img, .reader img, a[href^="javascript"]').count(),
    ).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('missing and broken data', () => {
  it('gives a message that says what to do, and tries again', async () => {
    const index = path.join(site.folder, 'data/site.json');
    const whole = fs.readFileSync(index);
    fs.writeFileSync(index, '{"version":1');
    const { page } = await site.open({ waitFor: 'page' });
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/Could not read map data/);
    fs.writeFileSync(index, whole);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(() => page.getByRole('list', { name: 'Incidents' }).getByRole('button').count())
      .toBeGreaterThan(0);
  });
});
