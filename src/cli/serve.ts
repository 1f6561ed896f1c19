import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Io } from './io.ts';
import { safe } from './messages.ts';

export const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';
const TRIES = 20;

/** What the page may do: read its own files, draw, and nothing else. No request to any other host, no inline script. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** `serve`: a folder of static files on this machine's own address, until Ctrl-C. Resolves to the exit code. */
export async function serve(io: Io, folder: string, wanted: number): Promise<number> {
  const root = resolve(io.cwd, folder);
  if (!existsSync(join(root, 'index.html'))) {
    io.complain(
      `error: ${safe(folder)}: there is no site here. To mend it: run dateline ingest first, or name its folder.`,
    );
    return 1;
  }
  const server = createServer(siteHandler(root));
  const port = await listen(server, wanted);
  if (port !== wanted && wanted !== 0) io.complain(`Port ${String(wanted)} is taken.`);
  await io.print(`Dateline is at http://localhost:${String(port)}/ (Ctrl-C ends it)\n`);
  await io.untilInterrupted();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return 0;
}

/** Answers GET and HEAD from the folder, each answer with the headers above. */
export function siteHandler(root: string): (request: IncomingMessage, response: ServerResponse) => void {
  // `dev` looks the file up on each request, so that the next run's files are served without a restart.
  const files = sirv(root, { dev: true, etag: true, dotfiles: false, extensions: ['html'] });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    if (isHidden(request.url ?? '/')) return end(response, 404);
    files(request, response, () => end(response, 404));
  };
}

function isHidden(url: string): boolean {
  try {
    return /\/\.|\\|\0/.test(decodeURIComponent(url.split('?', 1)[0] ?? ''));
  } catch {
    return true;
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(status === 404 ? 'Not found\n' : 'Only GET and HEAD\n');
}

/** Listens on the wanted port or the next free one; after some tries on any. Resolves to the port. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let tried = 0; tried <= TRIES; tried += 1) {
    const port = tried === TRIES || wanted + tried > 65_535 ? 0 : wanted === 0 ? 0 : wanted + tried;
    const error = await tryPort(server, port);
    if (error === null) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new Error('no free port was found: name one with --port');
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((settle) => {
    const failed = (error: NodeJS.ErrnoException): void => settle(error);
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      settle(null);
    });
  });
}
