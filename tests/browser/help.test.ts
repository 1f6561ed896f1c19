import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import HelpDialog from '../../src/ui/HelpDialog.svelte';
import { show, violations } from './support/show.ts';

const dialog = page.getByRole('dialog', { name: 'How to read this map' });

describe('HelpDialog', () => {
  it.each([
    ['/', 'search'],
    ['J K', 'next, previous incident'],
    ['Enter', 'open it'],
    ['Esc', 'close what is open'],
    ['L', 'list'],
    ['T', 'timeline'],
    ['R', 'reader'],
    ['F', 'layers'],
    ['[ ]', 'earlier, later window of dates'],
    ['?', 'this help'],
  ])('names the key %s: %s', (keys, does) => {
    show(HelpDialog, { open: true, onClose: vi.fn() });
    const row = [...document.querySelectorAll('.help-keys tbody tr')].find(
      (candidate) => candidate.querySelector('td')?.textContent === does,
    );
    expect([...(row?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent).join(' ')).toBe(keys);
  });

  it('says what the marks mean, where the data come from, and how disputed borders are drawn', async () => {
    show(HelpDialog, { open: true, onClose: vi.fn() });
    for (const words of [
      'Natural Earth',
      'CC BY 4.0',
      'OurAirports',
      'SIL OFL 1.1',
      'CC0 1.0',
      'MIT',
      'the town, not an exact spot',
    ])
      await expect.element(dialog).toHaveTextContent(words);
    await expect.element(dialog).toHaveTextContent('Dashed lines are disputed borders.');
    expect(await violations()).toEqual([]);
  });

  it('is closed by Escape and by its button, and gives the focus back', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const onClose = vi.fn();
    show(HelpDialog, { open: true, onClose });
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(document.activeElement).toBe(before);
    show(HelpDialog, { open: true, onClose });
    await page.getByRole('button', { name: 'Close the help' }).click();
    await expect.poll(() => onClose.mock.calls.length).toBe(2);
  });

  it('is not there while it is not open', async () => {
    show(HelpDialog, { open: false, onClose: vi.fn() });
    await expect.element(dialog).not.toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Keys');
  });

  it('can be read at 320 px', async () => {
    await page.viewport(320, 640);
    show(HelpDialog, { open: true, onClose: vi.fn() });
    const body = page.getByRole('region', { name: 'Help' }).element();
    expect(body.scrollWidth).toBeLessThanOrEqual(320);
    expect(await violations()).toEqual([]);
  });
});
