import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMap } from '../../src/map/createMap.ts';
import { loadMapFonts } from '../../src/map/fonts.ts';
import { nextTask } from '../../src/map/nextTask.ts';
import type { SheetMessage } from '../../src/map/rounds/sheets.ts';
import type { MapView } from '../../src/map/types.ts';
import { DISC } from './support/disc.ts';

/** Workers that do nothing but what a test says. */
class IdleWorker extends EventTarget {
  readonly got: SheetMessage[] = [];
  isEnded = false;
  constructor() {
    super();
    made.push(this);
  }
  postMessage(message: SheetMessage): void {
    this.got.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const made: IdleWorker[] = [];
/** More than a drawing takes. */
const TASKS = 30;
let container: HTMLElement;
let view: MapView;

beforeEach(async () => {
  made.length = 0;
  vi.stubGlobal('Worker', IdleWorker);
  container = document.createElement('div');
  container.style.cssText = 'width: 400px; height: 300px';
  document.body.append(container);
  const nothing = (): void => undefined;
  view = createMap(container, {
    baseUrl: '/data/',
    theme: 'light',
    projection: null,
    reducedMotion: true,
    events: {
      ...{ onView: nothing, onMarks: nothing, onMove: nothing, onResize: nothing },
      ...{ onOpen: nothing, onHover: nothing, onPoint: nothing },
      onError: (message) => expect.unreachable(message),
    },
  });
  view.setMarks([DISC]);
  view.setProjection('flat');
  await loadMapFonts();
});

afterEach(() => {
  view.destroy();
  container.remove();
  vi.unstubAllGlobals();
});

const pictures = (): number => made[0]?.got.filter((message) => 'picture' in message).length ?? 0;

it('nothing is drawn while drawing would wait for the graphics process', async () => {
  for (let task = 0; task < TASKS; task += 1) await nextTask();
  expect(container.dataset['marks']).toBeUndefined();
  expect(pictures()).toBe(0);
});

it.each(['message', 'error'])('a worker’s %s has the marks drawn', async (type) => {
  made[0]?.dispatchEvent(new Event(type));
  await expect.poll(() => container.dataset['marks'], { interval: 2 }).toBe('shown');
  expect(pictures()).toBeGreaterThan(0);
});

it('its worker ends with the map', () => {
  expect(made[0]?.isEnded).toBe(false);
  view.destroy();
  expect(made[0]?.isEnded).toBe(true);
});
