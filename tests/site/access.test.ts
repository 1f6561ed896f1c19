import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { button, card, found, layer, reader, rowOf, rows, search } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

async function openCard(page: Page): Promise<void> {
  await rowOf(page, site.index.incidents.at(-1) ?? { id: '' }).click();
  await card(page).waitFor();
}

describe('at a desk nothing is in the way of anyone', () => {
  it.each(['light', 'dark'] as const)('in %s: first view, card and reader', async (colorScheme) => {
    const page = await site.open({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await openCard(page);
    for (const why of ['Why here?', 'Why this date?', 'How far from the border?'])
      await card(page).getByText(why).click();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Read in the article').click();
    await reader(page).locator('.asked').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('with search results, menus, help and measuring', async () => {
    const page = await site.open();
    await search(page).fill('drone');
    await found(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
    for (const name of ['Share', 'Export']) {
      await button(page, name).click();
      await page.getByRole('group', { name }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await button(page, 'Measure').click();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Help').click();
    await page.getByRole('dialog', { name: 'How to read this map' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('in the story, and with everything filtered away', async () => {
    const page = await site.open();
    await button(page, 'Story').click();
    await page.getByRole('region', { name: 'Story' }).getByRole('blockquote').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'None').click();
    await page.getByText(/^No incident matches/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('where the data could not be read', async () => {
    const page = await site.open({
      waitFor: 'page',
      mayFail: true,
      before: async (fresh) => {
        await fresh.route('**/data/site.json', (route) => route.abort());
      },
    });
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('in a frame', async () => {
    const page = await site.open({ at: `?embed=1#incident=${site.index.incidents.at(-1)?.id ?? ''}` });
    await card(page).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('on a phone nothing is in the way of anyone', () => {
  it('with each tab, the tools and a card', async () => {
    const page = await site.open(PHONE);
    expect(await violations(page)).toEqual([]);
    const tabs = page.getByRole('navigation', { name: 'Views' });
    for (const name of ['Layers', 'When', 'Articles', 'List']) {
      await tabs.getByRole('button', { name: new RegExp(`^${name}`) }).tap();
      expect(await violations(page)).toEqual([]);
    }
    await rows(page).last().tap();
    await card(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Tools').tap();
    expect(await violations(page)).toEqual([]);
  });

  it('at 320 px, by touch alone: the map is moved, a layer switched off, a quotation read', async () => {
    const page = await site.open({ viewport: { width: 320, height: 568 }, hasTouch: true });
    await button(page, 'Zoom in').tap();
    await expect.poll(() => new URL(page.url()).hash).toContain('map=');
    const tabs = page.getByRole('navigation', { name: 'Views' });
    await tabs.getByRole('button', { name: /^Layers/ }).tap();
    await page.getByText('Sabotage', { exact: true }).tap();
    await expect.poll(() => layer(page, 'Sabotage').isChecked()).toBe(false);
    await tabs.getByRole('button', { name: /^List 10/ }).tap();
    await rows(page).last().tap();
    await card(page).getByRole('blockquote').first().waitFor();
    await button(page, 'Read in the article').first().tap();
    await reader(page).locator('.asked').waitFor();
  });
});
