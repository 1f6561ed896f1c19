/** Calls `run` at once, then at most every so many milliseconds while it is asked to, the last time included. */
export function throttle(
  run: () => void,
  milliseconds: number,
): { readonly ask: () => void; readonly now: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const start = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (!isAsked) return;
      isAsked = false;
      run();
      start();
    }, milliseconds);
  };
  return {
    ask() {
      if (timer !== null) {
        isAsked = true;
        return;
      }
      run();
      start();
    },
    now() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isAsked = false;
      run();
    },
  };
}
