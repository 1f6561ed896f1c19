import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/core/model.ts';
import { button, card, cardOf, mapOf, quotation } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');

function incidentCalled(title: string): Incident {
  const incident = site.index.incidents.find((one) => one.title === title);
  if (!incident) throw new Error(`the seeds have no “${title}”`);
  return incident;
}

describe('a click on the map', () => {
  it('opens an area’s card by the tag with its name', async () => {
    const page = await site.open();
    await mapOf(page).getByText('Amur', { exact: true }).click();
    const amur = incidentCalled('Drone strike in Amur Oblast');
    await cardOf(page, amur).waitFor();
    expect(await quotation(page).textContent()).toBe(amur.citations[0]?.exact);
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
