/** Ends the task at hand, so that the browser can draw and hear the person before what follows. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
