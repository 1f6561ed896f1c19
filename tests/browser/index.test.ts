import { afterEach, describe, expect, it } from 'vitest';
import { IndexError, makeClient, OVERTAKEN, startIndex } from '../../src/worker/client.ts';
import type { IndexClient } from '../../src/worker/client.ts';
import { longId } from '../support/madeUp.ts';
import { DAYS } from '../support/siteInMemory.ts';

let client: IndexClient | null = null;
afterEach(() => {
  client?.stop();
});

function start(): IndexClient {
  client = makeClient(new Worker(new URL('./support/memory.worker.ts', import.meta.url), { type: 'module' }));
  return client;
}

const view = (off: readonly string[]) =>
  ({
    filter: { off, from: null, to: null },
    step: 'month',
    list: { order: 'oldest', inView: false, first: 0, count: 2 },
    viewport: { west: 0, south: 0, east: 40, north: 40, zoom: 4 },
  }) as const;

describe('the index in its worker', () => {
  it('loads, shows and opens', async () => {
    const index = start();
    const manifest = await index.ask('load', { base: location.href });
    expect(manifest).toMatchObject({ incidents: DAYS.length });
    const shown = await index.ask('view', view(['talks', 'dateline']));
    expect(shown).toMatchObject({ shown: 35, marks: [{ key: 'geonames:1', name: 'Ormund', count: 35 }] });
    expect(shown !== OVERTAKEN && shown.histogram.counts.reduce((sum, count) => sum + count)).toBe(35);
    expect(await index.ask('detail', { id: longId('3') })).toMatchObject({
      detail: { incident: { title: 'Incident 3' } },
    });
  });

  it('answers the newest view only, and says to the others that they were overtaken', async () => {
    const index = start();
    const asked = [
      index.ask('load', { base: location.href }),
      index.ask('view', view([])),
      index.ask('view', view(['talks'])),
      index.ask('view', view(['talks', 'drone-strike'])),
    ];
    const [, first, second, third] = await Promise.all(asked);
    expect([first, second]).toEqual([OVERTAKEN, OVERTAKEN]);
    expect(third).toMatchObject({ shown: 0 });
  });

  it('forgets what was asked when it is stopped', async () => {
    const index = start();
    const asked = index.ask('load', { base: location.href });
    index.stop();
    expect(await asked).toBe(OVERTAKEN);
  });
});

it('says which file cannot be reached and what to do', async () => {
  client = startIndex();
  const failure = await client.ask('load', { base: 'http://localhost:1/' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(IndexError);
  expect(String(failure)).toMatch(/Could not read data\/[a-z.]+\. Check the connection and try again\./);
});
