import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import table from '../../data/incident-types.json' with { type: 'json' };
import { button, layer, said } from './look.ts';
import { useSite } from './site.ts';

const many = useSite('many');
/** A small map is soon drawn. */
const SMALL = { width: 900, height: 500 };

function count(...types: readonly string[]): number {
  return many.index.incidents.filter(({ type }) => types.includes(type)).length;
}

async function expectSaid(page: Page, shown: number): Promise<void> {
  const words = `${String(shown)} of ${String(many.index.incidents.length)} incidents shown`;
  await expect.poll(() => said(page).textContent()).toBe(words);
}

function isPartly(checkbox: Locator): Promise<boolean> {
  return checkbox.evaluate((element) => (element as HTMLInputElement).indeterminate);
}

/** The table's groups with those of their types that the site has. */
function groupsHere(): readonly { readonly label: string; readonly types: readonly (typeof table.types)[number][] }[] {
  return table.groups
    .map(({ id, label }) => ({
      label,
      types: table.types.filter((type) => type.group === id && count(type.id) > 0),
    }))
    .filter(({ types }) => types.length > 0);
}

describe('the layers of many types', () => {
  it('have a switch for each group and for its types', async () => {
    const page = await many.open({ waitFor: 'page', viewport: SMALL });
    const all = many.index.incidents.length;
    for (const { label, types } of groupsHere()) {
      const inGroup = count(...types.map(({ id }) => id));
      if (types.length > 1) {
        await layer(page, label).uncheck();
        await expectSaid(page, all - inGroup);
        await layer(page, label).check();
        await expectSaid(page, all);
      }
      const unfold = button(page, `Types of ${label}`);
      if (types.length > 1 && (await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click();
      for (const { id, plural } of types.slice(0, 1)) {
        const own = layer(page, types.length > 1 ? plural : label);
        await own.uncheck();
        await expectSaid(page, all - count(id));
        if (types.length > 1) expect(await isPartly(layer(page, label))).toBe(true);
        await own.check();
        await expectSaid(page, all);
      }
    }
  });

  it('show one group alone', async () => {
    const page = await many.open({ waitFor: 'page', viewport: SMALL });
    const [group] = groupsHere().filter(({ types }) => types.length > 1);
    await button(page, `Only ${group?.label ?? ''}`).click();
    await expectSaid(page, count(...(group?.types ?? []).map(({ id }) => id)));
    await button(page, 'All').click();
    await expectSaid(page, many.index.incidents.length);
  });
});
