import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SearchBox from '../../src/ui/SearchBox.svelte';
import type { Found } from '../../src/worker/protocol.ts';
import { show, violations } from './support/show.ts';

const NONE: Found = { incidents: [], places: [], articles: [], more: false };
const ANCHOR = { key: 'iso:VD-T', level: 'admin1', name: 'Ormund', lon: 22, lat: -12, box: null } as const;
const FOUND: Found = {
  incidents: [
    {
      ...{ id: '00000000000a', type: 'sabotage', text: 'Bridges\nTwo <b>bridges</b> in Ormund', match: [30, 36] },
      ...{ place: 'Ormund', date: { start: '2025-06-01', end: '2025-06-01', precision: 'day', basis: [] } },
    },
  ],
  places: [{ key: 'iso:VD-T', name: 'Ormund', count: 3, anchor: ANCHOR, first: '00000000000b' }],
  articles: [
    { id: 'aa01', title: 'Night', publisher: 'The Shore', text: 'seen in Ormund today', match: [8, 14], start: 70 },
  ],
  more: true,
};

const field = page.getByRole('combobox', { name: 'Search places and words' });
const option = (name: RegExp) => page.getByRole('option', { name });

function showSearch(search: (words: string) => Promise<Found | null>) {
  const heard = { onIncident: vi.fn(), onPlace: vi.fn(), onArticle: vi.fn() };
  const { focus } = show(SearchBox, { search, ...heard });
  return { ...heard, focus: focus as () => void };
}

describe('SearchBox', () => {
  it('shows incidents, places and passages in groups, with the match marked and no markup made', async () => {
    showSearch(() => Promise.resolve(FOUND));
    await field.fill('Ormund');
    await expect.element(page.getByRole('group', { name: 'Incidents' })).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'Places' })).toHaveTextContent('Ormund, 3 incidents');
    await expect
      .element(page.getByRole('group', { name: 'In the articles' }))
      .toHaveTextContent('seen in Ormund today');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('Ormund'),
    );
    expect(document.querySelector('[role="option"] b')).toBeNull();
    await expect.element(page.getByText('1 incident, 1 place, and 1 passage found, and more')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('is walked with the arrow keys, both ways round, and opened with Enter', async () => {
    const heard = showSearch(() => Promise.resolve(FOUND));
    await field.fill('Ormund');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(option(/3 incidents/)).toHaveAttribute('aria-selected', 'true');
    const active = document.querySelector('input')?.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(heard.onPlace).toHaveBeenCalledExactlyOnceWith(ANCHOR, '00000000000b');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();

    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(heard.onArticle).toHaveBeenCalledExactlyOnceWith('aa01', 70);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
    expect(heard.onIncident).toHaveBeenCalledExactlyOnceWith('00000000000a');
  });

  it('opens the first with Enter alone, and any by a click that leaves the focus in the field', async () => {
    const heard = showSearch(() => Promise.resolve(FOUND));
    await field.fill('Ormund');
    await expect.element(option(/on 1 June 2025/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(heard.onIncident).toHaveBeenCalledOnce();
    await userEvent.keyboard('{ArrowDown}');
    await option(/The Shore/).click();
    expect(heard.onArticle).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field.element());
  });

  it('is closed by Escape without a word to the rest of the page, then emptied', async () => {
    showSearch(() => Promise.resolve(FOUND));
    const outside = vi.fn();
    addEventListener('keydown', outside);
    await field.fill('Ormund');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    outside.mockClear();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await expect.element(field).toHaveValue('Ormund');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
    expect(outside).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(outside).toHaveBeenCalledOnce();
    removeEventListener('keydown', outside);
  });

  it('keeps the newest answer when an older one comes later or never', async () => {
    const waiting: ((found: Found | null) => void)[] = [];
    showSearch(() => new Promise((resolve) => waiting.push(resolve)));
    await field.fill('Or');
    await field.fill('Ormund');
    await expect.element(page.getByText('Searching…')).toBeVisible();
    waiting[1]?.(FOUND);
    await expect.element(option(/The Shore/)).toBeVisible();
    waiting[0]?.(NONE);
    await Promise.resolve();
    await expect.element(option(/The Shore/)).toBeVisible();
  });

  it('says so when nothing has the words', async () => {
    showSearch(() => Promise.resolve(NONE));
    await field.fill('<i>zebra');
    await expect.element(page.getByText('No incident, place or article has “<i>zebra”.').first()).toBeVisible();
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    expect(await violations()).toEqual([]);
  });

  it('says what went wrong, and tries again', async () => {
    const search = vi.fn().mockRejectedValueOnce(new Error('data/search/0.json could not be read'));
    search.mockResolvedValueOnce(FOUND);
    showSearch(search);
    await field.fill('Ormund');
    await expect.element(page.getByRole('alert')).toHaveTextContent('data/search/0.json could not be read');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(option(/The Shore/)).toBeVisible();
  });

  it('takes the focus when asked to, and says what it finds before anything is typed', async () => {
    const { focus } = showSearch(() => Promise.resolve(NONE));
    focus();
    await expect.element(field).toHaveFocus();
    await expect.element(page.getByText('Finds incidents, places, and every word of the articles.')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
