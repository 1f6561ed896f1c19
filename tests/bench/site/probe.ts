/** What the page notes of itself while it is measured; times are milliseconds since its navigation. */
export interface Notes {
  /** When the map had drawn its first marks. */
  ready: number | null;
  /** Whatever held the main thread for 50 ms or longer. */
  readonly blocks: { readonly start: number; readonly duration: number }[];
  /** When a person last clicked. */
  clicked: number | null;
  /** When views were answered and painted, and when the map had nothing left to draw. */
  readonly answered: number[];
  readonly drawn: number[];
}

declare global {
  interface Window {
    /** Takes the notes, as JSON, out of the page. */
    benchTell?(notes: string): void;
  }
}

/**
 * Runs in the page before anything else of it: notes what the page says of itself in its attributes, and tells each note
 * at once. Nobody need ask for them: each question is a task of the page, and the first of them a long one.
 */
export function installProbe(): void {
  const notes: Notes = { ready: null, blocks: [], clicked: null, answered: [], drawn: [] };
  const tell = (): void => window.benchTell?.(JSON.stringify(notes));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.blocks.push({ start: startTime, duration });
    tell();
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      notes.clicked = timeStamp;
      tell();
    },
    { capture: true },
  );
  new MutationObserver((changes) => {
    const now = performance.now();
    for (const { attributeName, target } of changes) {
      if (!(target instanceof HTMLElement)) continue;
      if (attributeName === 'data-answer') notes.answered.push(now);
      if (attributeName === 'data-drawn') notes.drawn.push(now);
      if (target.matches('.dateline-map[data-marks="shown"]')) notes.ready ??= now;
    }
    tell();
  }).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-marks', 'data-answer', 'data-drawn'],
  });
}
