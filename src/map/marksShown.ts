import { nextFrame } from './nextFrame.ts';
import { nextTask } from './nextTask.ts';
import { within } from './within.ts';

/** So long the engine, which keeps the machine busy, waits for the first marks, milliseconds: there may be none. */
const MARKS_FIRST = 600;

/** Resolves once the first marks, which are `drawn`, are on the screen. */
export async function marksShown(drawn: Promise<void>): Promise<void> {
  await within(MARKS_FIRST, drawn);
  await nextFrame();
  await nextTask();
}
