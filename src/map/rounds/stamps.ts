import { isCluster } from '../targets.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { drawRound } from './drawRound.ts';
import type { RoundMark } from './drawRound.ts';

/** Half the side of a square that holds every plain mark with its badges, CSS pixels. */
const HALF = 32;
const COLUMNS = 16;
/** A sheet has room for so many times the marks it is made for. */
const SPARE = 1.5;

/** Pictures of plain round marks, neither hovered nor selected: each look is drawn once, and then only copied. */
export interface Stamps {
  /** Draws the looks that are missing. */
  prepare(marks: readonly RoundMark[]): void;
  /** Puts a mark that has been prepared around a point; the pen's unit is the device pixel, and the point is a whole one. */
  put(pen: Pen, mark: RoundMark, x: number, y: number): void;
}

/** All that a mark's picture shows of it. */
function lookOf(mark: RoundMark): string {
  if (isCluster(mark)) return `${String(mark.count)}|${mark.groups.join()}`;
  const { type, group, status, sources } = mark.lead;
  return [mark.shape, Math.min(mark.count, 100), type, group, status, Math.min(sources, 2)].join('|');
}

/** `ratio` is the number of device pixels in a CSS pixel. */
export function makeStamps(palette: Palette, ratio: number): Stamps {
  const half = Math.ceil(HALF * ratio);
  const side = 2 * half;
  let pen: Pen | null = null;
  let room = 0;
  /** Places on the sheet, row by row, by look. */
  const places = new Map<string, number>();

  const cornerOf = (place: number): readonly [number, number] => [
    (place % COLUMNS) * side,
    Math.floor(place / COLUMNS) * side,
  ];
  const makeSheet = (size: number): void => {
    const rows = Math.ceil((size * SPARE) / COLUMNS);
    room = rows * COLUMNS;
    places.clear();
    pen = new OffscreenCanvas(COLUMNS * side, rows * side).getContext('2d', { willReadFrequently: true });
  };
  const missingOf = (looks: ReadonlyMap<string, RoundMark>): readonly (readonly [string, RoundMark])[] =>
    [...looks].filter(([look]) => !places.has(look));

  return {
    prepare(marks) {
      const looks = new Map(marks.map((mark) => [lookOf(mark), mark] as const));
      if (places.size + missingOf(looks).length > room) makeSheet(looks.size);
      for (const [look, mark] of missingOf(looks)) {
        const [left, top] = cornerOf(places.size);
        places.set(look, places.size);
        pen?.setTransform(ratio, 0, 0, ratio, left + half, top + half);
        if (pen) drawRound(pen, mark, 'plain', palette);
      }
    },
    put(to, mark, x, y) {
      const place = places.get(lookOf(mark));
      if (!pen || place === undefined) return;
      const [left, top] = cornerOf(place);
      to.drawImage(pen.canvas, left, top, side, side, x - half, y - half, side, side);
    },
  };
}
