import type { Step } from './protocol.ts';

const DAY_MS = 86_400_000;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY = 4;
/** More bins than a screen has pixels say nothing: a longer time is cut into longer steps. */
const MOST_BINS = 20_000;
const COARSER: Readonly<Record<Step, Step>> = { day: 'week', week: 'month', month: 'year', year: 'year' };

/** A time cut into bins: `edges` are the first day of each bin, and the first day after the last bin. */
export interface Bins {
  readonly step: Step;
  readonly edges: readonly number[];
}

/** The bins of days, weeks (from Monday), months or years that hold all days from `first` to `last`. */
export function cutBins(first: number, last: number, asked: Step): Bins {
  const step = fittingStep(first, last, asked);
  const edges = [startOf(first, step)];
  for (let edge = startOf(first, step); edge <= last;) {
    edge = nextStart(edge, step);
    edges.push(edge);
  }
  return { step, edges };
}

const SHORTEST: Readonly<Record<Step, number>> = { day: 1, week: 7, month: 28, year: 365 };

function fittingStep(first: number, last: number, asked: Step): Step {
  let step = asked;
  while (step !== 'year' && (last - first) / SHORTEST[step] > MOST_BINS) step = COARSER[step];
  return step;
}

/** First day of the bin that holds a day. */
export function startOf(day: number, step: Step): number {
  if (step === 'day') return day;
  if (step === 'week') return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), step === 'month' ? date.getUTCMonth() : 0, 1) / DAY_MS;
}

function nextStart(edge: number, step: Step): number {
  if (step === 'day') return edge + 1;
  if (step === 'week') return edge + 7;
  const date = new Date(edge * DAY_MS);
  const months = step === 'month' ? 1 : 12;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

/** For each day from the first edge on, the index of its bin. */
export function binOfDays(edges: readonly number[]): Uint16Array {
  const from = edges[0] ?? 0;
  const bins = new Uint16Array((edges.at(-1) ?? from) - from);
  for (let bin = 0; bin + 1 < edges.length; bin++)
    bins.fill(bin, (edges[bin] ?? from) - from, (edges[bin + 1] ?? from) - from);
  return bins;
}
