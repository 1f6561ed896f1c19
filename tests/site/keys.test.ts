import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/core/model.ts';
import { button, card, list, quotation, reader, readerText, rows, search } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');
const SMALL = { viewport: { width: 1000, height: 720 } };
const isFocused = (element: Element): boolean => element === document.activeElement;

/** The incidents as the list has them, from the first row to the last. */
async function inListOrder(page: Page): Promise<readonly Incident[]> {
  const ids = await list(page)
    .locator('[data-incident]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-incident')));
  return ids.flatMap((id) => site.index.incidents.filter((incident) => incident.id === id));
}

describe('the keys', () => {
  it('go through the incidents, read, and lead to list, layers, timeline, search and help', async () => {
    const page = await site.open(SMALL);
    const [first, second] = await inListOrder(page);
    const heading = card(page).getByRole('heading', { level: 2 });
    await page.keyboard.press('j');
    await expect.poll(() => heading.textContent()).toBe(first?.title);
    await page.keyboard.press('j');
    await expect.poll(() => heading.textContent()).toBe(second?.title);
    await page.keyboard.press('k');
    await expect.poll(() => heading.textContent()).toBe(first?.title);
    await page.keyboard.press('r');
    await expect.poll(() => readerText(page).locator('.asked').textContent()).toContain(first?.citations[0]?.exact);
    await page.keyboard.press('r');
    await expect.poll(() => readerText(page).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => reader(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await page.keyboard.press('l');
    await expect.poll(() => rows(page).first().evaluate(isFocused)).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(() => page.getByRole('checkbox').first().evaluate(isFocused)).toBe(true);
    await page.keyboard.press('t');
    await expect.poll(() => page.getByRole('slider').first().evaluate(isFocused)).toBe(true);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'How to read this map' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('/');
    await expect.poll(() => search(page).evaluate(isFocused)).toBe(true);
  });

  it('move a window of dates, and are left alone while typing', async () => {
    const page = await site.open({ ...SMALL, at: '#from=2025-05-16&to=2025-05-16' });
    const day = page.getByRole('textbox', { name: 'First day' });
    await page.keyboard.press(']');
    await expect.poll(() => day.inputValue()).toBe('17 May 2025');
    await page.keyboard.press('[');
    await expect.poll(() => day.inputValue()).toBe('16 May 2025');
    await search(page).fill('');
    await page.keyboard.type('jlf]');
    expect(await search(page).inputValue()).toBe('jlf]');
    expect(await day.inputValue()).toBe('16 May 2025');
    expect(await card(page).count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('the map is moved, a layer is switched off and a quotation is read', async () => {
    const page = await site.open(SMALL);
    await page.keyboard.press('Tab');
    expect(await button(page, 'Skip to the list of incidents').evaluate(isFocused)).toBe(true);
    await page.keyboard.press('f');
    const off = page.getByRole('checkbox', { name: 'Sabotage', exact: true });
    for (let steps = 0; steps < 20 && !(await off.evaluate(isFocused)); steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => rows(page).count()).toBe(site.index.incidents.length - 2);
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await expect.poll(() => quotation(page).textContent()).toBe(site.index.incidents[0]?.citations[0]?.exact);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows(page).first().evaluate(isFocused)).toBe(true);
    const canvas = page.getByRole('main', { name: 'Map' }).getByRole('region', { name: 'Map' });
    for (let steps = 0; steps < 60 && !(await canvas.evaluate(isFocused)); steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toContain('map=');
  });
});

describe('the story', () => {
  it('is told by keys, from the first incident to the last', async () => {
    const page = await site.open(SMALL);
    const told = await inListOrder(page);
    expect(told).toHaveLength(site.index.incidents.length);
    await button(page, 'Story').click();
    const story = page.getByRole('region', { name: 'Story' });
    for (const [index, { citations }] of told.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await story.getByText(`${String(index + 1)} of ${String(told.length)}`).waitFor();
      await expect.poll(() => story.getByRole('blockquote').textContent()).toBe(citations[0]?.exact);
    }
    expect(await button(page, 'Next').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => story.count()).toBe(0);
  });
});

describe('with reduced motion', () => {
  it('the map jumps and nothing is in transition', async () => {
    const page = await site.open({ ...SMALL, reducedMotion: 'reduce', at: '#map=0,0,5&as=flat' });
    await page.evaluate(watchCamera);
    await rows(page).first().click();
    await card(page).waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    // A flight would write the cameras on its way too.
    const cameras = async (): Promise<readonly string[]> =>
      ((await page.locator('html').getAttribute('data-cameras')) ?? '').split(' ').filter(Boolean);
    await expect.poll(async () => (await cameras()).length).toBe(2);
    expect((await cameras())[0]).toBe('0,0,5');
  });
});

/** Writes every camera that the address gets from now on to the page's root element, each once. */
function watchCamera(): void {
  const { documentElement: root } = document;
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name].bind(history);
    history[name] = (state: unknown, unused: string, url?: string | URL | null) => {
      change(state, unused, url);
      const camera = new URLSearchParams(location.hash.slice(1)).get('map') ?? '';
      const seen = (root.dataset['cameras'] ?? '').split(' ');
      if (!seen.includes(camera)) root.dataset['cameras'] = [...seen, camera].join(' ');
    };
  }
}
