/** Resolves when a promise does, and after so many milliseconds at the latest. */
export async function within(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
}
