import { nextTask } from '../map/nextTask.ts';
import { within } from '../map/within.ts';

/** So long the pieces wait for the first marks, milliseconds: without a map there are none. */
const MARKS_FIRST = 600;

/** At first there is all to build: the marks, which are there once `marked`, then piece by piece what stands around the map. */
export async function buildFirst(marked: Promise<void>, pieces: readonly (() => void)[]): Promise<void> {
  await within(MARKS_FIRST, marked);
  for (const build of pieces) {
    await nextTask();
    build();
  }
}
