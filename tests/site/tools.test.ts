import fs from 'node:fs';
import Papa from 'papaparse';
import type { FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { button, layer, list, mapOf, rowOf, rows, said } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');
const SMALL = { viewport: { width: 1000, height: 720 } };

async function save(page: Page, label: string): Promise<Buffer> {
  const menu = page.getByRole('group', { name: 'Export' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: new RegExp(`^${label}`) }).click(),
  ]);
  return fs.readFileSync(await download.path());
}

describe('the export', () => {
  it('saves what is shown, in every format', async () => {
    const page = await site.open(SMALL);
    await layer(page, 'Sabotage').uncheck();
    const shown = site.index.incidents.length - 2;
    await expect.poll(() => rows(page).count()).toBe(shown);
    await button(page, 'Export').click();
    const geojson = JSON.parse((await save(page, 'GeoJSON')).toString('utf8')) as FeatureCollection;
    expect(geojson.features).toHaveLength(shown);
    const csv = (await save(page, 'CSV')).toString('utf8').replace(/^\uFEFF/, '');
    const table = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    for (const column of ['event_date', 'event_type', 'latitude', 'longitude', 'geo_precision', 'fatalities'])
      expect(table.meta.fields).toContain(column);
    expect((await save(page, 'KML')).toString('utf8')).toContain('<kml');
    expect(JSON.parse((await save(page, 'Web Annotation')).toString('utf8'))).toHaveProperty('@context');
    expect((await save(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

describe('the timeline', () => {
  it('filters list, map and counts by the keys of its handles, by typed dates, and by playing', async () => {
    const page = await site.open(SMALL);
    const all = site.index.incidents.length;
    const first = page.getByRole('slider', { name: 'First day shown' });
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => first.getAttribute('aria-valuetext')).toBe('17 May 2025');
    await expect.poll(() => said(page).textContent()).toBe(`${String(all - 1)} of ${String(all)} incidents shown`);
    await page.getByRole('textbox', { name: 'First day' }).fill('2 June 2025');
    await page.keyboard.press('Enter');
    await expect.poll(() => mapOf(page).getByText('Amur', { exact: true }).count()).toBe(0);
    await expect.poll(() => rows(page).count()).toBe(3);
    await button(page, 'All dates').click();
    await expect.poll(() => rows(page).count()).toBe(all);
    await button(page, 'Play').click();
    await button(page, 'Pause').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Last day' }).inputValue()).toBe('17 May 2025');
  });
});

describe('on paper', () => {
  it('there is the map, the list and the card, and no controls', async () => {
    const page = await site.open({ ...SMALL, at: `#incident=${site.index.incidents[1]?.id ?? ''}` });
    await page.getByRole('dialog').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Zoom in', 'Share', 'Export', 'Story', 'Close', 'Play'])
      expect(await button(page, name).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await mapOf(page).isVisible()).toBe(true);
    expect(await rows(page).first().isVisible()).toBe(true);
  });
});

describe('the projection', () => {
  it('is switched from globe to flat and back', async () => {
    const page = await site.open(SMALL);
    const globe = button(page, 'Globe');
    const before = await globe.getAttribute('aria-pressed');
    await globe.click();
    await expect.poll(() => globe.getAttribute('aria-pressed')).toBe(before === 'true' ? 'false' : 'true');
    expect(new URL(page.url()).hash).toContain(before === 'true' ? 'as=flat' : 'as=globe');
  });
});

describe('measuring', () => {
  it('tells the distance of two clicked points', async () => {
    const page = await site.open({ ...SMALL, at: '#map=0,0,4&as=flat' });
    await button(page, 'Measure').click();
    const box = await mapOf(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.click(x - 91, y);
    await page.getByText('Click the second point.').waitFor();
    await page.mouse.click(x + 91, y);
    // 182 pixels of the equator, of which 512 × 2⁴ go round an Earth of 40,030 km.
    await page.getByText('889 km, the shortest way over the globe').waitFor();
  });
});

describe('the list', () => {
  it('is ordered as one likes', async () => {
    const page = await site.open(SMALL);
    const order = page.getByRole('combobox', { name: 'Order of the incidents' });
    const ids = (): Promise<readonly (string | null)[]> =>
      list(page)
        .locator('[data-incident]')
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-incident')));
    const oldest = await ids();
    await order.selectOption({ label: 'Newest first' });
    await expect.poll(async () => (await ids()).join()).not.toBe(oldest.join());
    expect((await ids()).toSorted()).toEqual(oldest.toSorted());
    await order.selectOption({ label: 'By place' });
    // The parts of an event stand below it, whatever their places are called.
    const apart = site.index.incidents.filter(({ type }) => type !== 'drone-strike');
    const names = new Map(apart.map(({ id, place }) => [id, place?.place.name ?? '\uFFFF']));
    const placed = async (): Promise<readonly string[]> => (await ids()).flatMap((id) => names.get(id ?? '') ?? []);
    await expect.poll(placed).toEqual([...names.values()].sort());
  });

  it('lists only what is in view, if one likes', async () => {
    const page = await site.open({ ...SMALL, at: '#map=28.95,41,10&as=flat' });
    await button(page, 'All places').click();
    const here = site.index.incidents.filter(({ place }) => place?.place.name === 'Istanbul');
    await expect.poll(() => rows(page).count()).toBe(here.length);
    for (const incident of here) expect(await rowOf(page, incident).count()).toBe(1);
    await button(page, `${String(here.length)} in view`).click();
    await expect.poll(() => rows(page).count()).toBe(site.index.incidents.length);
  });
});
