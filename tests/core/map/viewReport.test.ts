import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Lens } from '../../../src/map/lens/lens.ts';
import { createViewReport } from '../../../src/map/viewReport.ts';

const PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const AT: Lens = { lon: 30, lat: 50, zoom: 4, projection: 'flat', width: 900, height: 600, ratio: 1, padding: PADDING };
let lens: Lens | null;
const tell = vi.fn();
let report: ReturnType<typeof createViewReport>;

beforeEach(() => {
  vi.useFakeTimers();
  tell.mockClear();
  lens = AT;
  report = createViewReport(() => lens, tell);
});
afterEach(() => void vi.useRealTimers());

/** Ten frames of a movement to the east, 20 ms each. */
function move(): void {
  for (let frame = 0; frame < 10; frame += 1) {
    if (lens) lens = { ...lens, lon: lens.lon + 1 };
    report.moving();
    vi.advanceTimersByTime(20);
  }
}

test('a movement is told at once, at most every 120 ms, and its end always', () => {
  move();
  expect(tell).toHaveBeenCalledTimes(2);
  report.resting();
  expect(tell).toHaveBeenCalledTimes(3);
});

test('what is no movement is not told', () => {
  report.moving();
  vi.advanceTimersByTime(120);
  report.moving();
  expect(tell).toHaveBeenCalledTimes(1);
});

test('at rest nothing is told twice, but again where it is asked for', () => {
  report.resting();
  report.resting();
  expect(tell).toHaveBeenCalledTimes(1);
  report.again();
  vi.advanceTimersByTime(120);
  expect(tell).toHaveBeenCalledTimes(2);
});

test('nothing is told while it is not known how the map shows the world', () => {
  lens = null;
  report.resting();
  expect(tell).not.toHaveBeenCalled();
});
