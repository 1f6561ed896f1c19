import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ListAsk, ListItem, ListWindow, Summary } from '../worker/protocol.ts';
import type { Ask } from './ask.ts';

const FIRST_ITEMS = 400;

/** The list's window, and what its rows say in words. */
export class Rows {
  list: ListWindow | null = $state.raw(null);
  /** Second lines of the rows, by incident, as far as they were asked for. */
  readonly summaries = new SvelteMap<string, Summary>();
  /** Items to ask for. */
  items: Pick<ListAsk, 'first' | 'count'> = { first: 0, count: FIRST_ITEMS };
  /** Incidents whose second lines are under way. */
  private readonly awaited = new SvelteSet<string>();
  private readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** Back to the list's beginning, with the next answer. */
  restart(): void {
    this.items = { first: 0, count: FIRST_ITEMS };
  }

  /** Asks for the second lines of these rows, as far as they are neither there nor under way. */
  async describe(items: readonly ListItem[]): Promise<void> {
    const ids = items.flatMap((item) =>
      item.kind === 'heading' || this.summaries.has(item.id) || this.awaited.has(item.id) ? [] : [item.id],
    );
    if (ids.length === 0) return;
    for (const id of ids) this.awaited.add(id);
    const found = await this.ask('summaries', { ids });
    for (const [id, summary] of found ?? []) this.summaries.set(id, summary);
    for (const id of ids) this.awaited.delete(id);
  }
}
