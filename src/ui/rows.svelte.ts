import { SvelteMap } from 'svelte/reactivity';
import type { ListAsk, ListWindow, Summary } from '../worker/protocol.ts';
import type { Ask } from './ask.ts';

const FIRST_ITEMS = 400;

/** The list's window, and what its rows say in words. */
export class Rows {
  list: ListWindow | null = $state.raw(null);
  /** Second lines of the rows, by incident, as far as they were asked for. */
  readonly summaries = new SvelteMap<string, Summary>();
  /** Items to ask for. */
  items: Pick<ListAsk, 'first' | 'count'> = { first: 0, count: FIRST_ITEMS };
  private readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** Back to the list's beginning, with the next answer. */
  restart(): void {
    this.items = { first: 0, count: FIRST_ITEMS };
  }

  async take(list: ListWindow): Promise<void> {
    this.list = list;
    const ids = list.items.flatMap((item) =>
      item.kind !== 'heading' && !this.summaries.has(item.id) ? [item.id] : [],
    );
    const found = ids.length > 0 ? await this.ask('summaries', { ids }) : null;
    for (const [id, summary] of found ?? []) this.summaries.set(id, summary);
  }
}
