import { describe, expect, it } from 'vitest';
import { card, found, quotation, readerText, rows, search } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');

describe('the search', () => {
  it('is reached by its key, finds an incident, a place and an article’s words, and opens what is chosen', async () => {
    const page = await site.open({ waitFor: 'page' });
    await rows(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('bryansk');
    const groups = ['Incidents', 'Places', 'In the articles'];
    for (const name of groups) await page.getByRole('group', { name }).getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => quotation(page).textContent()).toContain('Bryansk');
  });

  it('opens a place’s first incident, and an article at the words that were found', async () => {
    const page = await site.open({ waitFor: 'page' });
    await rows(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('istanbul');
    await page.getByRole('group', { name: 'Places' }).getByRole('option').first().click();
    await expect.poll(() => card(page).getByRole('heading', { level: 2 }).textContent()).toBe('Talks in Istanbul');
    await search(page).fill('collapsed');
    await page.getByRole('group', { name: 'In the articles' }).getByRole('option').first().click();
    await expect.poll(() => readerText(page).locator('.asked').textContent()).toContain('collapsed');
  });

  it('says when it finds nothing', async () => {
    const page = await site.open({ waitFor: 'page' });
    await rows(page).first().waitFor();
    await search(page).fill('zzzz');
    await page.getByText('No incident, place or article has “zzzz”.').first().waitFor();
    expect(await found(page).count()).toBe(0);
  });
});
