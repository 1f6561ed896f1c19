import { readSite } from './readSite.ts';
import type { ReadFile } from './files.ts';
import { IncidentIndex } from './incidentIndex.ts';
import type { Answers, Kind, Request } from './protocol.ts';
import { search } from './search.ts';

/** Answers a request; null where a newer one of its kind came meanwhile. */
export type Answer = (request: Request, isOvertaken: () => boolean) => Promise<Answers[Kind] | typeof OVERTAKEN>;
export const OVERTAKEN = Symbol('a newer request of its kind came');

/** The answers of an index that is read when `load` is asked; whatever else is asked waits for it. */
export function makeAnswer(readFrom: (base: string) => ReadFile): Answer {
  let index: Promise<IncidentIndex> | null = null;

  async function load(base: string): Promise<Answers['load']> {
    const site = readSite(readFrom(base));
    const loading = site.then(({ set }) => new IncidentIndex([set]));
    index = loading;
    await loading;
    return (await site).manifest;
  }

  return async (request, isOvertaken) => {
    if (request.kind === 'load') return load(request.base);
    if (!index) throw new Error('Nothing is loaded yet.');
    return answerFrom(await index, request, isOvertaken);
  };
}

function answerFrom(
  index: IncidentIndex,
  request: Exclude<Request, { kind: 'load' }>,
  isOvertaken: () => boolean,
): ReturnType<Answer> | Answers[Kind] {
  switch (request.kind) {
    case 'view':
      return index.view(request);
    case 'marks':
      return index.marksIn(request.viewport);
    case 'list':
      return index.listIn(request.list, request.viewport);
    case 'summaries':
      return index.summaries(request.ids);
    case 'spot':
      return index.spot(request.key, request.first, request.count);
    case 'beside':
      return index.beside(request.id, request.by);
    case 'detail':
      return index.detail(request.id);
    case 'search':
      return search(index, request.words, isOvertaken).then((found) => found ?? OVERTAKEN);
    case 'articles':
      return listArticles(index, request.first, request.count);
    case 'export':
      return index.openAll(request.most);
  }
}

async function listArticles(index: IncidentIndex, first: number, count: number): Promise<Answers['articles']> {
  const lists = await Promise.all(index.table.sets.map((set) => set.articles()));
  const articles = lists.flat();
  return { articles: articles.slice(first, first + count), total: articles.length };
}
