import fs from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, until } from './site.ts';
import type { Site } from './site.ts';

const require = createRequire(import.meta.url);
let site: Site;

beforeAll(async () => {
  site = await startSite(['seeds']);
});
afterAll(async () => {
  await site.close();
});

function list(page: Page) {
  return page.getByRole('list', { name: 'Incidents' });
}

/** The list's rows: one button for each incident shown. */
function rows(page: Page) {
  return list(page).locator('[data-incident]');
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await runner.run(document)).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
  return found;
}

describe('the built site of the seeds', () => {
  it('draws its map, asks no other host and logs no error', async () => {
    const { page, errors } = await site.open();
    expect(await page.locator('[data-state="ready"] canvas').count()).toBeGreaterThan(0);
    expect(await rows(page).count()).toBe(site.index.incidents.length);
    expect(errors).toEqual([]);
  });

  it('opens every incident from the list with Enter, and shows its exact sentence', async () => {
    const { page, errors } = await site.open();
    for (const incident of site.index.incidents) {
      await list(page).locator(`[data-incident="${incident.id}"]`).focus();
      await page.keyboard.press('Enter');
      const card = page.getByRole('dialog', { name: incident.title, exact: true });
      expect(await card.locator('blockquote').first().textContent()).toBe(incident.citations[0]?.exact);
      await page.keyboard.press('Escape');
      await expect.poll(() => card.count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-incident')))
        .toBe(incident.id);
    }
    expect(errors).toEqual([]);
  });

  it('opens an area’s card with a click on its tag', async () => {
    const { page } = await site.open();
    await page.getByRole('main').getByText('Amur', { exact: true }).click();
    expect(await page.getByRole('dialog').locator('blockquote').first().textContent()).toMatch(
      /^On the same day, drones struck/,
    );
  });

  it('switches a layer off on the map, in the list and in the counts alike', async () => {
    const { page } = await site.open();
    const strikes = site.index.incidents.filter(({ type }) => type === 'drone-strike').length;
    await expect.poll(() => page.getByRole('main').getByText('Amur', { exact: true }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Drone strikes' }).uncheck();
    expect(await rows(page).count()).toBe(site.index.incidents.length - strikes);
    await expect.poll(() => page.getByRole('main').getByText('Amur', { exact: true }).count()).toBe(0);
    expect(await page.getByText(`0/${String(strikes)}`).count()).toBe(1);
    expect(await page.locator('[aria-live="polite"]').textContent()).toBe(
      `${String(site.index.incidents.length - strikes)} of ${String(site.index.incidents.length)} incidents shown`,
    );
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await rows(page).count()).toBe(site.index.incidents.length);
  });

  it('keeps the incident without a place in the list and off the map', async () => {
    const { page } = await site.open();
    const [unlocated] = site.index.incidents.filter(({ place }) => place === null);
    expect(unlocated?.type).toBe('prisoner-swap');
    await list(page)
      .getByRole('button', { name: /No place given/ })
      .click();
    expect(await page.getByRole('dialog').getByText('No place given').count()).toBe(1);
  });

  it('shows the sentence in the whole, verbatim article', async () => {
    const { page, errors } = await site.open();
    await list(page)
      .getByRole('button', { name: /Bryansk/ })
      .click();
    await page.getByRole('button', { name: 'Read in the article' }).click();
    const text = page.getByRole('region', { name: 'Text of the article' });
    await expect.poll(() => text.locator('.sentence.here').textContent()).toMatch(/^Just one day before the talks/);
    expect(await text.textContent()).toBe(fs.readFileSync('seeds/002_48184ce8a7b8751c.txt', 'utf8'));
    expect(errors).toEqual([]);
  });

  it('restores an incident from its link, and steps back and forward', async () => {
    const [first, second] = site.index.incidents;
    const { page } = await site.open({ hash: `#incident=${first?.id ?? ''}` });
    await expect.poll(() => page.getByRole('dialog', { name: first?.title ?? '', exact: true }).count()).toBe(1);
    await list(page)
      .locator(`[data-incident="${second?.id ?? ''}"]`)
      .click();
    await expect.poll(() => page.getByRole('dialog', { name: second?.title ?? '', exact: true }).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog', { name: first?.title ?? '', exact: true }).count()).toBe(1);
  });

  it('says so when a link cannot be read', async () => {
    const { page } = await site.open({ hash: '#incident=%3Cscript%3E' });
    expect(await page.getByText('Part of this link could not be read').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in %s, with card and reader',
    async (colorScheme) => {
      const { page } = await site.open({ colorScheme });
      expect(await violations(page)).toEqual([]);
      await list(page)
        .getByRole('button', { name: /Bryansk/ })
        .click();
      await page.getByRole('button', { name: 'Read in the article' }).click();
      await until(page, () => document.querySelector('.sentence.here') !== null);
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each([390, 320])('fits a screen %i px wide without scrolling sideways', async (width) => {
    const { page } = await site.open({ viewport: { width, height: 740 } });
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^List/ }).click();
    await list(page)
      .getByRole('button', { name: /Bryansk/ })
      .click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await page.getByRole('dialog').locator('blockquote').first().isVisible()).toBe(true);
  });
});
