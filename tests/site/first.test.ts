import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { button, mapOf, overflow, rows, said } from './look.ts';
import { useSite } from './site.ts';

declare global {
  interface Window {
    /** What the map has measured since the page began, in CSS pixels, as often as it changed. */
    mapSizes: string[];
  }
}

/** Runs in the page before anything else of it. */
function noteSizes(): void {
  window.mapSizes = [];
  const sizes = new ResizeObserver(([entry]) => {
    if (entry) window.mapSizes.push(`${String(entry.target.clientWidth)} × ${String(entry.target.clientHeight)}`);
  });
  new MutationObserver((_, waiting) => {
    const map = document.querySelector('.dateline-map');
    if (!map) return;
    waiting.disconnect();
    sizes.observe(map);
  }).observe(document, { subtree: true, childList: true });
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${String(clientWidth)} × ${String(clientHeight)}`;
}

const site = useSite('seeds');

describe('the first view', () => {
  it('draws the map, lists every incident, and says how many there are', async () => {
    const page = await site.open();
    const { length } = site.index.incidents;
    expect(await mapOf(page).getByRole('region', { name: 'Map' }).count()).toBe(1);
    expect(await rows(page).count()).toBe(length);
    expect(await page.getByRole('banner').textContent()).toMatch(
      `${String(length)} incidents in ${String(site.index.articles.length)} articles`,
    );
    await expect.poll(() => said(page).textContent()).toBe(`${String(length)} of ${String(length)} incidents shown`);
  });

  it.each([
    ['a desk', { width: 1440, height: 900 }],
    ['a small window', { width: 720, height: 640 }],
  ])('is framed on every incident that has a place, on %s', async (_, viewport) => {
    const page = await site.open({ viewport });
    const located = site.index.incidents.filter(({ place }) => place).length;
    await button(page, 'All places').click();
    await expect.poll(() => button(page, `${String(located)} in view`).count()).toBe(1);
    await expect.poll(() => rows(page).count()).toBe(located);
  });

  it.each([
    ['a desk', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('gives the map its size from the start, on %s', async (_, viewport) => {
    const before = async (page: Page): Promise<void> => void (await page.addInitScript(noteSizes));
    const page = await site.open({ viewport, before });
    const sizes = await page.evaluate(() => window.mapSizes);
    expect(sizes.length).toBe(1);
    expect(sizes[0]).toBe(await mapOf(page).locator('.dateline-map').evaluate(sizeOf));
  });

  it('stays framed while the articles are listed beside the map, and one is read', async () => {
    const page = await site.open();
    const located = site.index.incidents.filter(({ place }) => place).length;
    await button(page, '2 articles').click();
    await page
      .getByRole('complementary', { name: 'Articles' })
      .getByRole('button', { name: /MENAFN/ })
      .click();
    await expect.poll(() => page.getByRole('region', { name: 'Text of the article' }).count()).toBe(1);
    await button(page, 'All places').click();
    await expect.poll(() => button(page, `${String(located)} in view`).count()).toBe(1);
  });

  it('names the struck regions on the map', async () => {
    const page = await site.open();
    for (const name of ['Irkutsk', 'Amur', 'Murmansk'])
      expect(await mapOf(page).getByText(name, { exact: true }).count()).toBe(1);
  });

  it.each([
    ['1440 px', { width: 1440, height: 900 }],
    ['720 px', { width: 720, height: 900 }],
    ['390 px', { width: 390, height: 844 }],
    ['320 px', { width: 320, height: 568 }],
    ['a desk’s window at 400 %', { width: 320, height: 256 }],
  ])('does not scroll sideways at %s', async (_, viewport) => {
    const page = await site.open({ viewport });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
