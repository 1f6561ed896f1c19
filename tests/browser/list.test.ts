import { describe, expect, it, vi } from 'vitest';
import IncidentList from '../../src/ui/IncidentList.svelte';
import '../../src/ui/list.css';
import { HEIGHTS } from '../../src/ui/listWindow.ts';
import { PageState } from '../../src/ui/state.svelte.ts';
import type { IndexClient } from '../../src/worker/client.ts';
import type { ListItem, ListWindow } from '../../src/worker/protocol.ts';
import { show, violations } from './support/show.ts';

const HEIGHT = 400;
const NONE = { headings: 0, rows: 0, parts: 0 };

function rowAt(index: number): ListItem {
  return {
    ...{ kind: 'row', id: `id${String(index)}`, type: 'protest', group: 'unrest', anchor: null, status: 'reported' },
    ...{ sources: 1, killed: 0, parts: 0, position: index + 1 },
    date: { start: '2025-06-01', end: '2025-06-01', precision: 'day', basis: [] },
  };
}

/** Shows a window of a list of `length` rows, as the worker gives it. */
function showList(length: number, held: number): { readonly page: PageState; readonly described: readonly string[] } {
  const described: string[] = [];
  const ask = (kind: string, asked: object): Promise<unknown> => {
    const ids = 'ids' in asked ? (asked.ids as readonly string[]) : [];
    described.push(...ids);
    const summaries = ids.map((id) => [id, { title: id, summary: `What ${id} was` }] as const);
    return Promise.resolve(kind === 'summaries' ? summaries : null);
  };
  const page = new PageState({ ask: ask as IndexClient['ask'], stop: () => undefined });
  page.phase = 'ready';
  document.body.style.cssText = `display: flex; flex-direction: column; height: ${String(HEIGHT)}px; margin: 0`;
  show(IncidentList, { page });
  page.rows.list = windowOf(length, 0, held);
  return { page, described };
}

function windowOf(length: number, first: number, count: number): ListWindow {
  const items = Array.from({ length: Math.min(count, length - first) }, (_, index) => rowAt(first + index));
  return { first, items, length, incidents: length, left: 0, before: { ...NONE, rows: first }, all: { ...NONE, rows: length } }; // prettier-ignore
}

function drawn(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#incidents [data-incident]')];
}

function scroller(): HTMLElement {
  const list = document.querySelector<HTMLElement>('.list');
  if (!list) throw new Error('there is no list');
  return list;
}

/** Whether all of the list's height that is in sight has rows. */
function isCovered(): boolean {
  const { top, bottom } = scroller().getBoundingClientRect();
  const end = document.querySelector('#incidents')?.getBoundingClientRect().bottom ?? 0;
  const boxes = drawn().map((row) => row.getBoundingClientRect());
  return (boxes[0]?.top ?? Infinity) <= top && (boxes.at(-1)?.bottom ?? 0) >= Math.min(bottom, end);
}

describe('the list', () => {
  it('draws of a long list only what is in sight and a little more, at its own height', async () => {
    const { described } = showList(10_000, 400);
    await vi.waitUntil(isCovered);
    expect(drawn().length).toBeLessThan(60);
    expect(described).toEqual(drawn().map(({ dataset }) => dataset['incident']));
    expect(document.querySelector('#incidents')?.clientHeight).toBe(10_000 * HEIGHTS.row);
    const items = document.querySelectorAll('#incidents li');
    await expect.poll(() => items[4]?.textContent).toContain('What id4 was');
    expect(items[4]?.getAttribute('aria-posinset')).toBe('5');
    expect(items[4]?.getAttribute('aria-setsize')).toBe('10000');
    expect(await violations()).toEqual([]);
  });

  it('draws the rows that come into sight, keeps those that stay, and describes each once', async () => {
    const { described } = showList(10_000, 400);
    await vi.waitUntil(isCovered);
    const stays = drawn().at(-1);
    scroller().scrollTop = 700;
    await vi.waitUntil(() => isCovered() && drawn().at(-1) !== stays);
    expect(drawn()).toContain(stays);
    for (const index of [30, 190, 10]) {
      scroller().scrollTop = index * HEIGHTS.row;
      await vi.waitUntil(isCovered);
      const row = drawn().find(({ dataset }) => dataset['incident'] === `id${String(index)}`);
      expect(row?.getBoundingClientRect().top).toBe(scroller().getBoundingClientRect().top);
      expect(drawn().length).toBeLessThan(80);
    }
    expect(new Set(described).size).toBe(described.length);
  });

  it('draws a list that is held whole in the end whole, where it stands', async () => {
    const { page } = showList(300, 400);
    await vi.waitUntil(() => drawn().length === 300);
    scroller().scrollTop = 5000;
    page.rows.list = windowOf(250, 0, 400);
    await vi.waitUntil(() => drawn().length === 250);
    expect(scroller().scrollTop).toBe(5000);
    expect(document.querySelector('#incidents')?.clientHeight).toBe(250 * HEIGHTS.row);
  });

  it('shows the end of a list that became shorter than what was scrolled', async () => {
    const { page } = showList(10_000, 400);
    await vi.waitUntil(isCovered);
    scroller().scrollTop = 12_000;
    await vi.waitUntil(isCovered);
    page.rows.list = windowOf(100, 0, 400);
    await vi.waitUntil(() => isCovered() && drawn().at(-1)?.dataset['incident'] === 'id99');
  });

  it('brings the open incident into sight, be its row drawn or not', async () => {
    const { page } = showList(10_000, 400);
    await vi.waitUntil(isCovered);
    for (const id of ['id200', 'id201', 'id3']) {
      page.open(id);
      await vi.waitUntil(() => {
        const box = document.querySelector(`[data-incident="${id}"]`)?.getBoundingClientRect();
        const { top, bottom } = scroller().getBoundingClientRect();
        return box !== undefined && box.top >= top && box.bottom <= bottom;
      });
    }
    page.close();
  });

  it('draws all that it holds for paper', async () => {
    showList(10_000, 400);
    await vi.waitUntil(isCovered);
    dispatchEvent(new Event('beforeprint'));
    expect(drawn().length).toBe(400);
  });
});
