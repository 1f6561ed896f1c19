/** Where a phone's sheet may rest: a strip, half the screen, nearly all of it. */
export type SheetStop = 'strip' | 'half' | 'full';

const STRIP = 56;
const HALF = 0.52;
const FREE_AT_TOP = 72;
const STOPS: readonly SheetStop[] = ['strip', 'half', 'full'];

/** Height of the sheet at a stop, CSS pixels, in a room of `height`. */
export function heightAt(stop: SheetStop, height: number): number {
  if (stop === 'strip') return STRIP;
  return Math.round(stop === 'half' ? height * HALF : height - FREE_AT_TOP);
}

/** The stop nearest to a height at which the sheet was let go. */
export function nearestStop(sheet: number, height: number): SheetStop {
  const apart = (stop: SheetStop): number => Math.abs(heightAt(stop, height) - sheet);
  return STOPS.reduce((best, stop) => (apart(stop) < apart(best) ? stop : best));
}

/** What a press on the grab bar does: half → full → strip → half. */
export function nextStop(stop: SheetStop): SheetStop {
  return STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? 'half';
}
