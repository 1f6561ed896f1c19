import type { Brick, Histogram } from '../../worker/protocol.ts';
import type { Measure } from './axisTicks.ts';
import { groupBy } from './groupBy.ts';
import { xOf } from './scale.ts';
import type { Scale } from './scale.ts';
import { binShortWords, typeOrder, typesInWords, typeWord } from './typeWords.ts';

/** One incident of a known day, CSS pixels. */
export interface LaidBrick extends Brick {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words beside a column of bricks. */
export interface ColumnLabel {
  readonly bin: number;
  readonly text: string;
  readonly strong: boolean;
  /** Where the words end (`anchor` end) or begin. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Of the baseline. */
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PITCH = 10.8;
const GAP = 1.3;
const WIDEST = 46;
/** Share of a bin that its column fills. */
const FILL = 0.78;
/** Room over the fullest column. */
const HEADROOM = 9;
const LABEL_HEIGHT = 15;
const LABEL_GAP = 8;
/** Words go past a line that is so near. */
const NEAR_LINE = 28;
const MOST_LABELLED = 30;

/** Bricks in their columns, the groups in order from the axis at `base` upwards. */
export function layBricks({ bricks, edges }: Histogram, scale: Scale, base: number): readonly LaidBrick[] {
  const columns = groupBy(
    bricks.toSorted((a, b) => a.bin - b.bin || typeOrder(a.type) - typeOrder(b.type)),
    ({ bin }) => bin,
  );
  const most = Math.max(0, ...[...columns.values()].map(({ length }) => length));
  const pitch = Math.min(PITCH, (base - HEADROOM) / Math.max(1, most));
  return [...columns].flatMap(([bin, column]) => {
    const left = xOf(scale, edges[bin] ?? 0);
    const room = xOf(scale, edges[bin + 1] ?? 0) - left;
    const width = Math.max(2, Math.min(WIDEST, room * FILL));
    return column.map((brick, level) => ({
      ...brick,
      x: left + (room - width) / 2,
      y: base - 1 - (level + 1) * pitch + GAP,
      width,
      height: pitch - GAP,
    }));
  });
}

/**
 * Words for the columns while incidents are few: the tallest first, each where it touches no brick and no other words,
 * and, where that can be, none of the upright `lines` (x, CSS pixels).
 */
export function labelColumns(
  histogram: Histogram,
  laid: readonly LaidBrick[],
  measure: Measure,
  width: number,
  lines: readonly number[],
): readonly ColumnLabel[] {
  if (laid.length >= MOST_LABELLED) return [];
  const columns = [...groupBy(laid, ({ bin }) => bin).values()];
  const taken: Box[] = columns.map(boxOf);
  const labels: ColumnLabel[] = [];
  for (const column of columns.toSorted((a, b) => b.length - a.length)) {
    const [first] = column;
    if (!first) continue;
    const strong = column.length > 1;
    const text = strong
      ? `${binShortWords(histogram, first.bin)}: ${typesInWords(column.map(({ type }) => type))}`
      : typeWord(first.type);
    const spots = spotsBeside(boxOf(column), measure(text, strong), strong, lines).filter(
      (box) => box.left >= 0 && box.right <= width && box.top >= 0 && !taken.some((other) => touch(box, other)),
    );
    const spot = spots.find(({ left, right }) => !lines.some((line) => left < line && line < right)) ?? spots[0];
    if (!spot) continue;
    taken.push(spot);
    const before = spot.right <= first.x;
    labels.push({
      bin: first.bin,
      text,
      strong,
      x: before ? spot.right : spot.left,
      anchor: before ? 'end' : 'start',
      y: spot.bottom - 3,
    });
  }
  return labels;
}

function boxOf(column: readonly LaidBrick[]): Box {
  return {
    left: Math.min(...column.map(({ x }) => x)),
    right: Math.max(...column.map(({ x, width }) => x + width)),
    top: Math.min(...column.map(({ y }) => y)),
    bottom: Math.max(...column.map(({ y, height }) => y + height)),
  };
}

/** A tall column's words stand at its head, to the left first; one brick's stand beside it, to the right first. */
function spotsBeside(column: Box, width: number, strong: boolean, lines: readonly number[]): readonly Box[] {
  const lowest = column.bottom - LABEL_HEIGHT + 2;
  const tops = strong ? [column.top + 4, column.top - 8, lowest].map((top) => Math.min(top, lowest)) : [lowest];
  const near = column.left - LABEL_GAP;
  const beyond = column.right + LABEL_GAP;
  const before = [near, ...lines.filter((x) => x <= column.left && x > near - NEAR_LINE).map((x) => x - LABEL_GAP)];
  const after = [beyond, ...lines.filter((x) => x >= column.right && x < beyond + NEAR_LINE).map((x) => x + LABEL_GAP)];
  const lefts = [before.map((x) => x - width), after];
  return tops.flatMap((top) =>
    (strong ? lefts : lefts.toReversed())
      .flat()
      .map((left) => ({ left, right: left + width, top, bottom: top + LABEL_HEIGHT })),
  );
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom;
}
