const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;
/** A letter's width where the browser gives no canvas, CSS pixels. */
const LETTER = 7;

/** Width of a text in CSS pixels, measured without the page being laid out. */
export function measureText(text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * LETTER;
  ruler.font = font;
  const { width } = ruler.measureText(text);
  widths.set(key, width);
  return width;
}
