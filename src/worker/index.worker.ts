import { makeAnswer } from './answer.ts';
import { readOver } from './files.ts';
import type { Call } from './protocol.ts';
import { makeQueue } from './queue.ts';

/** The worker that holds the incidents. */
const take = makeQueue(
  makeAnswer(readOver),
  (reply) => {
    postMessage(reply);
  },
  () => new Promise((resolve) => setTimeout(resolve, 0)),
);

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  take(data);
});
