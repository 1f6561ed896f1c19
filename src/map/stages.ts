/** Work in steps, each a task of its own, so that none keeps the page waiting long. */
export interface Stages {
  /** Does all steps, from the next task on. What is under way begins anew, but only once: then it is done to its end first. */
  ask(): void;
  /** Does all steps at once. */
  now(): void;
  /** Whether steps are still to be done. */
  isPending(): boolean;
  /** Does none of what is still to be done. */
  cancel(): void;
}

/** `canRun` is asked before each step; where it answers no, the rest is not done. */
export function makeStages(canRun: () => boolean, steps: readonly (() => void)[]): Stages {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left: readonly (() => void)[] = [];
  let isAnew = false;
  let isAskedAgain = false;

  const runNext = (): void => {
    timer = undefined;
    const [step, ...others] = left;
    left = others;
    if (!left.length) {
      isAnew = false;
      if (isAskedAgain) [left, isAskedAgain] = [steps, false];
    }
    // Before the step itself: it may look whether more is to be done.
    if (left.length) timer = setTimeout(runNext);
    if (canRun()) step?.();
    else cancel();
  };
  const cancel = (): void => {
    clearTimeout(timer);
    [timer, left, isAnew, isAskedAgain] = [undefined, [], false, false];
  };
  return {
    ask() {
      const isUnderWay = timer !== undefined && left.length < steps.length;
      if (isUnderWay && isAnew) isAskedAgain = true;
      else {
        isAnew = isUnderWay;
        left = steps;
        timer ??= setTimeout(runNext);
      }
    },
    now() {
      cancel();
      for (const step of steps) if (canRun()) step();
    },
    isPending: () => timer !== undefined,
    cancel,
  };
}
