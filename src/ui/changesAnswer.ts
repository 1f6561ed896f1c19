import type { ViewState } from './url.ts';

/** Whether one view shows other incidents than another, or the same in another order. */
export function changesAnswer(view: ViewState, before: ViewState): boolean {
  return (
    view.off.join() !== before.off.join() ||
    view.from !== before.from ||
    view.to !== before.to ||
    view.order !== before.order ||
    view.inView !== before.inView
  );
}
