import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ClusterMark, SpotMark } from '../../core/marks.ts';
import { FONTS } from '../fontNames.ts';
import type { Located } from '../gatherCrowd.ts';
import { measureText } from '../measureText.ts';
import type { Palette } from '../palette.ts';
import { isCluster, isSpot } from '../targets.ts';
import { countInDonut, pictureDiameter } from './donut.ts';
import { lookOf } from './looks.ts';
import type { RoundState } from './looks.ts';
import { keepPictures } from './pictures.ts';
import { NAME, isNamed } from './placeNames.ts';
import { shiftsOfCopies } from './shiftsOfCopies.ts';

export type RoundMark = SpotMark | ClusterMark;

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
  readonly canvas: HTMLCanvasElement;
  setPalette(palette: Palette): void;
  /** Draws these, and nothing else, at once. */
  show(map: MapLibreMap, shown: ShownRounds): void;
}

const FONT = `${FONTS.strong}, Georgia, serif`;
const NAME_FONT = `600 13px ${FONT}`;
const NAME_HALO = 3.2;
/** How far below the middle of a selected town its name's middle lies, CSS pixels. */
const NAME_BELOW = 30;
const HOVERED_GROWTH = 1.12;
/** Donuts from this diameter on have the larger number, CSS pixels. */
const LARGE_DONUT = 40;
const FIGURES = { small: 12.5, large: 14, middle: 0.33 } as const;

/** Width of a town's name, CSS pixels. */
export function widthOfName(name: string): number {
  return measureText(name, NAME_FONT);
}

/**
 * The layer of round marks: a canvas of its own, so that what a filter changes is drawn at once, and the engine's map,
 * which takes many times longer to draw, is left alone.
 */
export function createRoundLayer(firstPalette: Palette): RoundLayer {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-rounds';
  canvas.ariaHidden = 'true';
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  let palette = firstPalette;
  let ratio = 1;
  let pictureOf = keepPictures(palette, ratio);

  const drawRound = (round: Located<RoundMark>, state: RoundState): void => {
    if (!pen) return;
    const { mark, x, y } = round;
    const picture = pictureOf(lookOf(mark, state));
    const side = state === 'hovered' && isSpot(mark) ? picture.side * HOVERED_GROWTH : picture.side;
    const onPixel = (value: number): number => Math.round((value - side / 2) * ratio) / ratio;
    pen.drawImage(picture.canvas, onPixel(x), onPixel(y), side, side);
    if (!isCluster(mark)) return;
    const size = pictureDiameter(mark.count) < LARGE_DONUT ? FIGURES.small : FIGURES.large;
    pen.font = `600 ${String(size)}px ${FONT}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = palette.over.ink;
    pen.fillText(countInDonut(mark.count), x, y + FIGURES.middle * size);
  };
  const writeName = ({ mark, x, y }: Located<SpotMark>, below: boolean): void => {
    if (!pen) return;
    pen.font = NAME_FONT;
    pen.textAlign = below ? 'center' : 'left';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = NAME_HALO;
    pen.strokeStyle = palette.base.halo;
    pen.fillStyle = palette.over.ink;
    const [left, middle] = below ? [x, y + NAME_BELOW] : [x + NAME.beside, y + 0.5];
    pen.strokeText(mark.name, left, middle);
    pen.fillText(mark.name, left, middle);
  };
  /** Makes the canvas as large as the engine's; answers its width in CSS pixels. */
  const clear = (map: MapLibreMap): number => {
    const { width, height } = map.getCanvas();
    if (map.getPixelRatio() !== ratio) {
      ratio = map.getPixelRatio();
      pictureOf = keepPictures(palette, ratio);
    }
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen?.clearRect(0, 0, width, height);
    return width / ratio;
  };

  return {
    canvas,
    setPalette(next) {
      palette = next;
      pictureOf = keepPictures(palette, ratio);
    },
    show(map, { rounds, named, hovered, selected }) {
      const shifts = shiftsOfCopies(map, clear(map));
      const copies = <M extends RoundMark>(round: Located<M>): readonly Located<M>[] =>
        shifts.map((shift) => ({ ...round, x: round.x + shift }));
      const above = [hovered?.mark.key, selected?.mark.key];
      const plain = rounds.filter(({ mark }) => !above.includes(mark.key)).flatMap(copies);
      // Names under marks, spots under donuts.
      for (const round of plain) if (isNamed(round) && named.has(round.mark.key)) writeName(round, false);
      for (const round of plain) if (!isCluster(round.mark)) drawRound(round, 'plain');
      for (const round of plain) if (isCluster(round.mark)) drawRound(round, 'plain');
      for (const round of hovered ? copies(hovered) : []) {
        if (isNamed(round)) writeName(round, false);
        drawRound(round, 'hovered');
      }
      for (const round of selected ? copies(selected) : []) {
        if (isNamed(round)) writeName(round, true);
        drawRound(round, 'selected');
      }
    },
  };
}
