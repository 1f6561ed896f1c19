import { makeAnswer } from '../../../src/worker/answer.ts';
import type { Call } from '../../../src/worker/protocol.ts';
import { makeQueue } from '../../../src/worker/queue.ts';
import { makeSiteFiles, readFiles } from '../../support/siteInMemory.ts';

/** The index's worker over a site in memory. */
const take = makeQueue(
  makeAnswer(() => readFiles(makeSiteFiles())),
  (reply) => {
    postMessage(reply);
  },
  () => new Promise((resolve) => setTimeout(resolve, 0)),
);
addEventListener('message', ({ data }: MessageEvent<Call>) => {
  take(data);
});
