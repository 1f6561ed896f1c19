import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { siteHandler } from '../../../src/cli/serve.ts';
import type { DataFiles } from './serveData.ts';

export interface Served {
  readonly address: string;
  /** What was answered between two moments (milliseconds since 1970), each answer compressed by itself. */
  answered(from: number, to: number): readonly { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

interface Answered {
  readonly at: number;
  readonly path: string;
  readonly body: Buffer;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves a folder as the command line does; `data/` from the files that are given, `basemap/` from the repository. */
export async function startServer(folder: string, data: DataFiles | null): Promise<Served> {
  const answers: Answered[] = [];
  const page = siteHandler(folder);
  const shipped = siteHandler('data');
  const handle: Handler = (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
    keepBody(response, (body) => answers.push({ at: Date.now(), path, body }));
    if (path.startsWith('/basemap/')) return shipped(request, response);
    if (data && path.startsWith('/data/')) return sendData(data(path.slice('/data/'.length)), path, response);
    page(request, response);
  };
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    answered: (from, to) =>
      answers.filter(({ at }) => at >= from && at <= to).map(({ path, body }) => ({ path, bytes: smaller(body) })),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What is packed already does not become smaller. */
function smaller(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

function sendData(bytes: Uint8Array | null, path: string, response: ServerResponse): void {
  response.statusCode = bytes ? 200 : 404;
  response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
  response.end(bytes ?? 'Not found\n');
}

/** Hands over the whole body when the response has ended. */
function keepBody(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array));
  };
  const write = response.write.bind(response) as (...rest: readonly unknown[]) => boolean;
  const end = response.end.bind(response) as (...rest: readonly unknown[]) => ServerResponse;
  response.write = (...rest: readonly unknown[]) => {
    keep(rest[0]);
    return write(...rest);
  };
  response.end = (...rest: readonly unknown[]) => {
    keep(rest[0]);
    return end(...rest);
  };
  response.on('finish', () => done(Buffer.concat(chunks)));
}
