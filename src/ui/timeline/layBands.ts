import type { Band, Histogram } from '../../worker/protocol.ts';
import type { Measure } from './axisTicks.ts';
import { groupBy } from './groupBy.ts';
import { edgesOf, xOf } from './scale.ts';
import type { Scale } from './scale.ts';
import { countedType } from './typeWords.ts';
import { clamp } from './window.ts';

/** Incidents of one type and one interval, whose day is not known: one band below the axis, CSS pixels. */
export interface LaidBand {
  /** At least one. */
  readonly ids: readonly [string, ...string[]];
  readonly group: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the words end (`anchor` end) or begin; null where they have no room. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' } | null;
}

/** The worker names no more bands than this. */
const MOST_BANDS = 12;
const LEAST_WIDTH = 8;
const LABEL_GAP = 6;
const WIDE_LANES = { count: 2, height: 6, top: 5, pitch: 10 };
const NARROW_LANES = { count: 4, height: 3.5, top: 4, pitch: 5.2 };

/**
 * Bands in two lanes with their words, or in four narrow ones without; null where even these are too few, or where not
 * all incidents are given: then only their density can be drawn.
 */
export function layBands(
  { bands }: Histogram,
  scale: Scale,
  base: number,
  measure: Measure,
): readonly LaidBand[] | null {
  if (bands.length >= MOST_BANDS) return null;
  return fill(bands, scale, base, WIDE_LANES, measure) ?? fill(bands, scale, base, NARROW_LANES, null);
}

function fill(
  bands: readonly Band[],
  scale: Scale,
  base: number,
  lanes: typeof WIDE_LANES,
  measure: Measure | null,
): readonly LaidBand[] | null {
  const taken: (readonly [number, number])[][] = Array.from({ length: lanes.count }, () => []);
  const laid: LaidBand[] = [];
  const same = groupBy(bands, ({ type, start, end }) => `${type} ${start} ${end}`);
  for (const alike of same.values()) {
    const [band] = alike;
    if (!band) continue;
    const words = bandWords(band.type, alike.length);
    const [x, width] = extentOf(band, scale);
    const label = measure ? labelOf(x, width, measure(words, false), scale.width) : null;
    const from = label?.anchor === 'end' ? label.x - label.width : x;
    const to = label?.anchor === 'start' ? label.x + label.width : x + width;
    const lane = taken.findIndex((spans) => spans.every(([start, end]) => to + 4 < start || end + 4 < from));
    if (lane < 0) return null;
    taken[lane]?.push([from, to]);
    laid.push({
      ids: [band.id, ...alike.slice(1).map(({ id }) => id)],
      group: band.group,
      start: band.start,
      end: band.end,
      words,
      x,
      y: base + lanes.top + lane * lanes.pitch,
      width,
      height: lanes.height,
      label: label && { x: label.x, anchor: label.anchor },
    });
  }
  return laid;
}

function bandWords(type: string, count: number): string {
  const words = countedType(type, count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Left end and width; a side without a bound goes to the chart's edge. */
function extentOf({ start, end }: Band, scale: Scale): readonly [number, number] {
  const left = start === null ? 0 : clamp(xOf(scale, start), 0, scale.width - LEAST_WIDTH);
  const right = end === null ? scale.width : clamp(xOf(scale, end + 1), 0, scale.width);
  return [left, Math.max(LEAST_WIDTH, right - left)];
}

function labelOf(
  x: number,
  width: number,
  words: number,
  room: number,
): { readonly x: number; readonly anchor: 'start' | 'end'; readonly width: number } | null {
  if (x - LABEL_GAP - words >= 0) return { x: x - LABEL_GAP, anchor: 'end', width: words };
  const after = x + width + LABEL_GAP;
  return after + words <= room ? { x: after, anchor: 'start', width: words } : null;
}

/** Below the axis of a crowded chart: how many incidents of no certain day each bin has, as a share of the most, 0 to 1. */
export function densityOf(
  { edges, uncertain }: Histogram,
  scale: Scale,
): readonly { readonly x: number; readonly width: number; readonly share: number }[] {
  const most = uncertain.reduce((a, b) => Math.max(a, b), 0);
  return Array.from(uncertain).flatMap((count, bin) => {
    if (count === 0) return [];
    const [x, end] = edgesOf(scale, { from: edges[bin] ?? 0, to: (edges[bin + 1] ?? 0) - 1 });
    return [{ x, width: end - x, share: count / most }];
  });
}
