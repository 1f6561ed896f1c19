import type { Answers, Call, Kind, Reply, Request } from './protocol.ts';

/** Given instead of an answer when a newer request of the same kind came: whoever asked can forget it. */
export const OVERTAKEN = Symbol('overtaken');

/** What the index could not do: in words for the reader, which file it was and what to do. */
export class IndexError extends Error {}

/** What the client needs of a Worker. */
export interface WorkerPort {
  postMessage(call: Call): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: Reply }) => void): void;
  addEventListener(kind: 'error', listener: () => void): void;
  terminate(): void;
}

export type Asked<K extends Kind> = Omit<Extract<Request, { kind: K }>, 'kind'>;

interface Waiting {
  readonly resolve: (answer: Answers[Kind] | typeof OVERTAKEN) => void;
  readonly reject: (error: IndexError) => void;
}

/** The page's end of the index. */
export interface IndexClient {
  /** The answer, or OVERTAKEN. Rejects with an IndexError. */
  ask<K extends Kind>(kind: K, asked: Asked<K>): Promise<Answers[K] | typeof OVERTAKEN>;
  /** Ends the worker; what is still waiting is overtaken. */
  stop(): void;
}

/** Starts the worker. */
export function startIndex(): IndexClient {
  return makeClient(new Worker(new URL('./index.worker.ts', import.meta.url), { type: 'module' }));
}

/** A client over any port that speaks the protocol. */
export function makeClient(port: WorkerPort): IndexClient {
  const waiting = new Map<number, Waiting>();
  let numbers = 0;

  port.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failure' in data) asked?.reject(new IndexError(data.failure));
    else asked?.resolve('answer' in data ? data.answer : OVERTAKEN);
  });
  port.addEventListener('error', () => {
    for (const { reject } of waiting.values())
      reject(new IndexError('The part of the page that reads the incidents has failed. Load the page again.'));
    waiting.clear();
  });

  return {
    ask: <K extends Kind>(kind: K, asked: Asked<K>) =>
      new Promise<Answers[K] | typeof OVERTAKEN>((resolve, reject) => {
        const number = ++numbers;
        // A reply bears the number of its request, so its answer is of the request's kind.
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
        port.postMessage({ number, request: { kind, ...asked } as unknown as Request });
      }),
    stop: () => {
      port.terminate();
      for (const { resolve } of waiting.values()) resolve(OVERTAKEN);
      waiting.clear();
    },
  };
}
