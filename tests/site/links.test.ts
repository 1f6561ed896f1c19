import { describe, expect, it } from 'vitest';
import { button, card, cardOf, layer, list, quotation, reader, readerText, rowOf, rows } from './look.ts';
import { until, useSite } from './site.ts';

const site = useSite('seeds');

describe('a link', () => {
  it('restores the whole view', async () => {
    const talks = site.index.incidents.find(({ citations }) => citations.length > 2);
    const [, second] = talks?.citations ?? [];
    const link = [
      `#incident=${talks?.id ?? ''}&quotation=1&article=${second?.article ?? ''}&at=${String(second?.start)}`,
      'off=dateline,drone-strike&from=2025-05-20&to=2025-06-02&order=newest&map=29,41,4.5&as=globe&theme=dark',
    ].join('&');
    const page = await site.open({ at: link });
    await cardOf(page, { title: talks?.title ?? '' }).waitFor();
    expect(await quotation(page).textContent()).toBe(second?.exact);
    await expect.poll(() => readerText(page).locator('.asked').textContent()).toContain(second?.exact);
    expect(await layer(page, 'Drone strikes').isChecked()).toBe(false);
    expect(await page.getByRole('textbox', { name: 'First day' }).inputValue()).toBe('20 May 2025');
    expect(await page.getByRole('textbox', { name: 'Last day' }).inputValue()).toBe('2 June 2025');
    expect(await page.getByRole('combobox', { name: 'Order of the incidents' }).inputValue()).toBe('newest');
    expect(await button(page, 'Globe').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(new URL(page.url()).hash).toContain('map=29,41,4.5');
  });

  it('with a camera looks where that says, though its incident is elsewhere', async () => {
    const [, talks] = site.index.incidents;
    const page = await site.open({ at: `#incident=${talks?.id ?? ''}&map=100,60,5&as=flat`, reducedMotion: 'reduce' });
    await cardOf(page, { title: talks?.title ?? '' }).waitFor();
    await button(page, 'Zoom in').click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/map=100(?:\.0+)?,60(?:\.0+)?,6/);
  });

  it('to an article opens it, with its name', async () => {
    const [article] = site.index.articles;
    const page = await site.open({ at: `#article=${article?.id ?? ''}` });
    await expect.poll(() => readerText(page).textContent()).toMatch(/\S{3}/);
    expect(
      await reader(page)
        .getByText(article?.publisher ?? '', { exact: true })
        .count(),
    ).toBe(1);
  });

  it.each([
    ['with nonsense in it', '#incident=%3Cscript%3E'],
    ['to an incident that is not there', '#incident=ffffffffffff'],
    ['with a day that is none', '#from=2025-02-31'],
    ['with an unknown word', '#colour=red'],
  ])('%s says so, and can be dismissed', async (_, link) => {
    const page = await site.open({ at: link, waitFor: 'page' });
    const notice = page.getByText('Part of this link could not be read; that part shows the default.');
    await notice.waitFor();
    await expect.poll(() => rows(page).count()).toBe(site.index.incidents.length);
    await button(page, 'Dismiss').click();
    await expect.poll(() => notice.count()).toBe(0);
  });
});

describe('back and forward', () => {
  it('go through what was opened and switched', async () => {
    const page = await site.open();
    const [first, second] = site.index.incidents;
    if (!first || !second) throw new Error('the seeds hold more');
    await rowOf(page, first).click();
    await cardOf(page, first).waitFor();
    await rowOf(page, second).click();
    await cardOf(page, second).waitFor();
    await layer(page, 'Sabotage').uncheck();
    await page.goBack();
    await expect.poll(() => layer(page, 'Sabotage').isChecked()).toBe(true);
    await page.goBack();
    await cardOf(page, first).waitFor();
    await page.goBack();
    await expect.poll(() => card(page).count()).toBe(0);
    await page.goForward();
    await cardOf(page, first).waitFor();
  });
});

describe('a frame', () => {
  it('shows the map and the card without the rest, and leads to the whole page', async () => {
    const [, talks] = site.index.incidents;
    const page = await site.open({ at: `?embed=1#incident=${talks?.id ?? ''}` });
    await cardOf(page, { title: talks?.title ?? '' }).waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await list(page).count()).toBe(0);
    const link = page.getByRole('link', { name: 'Open in Dateline' });
    expect(await link.getAttribute('href')).toContain(`#incident=${talks?.id ?? ''}`);
  });
});

describe('the colours', () => {
  it('follow the system, change with the switch and stay after a reload', async () => {
    const page = await site.open({ colorScheme: 'dark' });
    const theme = page.locator('html');
    expect(await theme.getAttribute('data-theme')).toBe('dark');
    await button(page, 'Light colours').click();
    await expect.poll(() => theme.getAttribute('data-theme')).toBe('light');
    await page.reload();
    await until(page, () => document.documentElement.dataset['theme'] === 'light');
  });
});
