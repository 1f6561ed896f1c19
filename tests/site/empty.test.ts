import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { rows } from './look.ts';
import { useSite } from './site.ts';

const TEXT = `Title: A quiet day
Source: The Gazette
Published: 3 June 2024

The library opened its new reading room.
`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-empty-'));
fs.writeFileSync(path.join(folder, 'article.txt'), TEXT);
const site = useSite([folder]);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a site without incidents', () => {
  it('opens, with nothing in the way of anyone', async () => {
    const page = await site.open({ waitFor: 'page' });
    await page.getByRole('banner').getByText('0 incidents').waitFor();
    expect(await rows(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
