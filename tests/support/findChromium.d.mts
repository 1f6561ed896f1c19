/** What the search for a browser needs of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(file: string): boolean;
  /** Path of a program, or null. */
  which(name: string): string | null;
  isRoot(): boolean;
  /** Runs a command; true when it succeeds. */
  run(command: string, args: readonly string[]): boolean;
  /** Where Playwright puts its own Chromium. */
  playwrightPath(): Promise<string>;
}

export const machine: Machine;

/** Path of a Chromium to test with; throws with one line of advice when there is none. */
export function findChromium(on?: Machine): Promise<string>;
