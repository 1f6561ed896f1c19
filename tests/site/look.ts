import type { Locator, Page } from 'playwright-core';
import type { Incident } from '../../src/core/model.ts';

/** Parts of the page, found as a person or a screen reader finds them. */
export function list(page: Page): Locator {
  return page.getByRole('list', { name: 'Incidents' });
}

/** The list's rows: one button for each incident shown, without the days' headings. */
export function rows(page: Page): Locator {
  return list(page).getByRole('button');
}

/** An incident's own row. Several may be called the same, so it is told by its id. */
export function rowOf(page: Page, { id }: Pick<Incident, 'id'>): Locator {
  return list(page).locator(`[data-incident="${id}"]`);
}

export function card(page: Page): Locator {
  return page.getByRole('dialog').and(page.locator('.card'));
}

export function cardOf(page: Page, { title }: Pick<Incident, 'title'>): Locator {
  return page.getByRole('dialog', { name: title, exact: true });
}

/** The words of the card's first quotation. */
export function quotation(page: Page): Locator {
  return card(page).getByRole('blockquote').first();
}

export function reader(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Article' });
}

export function readerText(page: Page): Locator {
  return page.getByRole('region', { name: 'Text of the article' });
}

export function mapOf(page: Page): Locator {
  return page.getByRole('main', { name: 'Map' });
}

/** The field for searching. */
export function search(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search places and words' });
}

/** What was found, one line each. */
export function found(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Found' }).getByRole('option');
}

export function layer(page: Page, label: string): Locator {
  return page.getByRole('checkbox', { name: label, exact: true });
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** What the page says to who cannot see it. */
export function said(page: Page): Locator {
  return page.getByText(/^[\d,]+ of [\d,]+ incidents shown$/);
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
