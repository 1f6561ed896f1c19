import type { Step } from '../../worker/protocol.ts';
import type { Days } from './window.ts';

const STEPS: readonly { readonly step: Step; readonly days: number }[] = [
  { step: 'day', days: 1 },
  { step: 'week', days: 7 },
  { step: 'month', days: 30.4 },
];
const LEAST_BIN = 4;
const MOST_BINS = 200;

/** The finest bins of which each is wide enough to be seen and clicked, for a chart of so many CSS pixels. */
export function chooseStep(span: Days, width: number): Step {
  const fits = STEPS.find(({ days }) => {
    const bins = Math.ceil((span.to - span.from + 1) / days);
    return bins <= MOST_BINS && width / bins >= LEAST_BIN;
  });
  return fits?.step ?? 'year';
}
