/** The browser's next frame, of which what follows is a part. */
export function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
