import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './built.ts';
import { button, card, rowOf, reader, readerText } from './look.ts';
import { useSite } from './site.ts';

const site = useSite('seeds');

describe('the reader', () => {
  it('shows each incident’s sentence, lit and in sight, in an article that equals its file', async () => {
    const page = await site.open();
    for (const incident of site.index.incidents) {
      const [citation] = incident.citations;
      const article = site.index.articles.find(({ id }) => id === citation?.article);
      await rowOf(page, incident).click();
      await card(page).getByRole('button', { name: 'Read in the article' }).click();
      await expect
        .poll(() => reader(page).getByRole('heading').textContent())
        .toBe(article?.title ?? 'Article without a title');
      const lit = readerText(page).locator('.asked');
      await expect.poll(() => lit.textContent()).toContain(citation?.exact);
      const frame = await readerText(page).boundingBox();
      const box = await lit.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(frame?.y ?? Infinity);
      expect(box?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
      expect(await readerText(page).textContent()).toBe(
        fs.readFileSync(path.join(ROOT, 'seeds', path.basename(article?.file ?? '')), 'utf8'),
      );
    }
  });

  it('says why a place was found and not mapped', async () => {
    const page = await site.open();
    const talks = site.index.incidents.find(({ title }) => title === 'Talks in Istanbul, second round');
    await rowOf(page, talks ?? { id: '' }).click();
    await button(page, 'Read in the article').click();
    await readerText(page).getByRole('button', { name: 'Moscow' }).first().focus();
    await expect.poll(() => page.getByRole('tooltip').textContent()).toMatch(/^Moscow: /);
  });

  it('opens an incident by its place in the text, and closes', async () => {
    const page = await site.open();
    const kursk = site.index.incidents.find(({ place }) => place?.place.id === 'iso:RU-KRS');
    const bryansk = site.index.incidents.find(({ place }) => place?.place.id === 'iso:RU-BRY');
    await rowOf(page, bryansk ?? { id: '' }).click();
    await button(page, 'Read in the article').click();
    await readerText(page).getByText('Kursk', { exact: true }).first().click();
    await expect.poll(() => page.getByRole('dialog', { name: kursk?.title ?? '', exact: true }).count()).toBe(1);
    await button(page, 'Close the article').click();
    await expect.poll(() => reader(page).count()).toBe(0);
  });
});
