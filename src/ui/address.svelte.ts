import { DEFAULT_VIEW, formatView, parseView } from './url.ts';
import type { ViewState } from './url.ts';

/** The view and the address bar, kept the same. */
export class Address {
  view: ViewState = $state.raw(DEFAULT_VIEW);
  /** A part of the link could not be read, or names what is not there. */
  isBad = $state(false);
  private readonly onChange: (before: ViewState) => void;

  /** `onChange` is told the view before, once `view` is the new one. */
  constructor(onChange: (before: ViewState) => void) {
    this.onChange = onChange;
  }

  /** The address bar changed (or was there first): back and forward restore what it says. */
  read(): void {
    const { view, bad } = parseView(location.hash);
    this.isBad = bad;
    this.show(view);
  }

  /** Changes the view and the address with it. `replace` leaves no step to go back to: for what changes as one moves. */
  change(patch: Partial<ViewState>, how: 'push' | 'replace'): void {
    const view = { ...this.view, ...patch };
    // What is asked for goes on its way first: the browser takes its time to write an address down.
    this.show(view);
    const hash = formatView(view);
    if (hash === location.hash) return;
    const address = `${location.pathname}${location.search}${hash}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  private show(view: ViewState): void {
    const before = this.view;
    this.view = view;
    this.onChange(before);
  }
}
