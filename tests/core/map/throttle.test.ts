import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '../../../src/map/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs at once, then at most once in its time, the last asking included', () => {
  const run = vi.fn();
  const { ask, now } = throttle(run, 120);
  for (let frame = 0; frame < 10; frame += 1) {
    ask();
    vi.advanceTimersByTime(20);
  }
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(120);
  expect(run).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(3);
  now();
  expect(run).toHaveBeenCalledTimes(4);
});
