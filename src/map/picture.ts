import { numberInWords } from '../core/formats/numberInWords.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { ATTRIBUTION } from './attribution.ts';
import { ICON_GRID, iconOf } from './catalogue.ts';
import { colourOf, readPalette } from './palette.ts';
import type { Palette } from './palette.ts';
import { shortName } from './shortName.ts';
import { TAG, TAG_FONT } from './tagElements.ts';
import type { ShownTag } from './tagLayer.ts';
import type { MapTheme } from './types.ts';

const FOOT = { height: 24, padding: 8, font: TAG_FONT.replace('600 13px', '400 12.5px') } as const;
const GLYPH = 15;
const HALO = 4;

type Pen = CanvasRenderingContext2D;

function drawLeader(pen: Pen, { placed: { leader } }: ShownTag, { base, over }: Palette): void {
  if (!leader) return;
  for (const [width, colour] of [
    [3.5, base.land],
    [1, over.ink],
  ] as const) {
    pen.beginPath();
    pen.moveTo(leader.x1, leader.y1);
    pen.lineTo(leader.x2, leader.y2);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  }
  pen.beginPath();
  pen.arc(leader.x2, leader.y2, 2.5, 0, 2 * Math.PI);
  pen.fillStyle = over.ink;
  pen.fill();
}

function fillBox(pen: Pen, x: number, y: number, width: number, height: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fillStyle = colour;
  pen.fill();
}

function drawTag(pen: Pen, { mark, placed }: ShownTag, palette: Palette, isSelected: boolean): void {
  const { box, short } = placed;
  const { left, top, width, height } = box;
  const { lead, name, count } = mark;
  const { over } = palette;
  const colour = colourOf(palette, lead.group);
  if (isSelected) fillBox(pen, left - HALO, top - HALO, width + 2 * HALO, height + 2 * HALO, 5, over.highlight);
  fillBox(pen, left, top, width, height, 3, over.raise);
  pen.fillStyle = colour;
  pen.fillRect(left + 1, top + 1, TAG.glyph + 1, height - 2);
  pen.save();
  pen.translate(left + 1 + (TAG.glyph - GLYPH) / 2, top + (height - GLYPH) / 2);
  pen.scale(GLYPH / ICON_GRID, GLYPH / ICON_GRID);
  pen.fillStyle = over.onColour;
  pen.fill(new Path2D(iconOf(lead.type)));
  pen.restore();
  pen.beginPath();
  pen.roundRect(left + 0.7, top + 0.7, width - 1.4, height - 1.4, 3);
  pen.lineWidth = isSelected ? 2 : TAG.border;
  pen.strokeStyle = isSelected ? over.select : colour;
  pen.setLineDash(lead.status === 'reported' ? [] : [4, 2.5]);
  pen.stroke();
  pen.setLineDash([]);
  pen.font = TAG_FONT;
  pen.fillStyle = over.ink;
  pen.textBaseline = 'middle';
  const words = [short ? '' : shortName(name), count > 1 ? numberInWords(count) : ''].filter(Boolean).join('  ');
  pen.fillText(words, left + TAG.border + TAG.glyph + TAG.padding, top + height / 2 + 0.5);
}

function drawFoot(pen: Pen, height: number, { base, over }: Palette): void {
  pen.font = FOOT.font;
  const { width } = pen.measureText(ATTRIBUTION);
  pen.globalAlpha = 0.85;
  pen.fillStyle = base.land;
  pen.fillRect(0, height - FOOT.height, width + 2 * FOOT.padding, FOOT.height);
  pen.globalAlpha = 1;
  pen.fillStyle = over.ink2;
  pen.textBaseline = 'middle';
  pen.fillText(ATTRIBUTION, FOOT.padding, height - FOOT.height / 2);
}

/** What a picture is made of besides the engine's map. */
export interface Sitter {
  readonly rounds: HTMLCanvasElement;
  tags(): readonly ShownTag[];
  /** Key of the selected mark. */
  readonly selected: string | null;
  /** The theme that is worn, and how another is put on. */
  readonly worn: MapTheme;
  wear(theme: MapTheme): void;
}

/** The map as it is seen, in a theme, with tags and foot line, as a PNG at the screen's own resolution. */
export async function takePicture(map: MapLibreMap, sitter: Sitter, theme: MapTheme): Promise<Blob> {
  const { worn, wear } = sitter;
  if (theme !== worn) {
    wear(theme);
    await map.once('idle');
  }
  try {
    return await paintPicture(map, sitter, readPalette(theme));
  } finally {
    wear(worn);
  }
}

async function paintPicture(map: MapLibreMap, { rounds, tags, selected }: Sitter, palette: Palette): Promise<Blob> {
  const { clientWidth, clientHeight } = map.getContainer();
  const drawn = map.getCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('map: this browser gives no canvas to draw the picture on');
  pen.fillStyle = palette.base.space;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  // The engine's canvas can be read while it draws, and not later.
  await new Promise<void>((resolve) => {
    map.once('render', () => {
      pen.drawImage(drawn, 0, 0);
      resolve();
    });
    map.triggerRepaint();
  });
  pen.drawImage(rounds, 0, 0, canvas.width, canvas.height);
  pen.scale(canvas.width / clientWidth, canvas.height / clientHeight);
  const shown = tags();
  for (const tag of shown) drawLeader(pen, tag, palette);
  for (const tag of shown) drawTag(pen, tag, palette, tag.mark.key === selected);
  drawFoot(pen, clientHeight, palette);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('map: this browser makes no picture of the map'));
    }, 'image/png');
  });
}
