import { dayNumber } from '../../core/columns.ts';
import type { Step } from '../../worker/protocol.ts';
import { chooseStep } from './chooseStep.ts';

/** Narrower pages are a phone's, where the chart has the whole width. */
const PHONE = 720;
/** Left column and the undated ones beside the chart on a desk, CSS pixels. */
const BESIDE = 436;

/** The bins that will fit the chart, before it is laid out; days in ISO 8601, the page's width in CSS pixels. */
export function firstStep({ first, last }: { readonly first: string; readonly last: string }, width: number): Step {
  return chooseStep({ from: dayNumber(first), to: dayNumber(last) }, width < PHONE ? width : width - BESIDE);
}
