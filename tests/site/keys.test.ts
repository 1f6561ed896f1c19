import { describe, expect, it } from 'vitest';
import { button, card, quotation, rows, search } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');
const SMALL = { viewport: { width: 1000, height: 720 } };
const isFocused = (element: Element): boolean => element === document.activeElement;

describe('the keys', () => {
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
    const canvas = page.getByRole('main', { name: 'Map' }).locator('canvas');
    for (let steps = 0; steps < 60 && !(await canvas.evaluate(isFocused)); steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toContain('map=');
  });
});

describe('with reduced motion', () => {
  it('the map jumps and nothing is in transition', async () => {
    const page = await site.open({ ...SMALL, reducedMotion: 'reduce', at: '#map=0,0,5&as=flat' });
    await rows(page).nth(1).click();
    await card(page).waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
