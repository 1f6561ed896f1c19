import type { Viewport } from '../core/marks.ts';
import type { Lens } from './lens/lens.ts';
import { sameLens } from './lens/sameLens.ts';
import { viewportOf } from './lens/viewportOf.ts';
import { throttle } from './throttle.ts';

/** While the map moves its viewport is reported at most this often, milliseconds. */
const EVERY = 120;

/** Tells what is in sight, for which others then find the marks. */
export interface ViewReport {
  /** The map moves: tells soon where it looks, if it looks elsewhere than was told. */
  moving(): void;
  /** The map is at rest: tells so at once. */
  resting(): void;
  /** Tells it soon, also where it looks as was told: nobody may have listened yet. */
  again(): void;
}

/** `look` answers how the map shows the world, null while it is not known. */
export function createViewReport(look: () => Lens | null, tell: (viewport: Viewport) => void): ViewReport {
  let told: Lens | null = null;
  const { ask, now } = throttle(() => {
    const lens = look();
    if (!lens || (told && sameLens(told, lens))) return;
    told = lens;
    tell(viewportOf(lens));
  }, EVERY);
  return {
    moving: ask,
    resting: now,
    again() {
      told = null;
      ask();
    },
  };
}
