import type { Histogram } from '../../worker/protocol.ts';
import { xOf } from './scale.ts';
import type { Scale } from './scale.ts';

const GAP = 1.2;
/** However few a bin holds, it is seen. */
const LEAST_HEIGHT = 1.5;

/** Numbers of incidents by bin. */
export function totalsOf({ edges, counts }: Histogram, groups: number): readonly number[] {
  return Array.from({ length: Math.max(0, edges.length - 1) }, (_, bin) =>
    counts.subarray(bin * groups, (bin + 1) * groups).reduce((sum, count) => sum + count, 0),
  );
}

/** Stacked bars as one path a group, the first group at the base; `base` is the y of the axis, `height` that of the fullest bin. */
export function stackBars(
  { edges, counts }: Histogram,
  totals: readonly number[],
  groups: number,
  scale: Scale,
  box: { readonly base: number; readonly height: number },
): readonly string[] {
  const paths = Array.from({ length: groups }, () => '');
  const most = Math.max(1, ...totals);
  totals.forEach((total, bin) => {
    if (total === 0) return;
    const x = xOf(scale, edges[bin] ?? 0);
    const width = Math.max(1, xOf(scale, edges[bin + 1] ?? 0) - x - GAP);
    const perIncident = Math.max((box.height * total) / most, LEAST_HEIGHT) / total;
    let y = box.base;
    for (let group = 0; group < groups; group++) {
      const height = (counts[bin * groups + group] ?? 0) * perIncident;
      if (height === 0) continue;
      y -= height;
      paths[group] +=
        `M${x.toFixed(1)} ${y.toFixed(2)}h${width.toFixed(1)}v${height.toFixed(2)}h${(-width).toFixed(1)}z`;
    }
  });
  return paths;
}

/** The one number at which a line is drawn: the greatest of 1, 2, 5, 10, 20 … that leaves a fifth of the height above it. */
export function roundLine(most: number): number {
  const goal = most * 0.8;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, goal)));
  return ([5, 2, 1].find((factor) => factor * power <= goal) ?? 1) * power;
}
