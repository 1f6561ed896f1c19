import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import table from '../../data/incident-types.json' with { type: 'json' };
import { button, layer, mapOf, rows, said } from './look.ts';
import { useSite } from './site.ts';

const seeds = useSite('seeds');

/** What the page says of its layers, wherever it says it. */
async function expectShown(page: Page, shown: number, total: number): Promise<void> {
  await expect.poll(() => said(page).textContent()).toBe(`${String(shown)} of ${String(total)} incidents shown`);
  await expect.poll(() => rows(page).count()).toBe(shown);
  const statement = await page.getByRole('banner').textContent();
  expect(statement).toContain(shown === total ? `${String(total)} incidents` : `${String(shown)} of ${String(total)}`);
  const undated = Number(await page.locator('.timeline-undated b').textContent());
  const bricks = page.getByRole('region', { name: 'When' }).locator('.brick, .band');
  await expect.poll(async () => (await bricks.count()) + undated).toBe(shown);
}

describe('the layers of the seeds', () => {
  it('change map, list, counts, live region and timeline alike, each by itself', async () => {
    const page = await seeds.open({ viewport: { width: 1000, height: 720 } });
    const { incidents } = seeds.index;
    const types = table.types.filter(({ id }) => incidents.some(({ type }) => type === id));
    for (const { id, plural } of types) {
      const count = incidents.filter(({ type }) => type === id).length;
      await layer(page, plural).uncheck();
      await expectShown(page, incidents.length - count, incidents.length);
      await page.getByText(`0/${String(count)}`, { exact: true }).waitFor();
      const tag = mapOf(page).getByText('Amur', { exact: true });
      await expect.poll(() => tag.count()).toBe(id === 'drone-strike' ? 0 : 1);
      await layer(page, plural).check();
      await expectShown(page, incidents.length, incidents.length);
      await button(page, `Only ${plural}`).click();
      await expectShown(page, count, incidents.length);
      await button(page, 'All').click();
    }
  });

  it('are all switched off and on at once; the list says how to see them again', async () => {
    const page = await seeds.open({ viewport: { width: 1000, height: 720 } });
    const { length } = seeds.index.incidents;
    await button(page, 'None').click();
    await expectShown(page, 0, length);
    await expect.poll(() => mapOf(page).locator('.map-tag').count()).toBe(0);
    await page.getByText(/^No incident matches\. 12 are hidden by/).waitFor();
    await button(page, 'Show all').click();
    await expectShown(page, length, length);
  });

  it('have where articles were written for one of them, off at first', async () => {
    const page = await seeds.open({ viewport: { width: 1000, height: 720 } });
    expect(await layer(page, 'Where it was written').isChecked()).toBe(false);
    await layer(page, 'Where it was written').check();
    await expectShown(page, seeds.index.incidents.length, seeds.index.incidents.length);
    expect(await layer(page, 'Where it was written').isChecked()).toBe(true);
  });
});
