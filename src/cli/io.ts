import cliProgress from 'cli-progress';

/** A bar of a known length, drawn on a terminal only. */
export interface Progress {
  tick(): void;
  stop(): void;
}

/** All that a command may reach outside: the streams and the folder it was started in. Tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes to standard output and resolves when more may be written. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  complain(line: string): void;
  progress(label: string, total: number): Progress;
  /** Resolves when the program is asked to end (Ctrl-C). Until this is called Ctrl-C ends the program at once. */
  untilInterrupted(): Promise<void>;
}

const NO_PROGRESS: Progress = { tick: () => undefined, stop: () => undefined };

/** The real streams. A reader that goes away (`| head`) ends the program quietly. */
export function nodeIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    cwd: process.cwd(),
    stdin: process.stdin,
    print: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    complain: (line) => void process.stderr.write(`${line}\n`),
    progress: (label, total) => (process.stderr.isTTY ? startBar(label, total) : NO_PROGRESS),
    untilInterrupted: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
  };
}

function startBar(label: string, total: number): Progress {
  const bar = new cliProgress.SingleBar(
    { stream: process.stderr, format: `${label} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: false },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { tick: () => bar.increment(), stop: () => bar.stop() };
}
