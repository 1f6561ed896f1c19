import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/core/model.ts';
import { button, card, cardOf, mapOf, quotation, rowOf } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');

function incidentCalled(title: string): Incident {
  const incident = site.index.incidents.find((one) => one.title === title);
  if (!incident) throw new Error(`the seeds have no “${title}”`);
  return incident;
}

const CALM = { reducedMotion: 'reduce' } as const;

function incidentAt(place: string): Incident {
  const incident = site.index.incidents.find((one) => one.place?.place.id === place);
  if (!incident) throw new Error(`the seeds have nothing at ${place}`);
  return incident;
}

/** Waits for an incident's card with its own words. */
async function expectOpened(page: Page, incident: Incident): Promise<void> {
  await cardOf(page, incident).waitFor();
  await expect.poll(() => quotation(page).textContent()).toBe(incident.citations[0]?.exact);
}

/** Closes the card and waits until the tags are where they stay without it. */
async function closeCard(page: Page): Promise<void> {
  const drawn = async (): Promise<number> => Number(await page.locator('.dateline-map').getAttribute('data-drawn'));
  const before = await drawn();
  await page.keyboard.press('Escape');
  await expect.poll(() => card(page).count()).toBe(0);
  await expect.poll(drawn).toBeGreaterThan(before);
}

/** Where the open card's line ends: at its mark. In pixels of the window. */
async function endOfLine(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const line = page.locator('svg.card-line');
  await expect.poll(() => line.locator('path').last().getAttribute('d')).toMatch(/^M/);
  const [x, y] =
    /^M([\d.]+) ([\d.]+)/.exec((await line.locator('path').last().getAttribute('d')) ?? '')?.slice(1) ?? [];
  const box = await line.boundingBox();
  return { x: (box?.x ?? 0) + Number(x), y: (box?.y ?? 0) + Number(y) };
}

async function clickTag(page: Page, place: string): Promise<void> {
  const box = await mapOf(page).locator(`.map-tag[data-key="${place}"]`).boundingBox();
  if (!box) throw new Error(`${place} has no tag`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe('a click on the map', () => {
  it('opens the exact sentence of each incident by its tag', async () => {
    const page = await site.open(CALM);
    const tags = await mapOf(page)
      .locator('.map-tag')
      .evaluateAll((all) => all.map((tag) => tag.getAttribute('data-key') ?? ''));
    const areas = site.index.incidents.flatMap(({ place }) =>
      place?.level === 'admin1' || place?.level === 'country' ? [place.place.id] : [],
    );
    // The event of all Russia shows as its parts.
    expect([...tags].sort()).toEqual(areas.filter((id) => id !== 'iso:RU').sort());
    for (const tag of tags) {
      await clickTag(page, tag);
      await expectOpened(page, incidentAt(tag));
      await closeCard(page);
    }
  });

  it.each([
    ['Irkutsk Oblast', 4],
    ['Ukraine', 4],
    ['Bryansk Oblast', 6],
  ])('opens %s by its area, beside its tag', async (name, zoom) => {
    const incident = site.index.incidents.find(({ place }) => place?.place.name === name);
    const place = incident?.place?.place.id ?? '';
    const [lon, lat] = site.index.places.get(place) ?? [0, 0];
    const page = await site.open({ ...CALM, at: `#map=${String(lon)},${String(lat)},${String(zoom)}&as=flat` });
    await clickTag(page, place);
    const { x, y } = await endOfLine(page);
    await closeCard(page);
    await page.mouse.click(x, y + 32);
    await expectOpened(page, incidentAt(place));
  });

  it('opens both rounds of talks by the ring of Istanbul', async () => {
    const page = await site.open(CALM);
    const [first, second] = [incidentCalled('Talks in Istanbul'), incidentCalled('Talks in Istanbul, second round')];
    await rowOf(page, first).click();
    await cardOf(page, first).waitFor();
    const { x, y } = await endOfLine(page);
    await closeCard(page);
    await page.mouse.click(x, y);
    await expectOpened(page, first);
    await card(page).getByRole('button', { name: 'Talks on 2 June 2025' }).click();
    await expectOpened(page, second);
  });

  it('leads from a part to the whole event, whose own area its parts hide', async () => {
    const page = await site.open(CALM);
    await clickTag(page, 'iso:RU-IRK');
    await card(page).getByRole('button', { name: 'Open the whole event' }).click();
    await expectOpened(page, incidentAt('iso:RU'));
  });

  it('is not needed for what has no place: its row opens it', async () => {
    const page = await site.open(CALM);
    const swap = incidentCalled('Prisoner swap');
    await rowOf(page, swap).click();
    await expectOpened(page, swap);
    expect(await page.locator('svg.card-line path').last().getAttribute('d')).toBe('');
  });

  it('lists what happened at the same spot', async () => {
    const page = await site.open({ at: `#incident=${incidentCalled('Talks in Istanbul').id}` });
    await card(page).getByText('2 incidents at this spot').waitFor();
    await card(page).getByRole('button', { name: 'Talks on 2 June 2025' }).click();
    await cardOf(page, incidentCalled('Talks in Istanbul, second round')).waitFor();
  });

  it('closes the card with Escape and gives the focus back to where it was', async () => {
    const page = await site.open();
    const share = button(page, 'Share');
    await share.focus();
    await page.keyboard.press('j');
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await share.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the card', () => {
  it('says how far the place is from the border of who is named', async () => {
    const page = await site.open({ at: `#incident=${incidentCalled('Drone strike in Murmansk Oblast').id}` });
    await card(page).getByText('How far from the border?').click();
    await card(page)
      .getByText(/^Ukraine: 1,[67]\d\d km away$/)
      .waitFor();
    await card(page)
      .getByText(/^Russia: inside, \d+ km from its edge$/)
      .waitFor();
  });

  it('says why it is here and why then', async () => {
    const page = await site.open({ at: `#incident=${incidentCalled('Sabotage in Bryansk Oblast').id}` });
    await card(page).getByText('Why here?').click();
    await card(page)
      .getByText(/^The article names “Bryansk”/)
      .waitFor();
    await card(page).getByText('Why this date?').click();
    await card(page)
      .getByText(/one day before the talks/i)
      .last()
      .waitFor();
  });
});
