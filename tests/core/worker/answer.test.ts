import { beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, OVERTAKEN } from '../../../src/worker/answer.ts';
import type { Answer } from '../../../src/worker/answer.ts';
import type { Answers, Kind, Request } from '../../../src/worker/protocol.ts';
import { longId } from '../../support/madeUp.ts';
import { DAYS, makeSiteFiles, readFiles } from '../../support/siteInMemory.ts';

const LOAD: Request = { kind: 'load', base: 'site/' };
const VIEW: Request = {
  kind: 'view',
  filter: { off: ['dateline'], from: null, to: null },
  step: 'month',
  list: { order: 'oldest', inView: false, first: 0, count: 4 },
  viewport: { west: 0, south: 0, east: 40, north: 40, zoom: 4 },
};

let answer: Answer = makeAnswer(() => readFiles(new Map()));

/** The answer to a request of this kind. */
async function ask<K extends Kind>(request: Extract<Request, { kind: K }>): Promise<Answers[K]> {
  const answered = await answer(request, () => false);
  if (answered === OVERTAKEN) throw new Error('overtaken');
  return answered as Answers[K];
}

describe('the answers of a site', () => {
  beforeEach(async () => {
    answer = makeAnswer(() => readFiles(makeSiteFiles()));
    await answer(LOAD, () => false);
  });

  it('load gives the manifest', async () => {
    expect(await ask<'load'>({ kind: 'load', base: '' })).toMatchObject({ version: 2, incidents: DAYS.length });
  });

  it('a view counts, frames, lists and marks', async () => {
    const view = await ask<'view'>(VIEW);
    expect([view.shown, view.total, view.box]).toEqual([DAYS.length, DAYS.length, [22, 12, 22, 12]]);
    expect(view.layers.filter(({ total }) => total > 0).map(({ id, shown }) => [id, shown])).toEqual([
      ['drone-strike', 35],
      ['talks', 35],
      ['dateline', 0],
    ]);
    expect(view.marks).toMatchObject([{ shape: 'town', key: 'geonames:1', count: DAYS.length - 1 }]);
    expect(view.list.items.map(({ kind }) => kind)).toEqual(['heading', 'row', 'part', 'heading']);
    expect(view.histogram.edges).toHaveLength(4);
  });

  it('marks and lists follow the map and the filter of the last view', async () => {
    await ask<'view'>({ ...VIEW, filter: { off: ['talks'], from: null, to: null } });
    const elsewhere = { west: 100, south: 0, east: 140, north: 40, zoom: 4 };
    expect(await ask<'marks'>({ kind: 'marks', viewport: elsewhere })).toEqual([]);
    const list = { order: 'newest', inView: true, first: 0, count: 3 } as const;
    expect((await ask<'list'>({ kind: 'list', list, viewport: null })).incidents).toBe(0);
    const { incidents } = await ask<'list'>({ kind: 'list', list, viewport: VIEW.viewport });
    expect(incidents).toBe(35);
  });

  it('a detail comes with its place, its position and the articles that it cites', async () => {
    const opened = await ask<'detail'>({ kind: 'detail', id: longId('3') });
    expect(opened?.detail.incident.title).toBe('Incident 3');
    expect(opened).toMatchObject({
      isShown: true,
      position: 4,
      anchor: { key: 'geonames:1', level: 'town' },
      articles: [{ id: 'a1' }],
    });
    expect((await ask<'detail'>({ kind: 'detail', id: longId('4') }))?.anchor).toBeNull();
    await ask<'view'>({ ...VIEW, filter: { off: ['drone-strike'], from: null, to: null } });
    expect((await ask<'detail'>({ kind: 'detail', id: longId('3') }))?.position).toBeNull();
    expect(await ask<'detail'>({ kind: 'detail', id: 'nothing' })).toBeNull();
  });

  it('summaries, neighbours, spots and articles are given by the piece', async () => {
    const ids = [longId('2'), 'nothing', longId('66')];
    expect(await ask<'summaries'>({ kind: 'summaries', ids })).toEqual([
      [longId('2'), { title: 'Incident 2', summary: 'S' }],
      [longId('66'), { title: 'Incident 66', summary: 'S' }],
    ]);
    expect(await ask<'beside'>({ kind: 'beside', id: longId('1'), by: 1 })).toBe(longId('70'));
    expect(await ask<'beside'>({ kind: 'beside', id: null, by: -1 })).toBe(longId('69'));
    const { rows, total } = await ask<'spot'>({ kind: 'spot', key: 'geonames:1', first: 2, count: 2 });
    expect([rows.map(({ id }) => id), total]).toEqual([[longId('3'), longId('5')], DAYS.length - 1]);
    const { articles } = await ask<'articles'>({ kind: 'articles', first: 0, count: 9 });
    expect(articles.map(({ id }) => id)).toEqual(['a1']);
  });

  it('an export holds what is shown, in the order of the list, and counts the rest', async () => {
    await ask<'view'>({ ...VIEW, list: { ...VIEW.list, order: 'newest' } });
    const { details, left } = await ask<'export'>({ kind: 'export', most: 3 });
    expect(details.map(({ detail, position }) => [detail.incident.title, position])).toEqual([
      ['Incident 69', 1],
      ['Incident 68', 2],
      ['Incident 67', 3],
    ]);
    expect(left).toBe(DAYS.length - 3);
  });

  it('search finds words of incidents and articles', async () => {
    const found = await ask<'search'>({ kind: 'search', words: 'incident 70' });
    expect(found.incidents.map(({ id }) => id)).toEqual([longId('70')]);
    expect((await ask<'search'>({ kind: 'search', words: 'drones struck' })).articles).toHaveLength(1);
  });
});

describe('a site that is not whole', () => {
  const load = (change: (files: Map<string, ArrayBuffer>) => void): Promise<unknown> => {
    const files = new Map(makeSiteFiles());
    change(files);
    answer = makeAnswer(() => readFiles(files));
    return answer(LOAD, () => false);
  };

  it.each<readonly [string, (files: Map<string, ArrayBuffer>) => void, string]>([
    ['a file is missing', (files) => files.delete('data/places.json'), 'Could not read data/places.json.'],
    [
      'a file is broken',
      (files) => files.set('data/site.json', new TextEncoder().encode('{').buffer),
      'data/site.json does not hold what it should: it is not whole. Run “dateline ingest” again',
    ],
    [
      'the columns are cut off',
      (files) => files.set('data/columns.bin', (files.get('data/columns.bin') ?? new ArrayBuffer(0)).slice(0, -1)),
      'data/columns.bin does not hold what it should: the incident columns are cut off.',
    ],
    [
      'the files are of two runs',
      (files) => files.set('data/site.json', new TextEncoder().encode('{"version":2,"incidents":9,"types":[]}').buffer),
      'data/columns.bin and data/site.json are of different runs.',
    ],
  ])('fails in words where %s', async (_, change, message) => {
    await expect(load(change)).rejects.toThrow(message);
    await expect(ask<'view'>(VIEW)).rejects.toThrow(message);
  });

  it('opens what it has, and reads a file again that failed', async () => {
    let broken = true;
    const read = readFiles(makeSiteFiles());
    answer = makeAnswer(
      () => (path) => (broken && path === 'data/incidents/1.json' ? Promise.reject(new Error(path)) : read(path)),
    );
    await answer(LOAD, () => false);
    expect((await ask<'detail'>({ kind: 'detail', id: longId('64') }))?.detail.incident.title).toBe('Incident 64');
    await expect(ask<'detail'>({ kind: 'detail', id: longId('65') })).rejects.toThrow('data/incidents/1.json');
    broken = false;
    expect((await ask<'detail'>({ kind: 'detail', id: longId('65') }))?.detail.incident.title).toBe('Incident 65');
  });

  it('says so when nothing was loaded', async () => {
    answer = makeAnswer(() => readFiles(new Map()));
    await expect(ask<'view'>(VIEW)).rejects.toThrow('Nothing is loaded yet.');
  });
});
