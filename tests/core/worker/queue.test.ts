import { expect, it } from 'vitest';
import { makeQueue } from '../../../src/worker/queue.ts';
import type { Call, Reply, Request } from '../../../src/worker/protocol.ts';

const viewport = { west: 0, south: 0, east: 1, north: 1, zoom: 1 };
const marks: Request = { kind: 'marks', viewport };

/** A queue whose tasks run when the test lets them; `answered` are the numbers worked on. */
function makeTestQueue(answer: (request: Request) => Promise<null>): {
  readonly take: (call: Call) => void;
  readonly replies: readonly Reply[];
  readonly runTask: () => Promise<void>;
} {
  const replies: Reply[] = [];
  const tasks: (() => void)[] = [];
  const take = makeQueue(
    answer,
    (reply) => replies.push(reply),
    () => new Promise((resolve) => tasks.push(resolve)),
  );
  return {
    take,
    replies,
    runTask: async () => {
      tasks.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

it('answers only the newest of the marks that wait, and every detail', async () => {
  const worked: string[] = [];
  const { take, replies, runTask } = makeTestQueue((request) => {
    worked.push(request.kind);
    return Promise.resolve(null);
  });
  take({ number: 1, request: marks });
  take({ number: 2, request: { kind: 'detail', id: 'a' } });
  take({ number: 3, request: marks });
  take({ number: 4, request: { kind: 'detail', id: 'b' } });
  for (let task = 0; task < 4; task++) await runTask();
  expect(replies).toEqual([
    { number: 1, overtaken: true },
    { number: 2, answer: null },
    { number: 3, answer: null },
    { number: 4, answer: null },
  ]);
  expect(worked).toEqual(['detail', 'marks', 'detail']);
});

it('lets others pass what waits for a file, and says so when that is overtaken meanwhile', async () => {
  let finish: (value: null) => void = () => undefined;
  const { take, replies, runTask } = makeTestQueue((request) =>
    request.kind === 'search' && request.words === 'slow'
      ? new Promise((resolve) => {
          finish = resolve;
        })
      : Promise.resolve(null),
  );
  take({ number: 1, request: { kind: 'search', words: 'slow' } });
  take({ number: 2, request: marks });
  take({ number: 3, request: { kind: 'search', words: 'quick' } });
  await runTask();
  await runTask();
  await runTask();
  finish(null);
  await runTask();
  expect(replies).toEqual([
    { number: 1, overtaken: true },
    { number: 2, answer: null },
    { number: 3, answer: null },
  ]);
});

it('answers a failure in its words and goes on', async () => {
  const { take, replies, runTask } = makeTestQueue((request) =>
    request.kind === 'load' ? Promise.reject(new Error('data/site.json is not there')) : Promise.resolve(null),
  );
  take({ number: 1, request: { kind: 'load', base: '' } });
  take({ number: 2, request: marks });
  await runTask();
  await runTask();
  expect(replies).toEqual([
    { number: 1, failure: 'data/site.json is not there' },
    { number: 2, answer: null },
  ]);
});
