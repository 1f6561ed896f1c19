const LEAST = 22;
const GROWTH = 11;
const MOST = 58;

/** Free CSS pixels between two marks, at least: what is closer is drawn as one donut. */
export const DONUT_GAP = 3;

/** Diameter of the donut of so many incidents, CSS pixels. */
export function donutDiameter(count: number): number {
  return Math.min(MOST, LEAST + GROWTH * Math.log10(Math.max(count, 1)));
}
