import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { button, card, list, reader, rows, search } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');
const BAD = [
  ['missing', { status: 404, body: '' }],
  ['broken', { status: 200, body: '{"version":2,"inc' }],
] as const;
type Answer = (typeof BAD)[number][1];

/** Answers requests for a file otherwise than the server would. */
async function spoil(page: Page, pattern: string, answer: Answer): Promise<void> {
  await page.route(pattern, (route) => route.fulfill(answer));
}

describe.each(BAD)('a %s file', (_, answer) => {
  it.each(['data/site.json', 'data/columns.bin', 'data/places.json', 'data/datelines.json'])(
    'that all depends on, %s: says which and what to do, and tries again',
    async (name) => {
      const before = (fresh: Page): Promise<void> => spoil(fresh, `**/${name}`, answer);
      const page = await site.open({ waitFor: 'page', mayFail: true, before });
      const alert = page.getByRole('alert').filter({ hasText: 'Could not read map data' });
      await expect.poll(() => alert.textContent()).toContain(name);
      expect(await alert.textContent()).toMatch(/Run “dateline ingest” again|try again/);
      await page.unroute(`**/${name}`);
      await button(page, 'Try again').click();
      await expect.poll(() => rows(page).count()).toBe(site.index.incidents.length);
    },
  );

  it('of incidents says so where the card would be, and the rest still works', async () => {
    const before = (fresh: Page): Promise<void> => spoil(fresh, '**/data/incidents/*.json', answer);
    const page = await site.open({ waitFor: 'page', mayFail: true, before });
    await rows(page).first().click();
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('data/incidents/0.json');
    expect(await rows(page).count()).toBe(site.index.incidents.length);
    await page.unroute('**/data/incidents/*.json');
    await rows(page).nth(1).click();
    await card(page).waitFor();
  });

  it('of an article says so in the reader, and tries again', async () => {
    const before = (fresh: Page): Promise<void> => spoil(fresh, '**/data/articles/*.json', answer);
    const page = await site.open({ waitFor: 'page', mayFail: true, before });
    await rows(page).first().click();
    await button(page, 'Read in the article').click();
    await reader(page).getByRole('alert').waitFor();
    await page.unroute('**/data/articles/*.json');
    await reader(page).getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => reader(page).locator('.asked').count()).toBe(1);
  });

  it('of the search says so under the field', async () => {
    const before = (fresh: Page): Promise<void> => spoil(fresh, '**/data/search/*.json', answer);
    const page = await site.open({ waitFor: 'page', mayFail: true, before });
    await search(page).fill('bryansk');
    await page.getByRole('alert').filter({ hasText: 'Could not search' }).waitFor();
  });

  it('of the base map leaves the list, the card and a word of what is missing', async () => {
    const before = (fresh: Page): Promise<void> => spoil(fresh, '**/basemap/world.pmtiles', answer);
    const page = await site.open({ waitFor: 'page', mayFail: true, before });
    await page.getByRole('main', { name: 'Map' }).getByRole('alert').waitFor();
    await list(page).getByRole('button').first().click();
    await card(page).waitFor();
  });
});
