import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteHandler } from '../../src/cli/serve.ts';
import { dateline, makeFolder } from './harness.ts';

let folder = '';
let remove: () => Promise<void> = () => Promise.resolve();
let server: Server;
let port = 0;
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  await mkdir(join(folder, 'site/data'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'site/.hidden'), 'hidden');
  await writeFile(join(folder, 'site/data/site.json'), '{}');
  server = createServer(siteHandler(join(folder, 'site')));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(async () => {
  await new Promise((closed) => server.close(closed));
  await remove();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is: no client tidies it up. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parts.join('') }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  it.each([
    ['/', 200, '<!doctype html>'],
    ['/data/site.json', 200, '{}'],
    ['/data/site.json?x=1', 200, '{}'],
    ['/nothing', 404, 'Not found\n'],
    ['/.hidden', 404, 'Not found\n'],
    ['/../secret.txt', 404, 'Not found\n'],
    ['/%2e%2e/secret.txt', 404, 'Not found\n'],
    ['/..%2fsecret.txt', 404, 'Not found\n'],
    ['/%', 404, 'Not found\n'],
  ])('answers %s with %i and the strict headers', async (path, status, body) => {
    const answer = await ask(path);
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body });
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('reads only', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('serves what the next run writes without a restart', async () => {
    await writeFile(join(folder, 'site/new.json'), '[1]');
    expect((await ask('/new.json')).body).toBe('[1]');
  });

  it('takes another port when the wanted one is taken, and prints its address', async () => {
    const { code, out, err } = await dateline(folder, ['serve', 'site', '--port', String(port)]);
    expect(code).toBe(0);
    expect(err).toBe(`Port ${String(port)} is taken.\n`);
    const printed = /^Dateline is at http:\/\/localhost:(\d+)\//.exec(out)?.[1];
    expect(Number(printed)).toBeGreaterThan(0);
    expect(Number(printed)).not.toBe(port);
  });

  it('says what to do when there is no site', async () => {
    const { code, err } = await dateline(folder, ['serve', 'nowhere']);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: nowhere: there is no site here\. To mend it: run dateline ingest first/);
  });
});
