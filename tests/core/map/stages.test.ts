import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeStages } from '../../../src/map/stages.ts';
import type { Stages } from '../../../src/map/stages.ts';

let done: string[];
let canRun: boolean;
let stages: Stages;

beforeEach(() => {
  vi.useFakeTimers();
  [done, canRun] = [[], true];
  const steps = ['arrange', 'prepare', 'show'].map((step) => () => void done.push(step));
  stages = makeStages(() => canRun, steps);
});
afterEach(() => void vi.useRealTimers());

/** Lets so many tasks pass. */
function pass(tasks: number): void {
  for (let task = 0; task < tasks; task += 1) vi.advanceTimersToNextTimer();
}

describe('work in steps', () => {
  test('is done step by step, each in a task of its own, however often it is asked for before', () => {
    stages.ask();
    stages.ask();
    expect(done).toEqual([]);
    pass(1);
    expect(done).toEqual(['arrange']);
    pass(5);
    expect(done).toEqual(['arrange', 'prepare', 'show']);
    expect(stages.isPending()).toBe(false);
  });

  test('begins anew when it is asked for under way', () => {
    stages.ask();
    pass(2);
    stages.ask();
    pass(5);
    expect(done).toEqual(['arrange', 'prepare', 'arrange', 'prepare', 'show']);
  });

  test('comes to its end also when it is asked for in every task, and is then done once more', () => {
    stages.ask();
    for (let task = 0; task < 4; task += 1) {
      pass(1);
      stages.ask();
    }
    expect(done).toEqual(['arrange', 'arrange', 'prepare', 'show']);
    pass(5);
    expect(done.slice(4)).toEqual(['arrange', 'prepare', 'show']);
  });

  test('can be done at once, and is not done again then', () => {
    stages.ask();
    pass(1);
    stages.now();
    expect(done).toEqual(['arrange', 'arrange', 'prepare', 'show']);
    expect(stages.isPending()).toBe(false);
    pass(5);
    expect(done).toHaveLength(4);
  });

  test('is not pending any more while its last step is done', () => {
    const seen: boolean[] = [];
    const told = makeStages(
      () => true,
      [() => void seen.push(told.isPending()), () => void seen.push(told.isPending())],
    );
    told.ask();
    pass(2);
    expect(seen).toEqual([true, false]);
  });

  test('is left where it cannot go on, and where it is cancelled', () => {
    stages.ask();
    pass(1);
    canRun = false;
    pass(1);
    canRun = true;
    pass(5);
    expect(done).toEqual(['arrange']);
    stages.ask();
    stages.cancel();
    pass(5);
    expect(done).toEqual(['arrange']);
    expect(stages.isPending()).toBe(false);
  });
});
