import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Story from '../../src/ui/Story.svelte';
import { makeArticle, makeDetail, where } from './support/made.ts';
import { show, violations } from './support/show.ts';

type Props = Parameters<typeof Story>[1];

function showStory(changes: Partial<Props> = {}) {
  const heard = { onStep: vi.fn(), onClose: vi.fn(), onRead: vi.fn() };
  show(Story, {
    opened: { detail: makeDetail(), anchor: null, articles: [makeArticle()], isShown: true, position: 3 },
    ...{ position: 3, total: 11, ...heard, ...changes },
  } satisfies Props);
  return heard;
}

const story = page.getByRole('region', { name: 'Story' });
const back = page.getByRole('button', { name: 'Back' });
const next = page.getByRole('button', { name: 'Next' });

describe('Story', () => {
  it('tells one incident: what, when, where, in which words, from whom, and how many there are', async () => {
    showStory();
    await expect
      .element(story)
      .toHaveTextContent(
        /Sabotage on 1 June 2025 · Ormund, the region, not an exact spot.*The Shore, 3 June 2025.*3 of 11/,
      );
    expect(document.querySelector('blockquote')?.textContent).toBe('Two bridges in Ormund were blown up on Sunday.');
    expect(await violations()).toEqual([]);
  });

  it('steps by its buttons and by the arrow keys, and keeps the focus', async () => {
    const { onStep } = showStory();
    await expect.element(story).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await next.click();
    expect(onStep.mock.calls).toEqual([[1], [-1], [1]]);
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onStep).toHaveBeenLastCalledWith(-1);
    await expect.element(next).toHaveFocus();
  });

  it.each([
    ['first', 1, back, '{ArrowLeft}'],
    ['last', 11, next, '{ArrowRight}'],
  ] as const)('goes no further than the %s', async (_, position, button, key) => {
    const { onStep } = showStory({ position });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    (button.element() as HTMLElement).click();
    await userEvent.keyboard(key);
    expect(onStep).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });

  it('opens the article at its sentence', async () => {
    const { onRead } = showStory();
    await page.getByRole('button', { name: 'Read in the article' }).click();
    expect(onRead).toHaveBeenCalledExactlyOnceWith('aa01', where('Two bridges').start);
  });

  it('is closed by its button and by Escape, which goes no further', async () => {
    const outside = vi.fn();
    addEventListener('keydown', outside);
    const { onClose } = showStory();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(outside).not.toHaveBeenCalled();
    removeEventListener('keydown', outside);
    await page.getByRole('button', { name: 'Close the story' }).click();
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('waits for what is still being read, and says where there is no place', async () => {
    showStory({ opened: null });
    await expect.element(page.getByText('Reading the incident…')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    const opened = { detail: makeDetail({ place: null }), anchor: null, articles: [], isShown: true, position: 3 };
    showStory({ opened });
    await expect.element(story.last()).toHaveTextContent(/no place given/);
  });

  it('can be read at 320 px', async () => {
    await page.viewport(320, 640);
    showStory();
    await expect.element(next).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await violations()).toEqual([]);
  });
});
