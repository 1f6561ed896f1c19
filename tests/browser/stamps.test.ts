import { describe, expect, it } from 'vitest';
import type { ClusterMark, SpotMark } from '../../src/core/marks.ts';
import { readPalette } from '../../src/map/palette.ts';
import { drawRound } from '../../src/map/rounds/drawRound.ts';
import type { RoundMark } from '../../src/map/rounds/drawRound.ts';
import { makeStamps } from '../../src/map/rounds/stamps.ts';
import { DISC } from './support/disc.ts';

const PALETTE = readPalette('light');
const SIZE = 200;
const MIDDLE = 90;
/** Edges that are blended twice are rounded twice. */
const NEAR = 10;

const lead = (more: Partial<SpotMark['lead']>): SpotMark['lead'] => ({ ...DISC.lead, ...more });
const donut = (count: number): ClusterMark => {
  const groups = [count - 3, 3, 0, 0, 0, 0, 0, 0, 0];
  return {
    shape: 'cluster',
    key: String(count),
    lon: 20,
    lat: 50,
    count,
    groups,
    box: [20, 50, 21, 51],
    lead: lead({}),
  };
};

/** One mark for each thing that a picture shows. */
const MARKS: Readonly<Record<string, RoundMark>> = {
  'a disc': DISC,
  'a ring': { ...DISC, shape: 'town' },
  'another type': { ...DISC, lead: lead({ type: 'riot', group: 'unrest' }) },
  'a claimed incident': { ...DISC, lead: lead({ status: 'claimed' }) },
  'a disputed incident': { ...DISC, lead: lead({ status: 'disputed' }) },
  'a denied incident': { ...DISC, lead: lead({ status: 'denied' }) },
  'several incidents': { ...DISC, count: 12 },
  'more than a hundred incidents': { ...DISC, count: 4321 },
  'two sources': { ...DISC, lead: lead({ sources: 2 }) },
  'a donut': donut(40),
  'the largest donut': donut(1_234_567),
};

function paperOf(): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(SIZE, SIZE).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser gives no canvas');
  // What shines through a little would else be compared by its colour alone.
  pen.fillStyle = PALETTE.base.water;
  pen.fillRect(0, 0, SIZE, SIZE);
  return pen;
}

/** Largest difference of a colour's part between two pictures, 0 to 255. */
function differ(one: OffscreenCanvasRenderingContext2D, other: OffscreenCanvasRenderingContext2D): number {
  const [a, b] = [one, other].map((pen) => pen.getImageData(0, 0, SIZE, SIZE).data);
  return (a ?? new Uint8ClampedArray()).reduce((most, part, at) => Math.max(most, Math.abs(part - (b?.[at] ?? 0))), 0);
}

function drawn(mark: RoundMark, ratio: number): OffscreenCanvasRenderingContext2D {
  const pen = paperOf();
  pen.setTransform(ratio, 0, 0, ratio, MIDDLE, MIDDLE);
  drawRound(pen, mark, 'plain', PALETTE);
  return pen;
}

describe.each([1, 1.5, 2])('at %s device pixels a CSS pixel', (ratio) => {
  it.each(Object.entries(MARKS))('the stamp of %s is what is drawn without one', (_, mark) => {
    const stamps = makeStamps(PALETTE, ratio);
    // All of them on one sheet: none may be taken for another.
    stamps.prepare(Object.values(MARKS));
    const pen = paperOf();
    stamps.put(pen, mark, MIDDLE, MIDDLE);
    expect(differ(pen, paperOf())).toBeGreaterThan(100);
    expect(differ(pen, drawn(mark, ratio))).toBeLessThan(NEAR);
  });
});

it('stamps for which the sheet has no room any more are made on another', () => {
  const stamps = makeStamps(PALETTE, 1);
  stamps.prepare([DISC]);
  const many = Array.from({ length: 100 }, (_, index) => donut(index + 10));
  stamps.prepare(many);
  for (const mark of [many[0], many[99]]) {
    const pen = paperOf();
    if (mark) stamps.put(pen, mark, MIDDLE, MIDDLE);
    expect(mark && differ(pen, drawn(mark, 1))).toBeLessThan(NEAR);
  }
});
