import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageState } from '../../src/ui/state.svelte.ts';
import type { IndexClient } from '../../src/worker/client.ts';
import type { Kind, Opened, View } from '../../src/worker/protocol.ts';
import { makeDetail } from './support/made.ts';

interface Asked {
  readonly kind: Kind;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly answer: (answer: unknown) => void;
}

/** A client whose answers the test gives, one by one, in the order that it wants. */
function slowClient(): { readonly client: IndexClient; readonly all: readonly Asked[] } {
  const all: Asked[] = [];
  const ask = (kind: Kind, asked: object): Promise<unknown> =>
    new Promise((answer) => all.push({ kind, asked: { ...asked }, answer }));
  return { client: { ask: ask as IndexClient['ask'], stop: () => undefined }, all };
}

const NONE = { headings: 0, rows: 0, parts: 0 };
const VIEW: View = {
  shown: 0,
  total: 0,
  layers: [],
  histogram: {
    step: 'day',
    edges: [],
    counts: new Uint32Array(),
    uncertain: new Uint32Array(),
    undated: [],
    bricks: [],
    bands: [],
  },
  list: { first: 0, items: [], length: 0, incidents: 0, left: 0, before: NONE, all: NONE },
  marks: [],
  box: null,
  days: null,
};
const MANIFEST = { version: 2, incidents: 0, articles: 0, datelines: 0, types: [], days: null, problems: [] };

function openedAt(id: string): Opened {
  const detail = makeDetail();
  const anchor = { key: id, level: 'town', name: id, lon: 0, lat: 0, box: null } as const;
  return {
    detail: { ...detail, incident: { ...detail.incident, id } },
    anchor,
    articles: [],
    isShown: true,
    position: 1,
  };
}

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the state of the page', () => {
  it('asks again when the timeline finds out its bins while the first answer is under way', async () => {
    const { client, all } = slowClient();
    const page = new PageState(client);
    void page.load();
    all[0]?.answer(MANIFEST);
    await vi.waitUntil(() => all.length === 2);
    page.useStep('week');
    all[1]?.answer(VIEW);
    await vi.waitUntil(() => all.length === 3);
    expect(all.map(({ kind, asked }) => [kind, asked['step']])).toEqual([
      ['load', undefined],
      ['view', 'day'],
      ['view', 'week'],
    ]);
    await vi.waitUntil(() => page.phase === 'ready');
  });

  it('asks for the bins that will fit many days at once', async () => {
    const { client, all } = slowClient();
    void new PageState(client).load();
    const days = { first: '1900-01-01', last: '2009-12-31' };
    all[0]?.answer({ ...MANIFEST, days });
    await vi.waitUntil(() => all.length === 2);
    // So many years fit by years only, however wide the page.
    expect(all[1]?.asked['step']).toBe('year');
  });

  it('keeps a list that was asked for while the first answer was being shown', async () => {
    const { client, all } = slowClient();
    const page = new PageState(client);
    void page.load();
    all[0]?.answer(MANIFEST);
    await vi.waitUntil(() => all.length === 2);
    all[1]?.answer(VIEW);
    // No task may pass: list and timeline come in the next one.
    for (let turn = 0; turn < 20 && page.phase !== 'ready'; turn += 1) await Promise.resolve();
    expect(page.histogram).toBeNull();
    void page.listFrom(0, 10);
    const newer = { ...VIEW.list, left: 7 };
    all[2]?.answer(newer);
    await vi.waitUntil(() => page.histogram !== null);
    expect(page.rows.list).toBe(newer);
  });

  it('marks what the pointer is on, not what it was on when the answer was asked for', async () => {
    const { client, all } = slowClient();
    const page = new PageState(client);
    const first = page.hoverById('aaaaaaaaaaaa');
    const second = page.hoverById('bbbbbbbbbbbb');
    all[1]?.answer(openedAt('bbbbbbbbbbbb'));
    all[0]?.answer(openedAt('aaaaaaaaaaaa'));
    await Promise.all([first, second]);
    expect(page.hovered?.lead.id).toBe('bbbbbbbbbbbb');
    const third = page.hoverById('aaaaaaaaaaaa');
    await page.hoverById(null);
    all[2]?.answer(openedAt('aaaaaaaaaaaa'));
    await third;
    expect(page.hovered).toBeNull();
  });
});
