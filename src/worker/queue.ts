import { OVERTAKEN } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call, Kind, Reply } from './protocol.ts';

/** Of these kinds only the newest request is answered. */
const NEWEST_ONLY: ReadonlySet<Kind> = new Set(['load', 'view', 'marks', 'list', 'search']);
/** These read files first: whoever asks next does not wait for them. */
const READS: ReadonlySet<Kind> = new Set(['detail', 'summaries', 'search', 'articles', 'export']);

/**
 * Takes calls and answers them one by one, in their order. `nextTask` resolves when the messages that have already come
 * have been taken: only then is the oldest call worked on, so that a newer one can overtake it.
 */
export function makeQueue(
  answer: Answer,
  post: (reply: Reply) => void,
  nextTask: () => Promise<void>,
): (call: Call) => void {
  const newest = new Map<Kind, number>();
  let waiting: readonly Call[] = [];
  let isWorking = false;

  async function reply({ number, request }: Call): Promise<void> {
    const isOvertaken = (): boolean => NEWEST_ONLY.has(request.kind) && newest.get(request.kind) !== number;
    try {
      const answered = isOvertaken() ? OVERTAKEN : await answer(request, isOvertaken);
      post(answered === OVERTAKEN || isOvertaken() ? { number, overtaken: true } : { number, answer: answered });
    } catch (error) {
      post({ number, failure: error instanceof Error ? error.message : String(error) });
    }
  }

  async function work(): Promise<void> {
    isWorking = true;
    while (waiting.length) {
      await nextTask();
      const [call, ...rest] = waiting;
      waiting = rest;
      if (!call) break;
      const replied = reply(call);
      if (!READS.has(call.request.kind)) await replied;
    }
    isWorking = false;
  }

  return (call) => {
    newest.set(call.request.kind, call.number);
    waiting = [...waiting, call];
    if (!isWorking) void work();
  };
}
