import type { SpotMark } from '../../core/marks.ts';
import type { Located } from '../gatherCrowd.ts';
import type { Lens } from '../lens/lens.ts';
import { shiftsOfCopies } from '../lens/shiftsOfCopies.ts';
import { measureText } from '../measureText.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { isCluster } from '../targets.ts';
import { drawRound } from './drawRound.ts';
import type { RoundMark } from './drawRound.ts';
import type { RoundState } from './drawSpot.ts';
import { MARK_FONT } from './font.ts';
import { NAME, isNamed } from './placeNames.ts';
import { makeEarlySheet, makeSheet } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { makeStamps } from './stamps.ts';

/** The discs, rings and donuts of one moment, where they lie. */
export interface ShownRounds {
  readonly rounds: readonly Located<RoundMark>[];
  /** Keys of the towns whose names are shown. */
  readonly named: ReadonlySet<string>;
  /** Drawn over all others, in place of what has the same key. */
  readonly hovered: Located<RoundMark> | null;
  readonly selected: Located<SpotMark> | null;
}

export interface RoundLayer {
  /** Lies over the engine's own canvas and covers it exactly. */
  canvas(): HTMLCanvasElement;
  setPalette(palette: Palette): void;
  /** Resolves once marks can be drawn; nothing is before. */
  readonly ready: Promise<void>;
  /** Makes the canvas as large as the map; done early, the first drawing need not wait for it. */
  fit(size: Pick<Lens, 'width' | 'height' | 'ratio'>): void;
  /** Goes over to a canvas that moves with less work, still empty, once the graphics process is at rest. */
  settle(lens: Lens): void;
  remove(): void;
  /** Draws what takes longest of these marks beforehand. */
  prepare(lens: Lens, rounds: readonly Located<RoundMark>[]): void;
  /** Draws these, and nothing else, at once. */
  show(lens: Lens, shown: ShownRounds): void;
}

const NAME_FONT = `600 13px ${MARK_FONT}`;
const NAME_HALO = 3.2;

/** Width of a town's name, CSS pixels. */
export function widthOfName(name: string): number {
  return measureText(name, NAME_FONT);
}

/**
 * The layer of round marks: a canvas of its own, so that what a filter changes is drawn at once, and the engine's map,
 * which takes many times longer to draw, is left alone.
 */
export function createRoundLayer(firstPalette: Palette): RoundLayer {
  const early = makeEarlySheet();
  let sheet: Sheet = early;
  let palette = firstPalette;
  let ratio = 1;
  let stamps = makeStamps(palette, ratio);

  /** A mark lies on whole device pixels. */
  const drawOne = (pen: Pen, { mark, x, y }: Located<RoundMark>, state: RoundState): void => {
    pen.save();
    pen.translate(Math.round(x * ratio) / ratio, Math.round(y * ratio) / ratio);
    drawRound(pen, mark, state, palette);
    pen.restore();
  };
  const stamp = (pen: Pen, { mark, x, y }: Located<RoundMark>): void =>
    stamps.put(pen, mark, Math.round(x * ratio), Math.round(y * ratio));
  const prepare = (rounds: readonly Located<RoundMark>[]): void => stamps.prepare(rounds.map(({ mark }) => mark));
  const writeName = (pen: Pen, { mark, x, y }: Located<SpotMark>, below: boolean): void => {
    pen.font = NAME_FONT;
    pen.textAlign = below ? 'center' : 'left';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = NAME_HALO;
    pen.strokeStyle = palette.base.halo;
    pen.fillStyle = palette.over.ink;
    const [left, middle] = below ? [x, y + NAME.below] : [x + NAME.beside, y + 0.5];
    pen.strokeText(mark.name, left, middle);
    pen.fillText(mark.name, left, middle);
  };
  const fit = (size: Pick<Lens, 'width' | 'height' | 'ratio'>): void => {
    if (size.ratio !== ratio) stamps = makeStamps(palette, size.ratio);
    ratio = size.ratio;
    const isOther = sheet.fit(Math.round(size.width * ratio), Math.round(size.height * ratio));
    // The browser makes the canvas when it is first drawn on.
    if (isOther) sheet.pen?.clearRect(0, 0, 1, 1);
  };

  return {
    canvas: () => sheet.canvas,
    ready: early.ready,
    fit: (size) => void early.ready.then(() => fit(size)),
    settle(lens) {
      sheet = makeSheet();
      fit(lens);
      // Its worker is left alone until the map goes: to stop it can hold a busy page for 300 ms.
      early.canvas.replaceWith(sheet.canvas);
    },
    remove() {
      sheet.end();
      early.end();
    },
    setPalette(next) {
      palette = next;
      stamps = makeStamps(palette, ratio);
    },
    prepare(lens, rounds) {
      fit(lens);
      prepare(rounds);
    },
    show(lens, { rounds, named, hovered, selected }) {
      fit(lens);
      const { pen } = sheet;
      if (!pen) return;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, lens.width + 1, lens.height + 1);
      const shifts = shiftsOfCopies(lens);
      const copies = <M extends RoundMark>(round: Located<M>): readonly Located<M>[] =>
        shifts.map((shift) => ({ ...round, x: round.x + shift }));
      const above = [hovered?.mark.key, selected?.mark.key];
      const plain = rounds.filter(({ mark }) => !above.includes(mark.key)).flatMap(copies);
      // Names under marks, spots under donuts.
      for (const round of plain) if (isNamed(round) && named.has(round.mark.key)) writeName(pen, round, false);
      prepare(rounds);
      pen.resetTransform();
      for (const round of plain) if (!isCluster(round.mark)) stamp(pen, round);
      for (const round of plain) if (isCluster(round.mark)) stamp(pen, round);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      for (const round of hovered ? copies(hovered) : []) {
        if (isNamed(round)) writeName(pen, round, false);
        drawOne(pen, round, 'hovered');
      }
      for (const round of selected ? copies(selected) : []) {
        if (isNamed(round)) writeName(pen, round, true);
        drawOne(pen, round, 'selected');
      }
      sheet.show();
    },
  };
}
