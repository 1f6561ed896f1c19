import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ArticleReader from '../../src/ui/ArticleReader.svelte';
import { makeArticle, makeReading, TEXT, where } from './support/made.ts';
import { show, violations } from './support/show.ts';

type Props = Parameters<typeof ArticleReader>[1];

function showReader(changes: Partial<Props> = {}) {
  const heard = { onSelect: vi.fn(), onHover: vi.fn(), onClose: vi.fn() };
  show(ArticleReader, {
    ...{ article: 'aa01', load: () => Promise.resolve(makeReading()), meta: makeArticle() },
    ...{ selected: null, hovered: null, sentence: null, ...heard, ...changes },
  } satisfies Props);
  return heard;
}

const text = page.getByRole('region', { name: 'Text of the article' });
const bridges = page.getByRole('button', { name: 'Sabotage, Ormund, on 1 June 2025' });
const talks = page.getByRole('button', { name: 'Talks, Tesk, on 2 June 2025' });
const moscow = page.getByRole('button', { name: 'Moscow' });
const reason = page.getByRole('tooltip');

/** The words with the soft highlighter behind them. */
const lit = () => [...document.querySelectorAll('.article-sentence.here')].map(({ textContent }) => textContent);

describe('ArticleReader', () => {
  it('shows the very text, whatever it holds, with where it is from', async () => {
    showReader();
    await expect.element(bridges).toBeVisible();
    expect(text.element().textContent).toBe(TEXT);
    expect(text.element().querySelector('i')).toBeNull();
    await expect.element(page.getByRole('heading', { name: 'Night of strikes' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Source' }))
      .toHaveAttribute('href', 'https://shore.example/night');
    expect(await violations()).toEqual([]);
  });

  it('has each incident’s glyph in the margin, at the line where its sentence starts and none over another', async () => {
    showReader();
    await expect.element(talks).toBeVisible();
    const [first, second] = [bridges, talks].map((mark) => mark.element().getBoundingClientRect());
    const line = document.querySelector('.article-sentence')?.getClientRects()[0];
    expect((first?.top ?? 0) + 12).toBeCloseTo(((line?.top ?? 0) + (line?.bottom ?? 0)) / 2, 0);
    expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBeGreaterThanOrEqual(0);
    expect(first?.right).toBeLessThanOrEqual(line?.left ?? 0);
  });

  it('selects an incident by its glyph and by its place', async () => {
    const { onSelect } = showReader();
    await talks.click();
    expect(onSelect).toHaveBeenLastCalledWith('00000000000b');
    await text.getByText('Ormund', { exact: true }).click();
    expect(onSelect).toHaveBeenLastCalledWith('00000000000a');
  });

  it('lights the open incident’s sentence, or the one that was asked for', async () => {
    showReader({ selected: '00000000000b' });
    await expect.element(talks).toHaveAttribute('aria-current', 'true');
    expect(lit()).toEqual(['Talks were held in Tesk.']);
    expect(await violations()).toEqual([]);
  });

  it('brings a sentence that was asked for into sight', async () => {
    const long = `${'Nothing happened.\n'.repeat(200)}The end.`;
    const { article } = makeReading();
    const end = { start: long.length - 8, end: long.length };
    const reading = makeReading({ article: { ...article, text: long }, incidents: [], mentions: [], sentences: [end] });
    document.body.style.cssText = 'display: grid; height: 400px';
    showReader({ load: () => Promise.resolve(reading), sentence: end.start + 3 });
    await expect.element(page.getByText('The end.')).toBeInViewport();
    expect(lit()).toEqual(['The end.']);
    document.body.style.cssText = '';
  });

  it('tells whose place is under the pointer, or whose glyph has the focus', async () => {
    const { onHover } = showReader();
    await text.getByText('Tesk', { exact: true }).hover();
    expect(onHover).toHaveBeenLastCalledWith('00000000000b');
    await page.getByRole('heading').hover();
    expect(onHover).toHaveBeenLastCalledWith(null);
    (bridges.element() as HTMLElement).focus();
    expect(onHover).toHaveBeenLastCalledWith('00000000000a');
  });

  it('says why a place is not on the map on hover; the reason can be pointed at', async () => {
    showReader();
    await moscow.hover();
    await expect.element(reason).toHaveTextContent('Moscow: here the government, not the city');
    await reason.hover();
    await expect.element(reason).toBeVisible();
    await page.getByRole('heading').hover();
    await expect.element(reason).not.toBeInTheDocument();
  });

  it('says it on focus too; Escape takes the reason away first, and closes the article next', async () => {
    const { onClose } = showReader();
    await expect.element(moscow).toBeVisible();
    (moscow.element() as HTMLElement).focus();
    await expect.element(reason).toBeVisible();
    expect(moscow.element().getAttribute('aria-describedby')).toBe(reason.element().id);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(reason).not.toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says what could not be read, and tries again', async () => {
    const load = vi.fn<Props['load']>().mockRejectedValueOnce(new Error('data/articles/aa01.json could not be read'));
    load.mockResolvedValueOnce(makeReading());
    showReader({ load });
    await expect.element(page.getByRole('alert')).toHaveTextContent('data/articles/aa01.json could not be read');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(bridges).toBeVisible();
  });

  it('shows no quotation that is not in the text, and says so', async () => {
    const reading = makeReading();
    const wrong = { ...reading.article, text: TEXT.replace('Tesk', 'Task') };
    showReader({ load: () => Promise.resolve({ ...reading, article: wrong }) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('A quotation does not match this text');
    await expect.element(talks).not.toBeInTheDocument();
  });

  it('waits without a word of text, and is closed by its button', async () => {
    const { onClose } = showReader({ load: () => new Promise(() => undefined), meta: null });
    await expect.element(page.getByRole('status')).toHaveTextContent('Reading the article…');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Close the article' }).click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('can be read at 320 px', async () => {
    await page.viewport(320, 640);
    showReader({ sentence: where('Talks').start });
    await expect.element(bridges).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await violations()).toEqual([]);
  });
});
