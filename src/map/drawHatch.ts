import { GROUPS } from './typeTable.ts';
import type { MapTheme as Theme } from './types.ts';

const RATIO = 2;
const TILE = { admin1: 8, country: 16 } as const;
const STROKE = { admin1: 1.25, country: 1 } as const;

/** The hatch tile of an image id `hatch:<group>:<level>:<theme>`, at pixel ratio 2; null for any other id. */
export function drawHatch(id: string): { readonly image: ImageData; readonly pixelRatio: number } | null {
  const [kind, groupId = '', level, theme] = id.split(':');
  const group = GROUPS.get(groupId);
  if (kind !== 'hatch' || !group || (level !== 'admin1' && level !== 'country') || (theme !== 'light' && theme !== 'dark' && theme !== 'print')) return null;
  const size = TILE[level] * RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const scale = (TILE[level] / TILE.admin1) * RATIO;
  context.scale(scale, scale);
  const path = new Path2D(group.hatch.path);
  const colour = group[theme satisfies Theme];
  if (group.hatch.filled) {
    context.fillStyle = colour;
    context.fill(path);
  } else {
    context.strokeStyle = colour;
    context.lineWidth = (STROKE[level] * RATIO) / scale;
    context.stroke(path);
  }
  return { image: context.getImageData(0, 0, size, size), pixelRatio: RATIO };
}
