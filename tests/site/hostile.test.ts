import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { button, card, found, quotation, readerText, rows, search } from './look.ts';
import { useSite } from './site.ts';

const TEXT = `Title: <img src=x onerror=alert(1)> [x](javascript:alert(2))
Source: <script>alert(3)</script>
Published: 3 June 2024

A bomb exploded in Lagos on Sunday <script>document.title='owned'</script>, killing three people, <b>police</b> said [more](javascript:alert(4)).
`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-hostile-'));
fs.writeFileSync(path.join(folder, 'article.txt'), TEXT);
const site = useSite([folder]);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('an article full of markup', () => {
  it('is shown as text and never run', async () => {
    const page = await site.open();
    await rows(page).first().click();
    expect(await quotation(page).textContent()).toContain("<script>document.title='owned'</script>");
    await button(page, 'Read in the article').click();
    await expect.poll(() => readerText(page).textContent()).toBe(TEXT);
    await search(page).fill('exploded');
    await expect.poll(() => found(page).last().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.title()).not.toContain('owned');
    expect(await page.locator('.page script, .page img, a[href^="javascript"]').count()).toBe(0);
    expect(await card(page).count()).toBe(1);
  });
});
