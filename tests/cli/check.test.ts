import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateline, makeFolder, STORY } from './harness.ts';

let folder = '';
let remove: () => Promise<void> = () => Promise.resolve();
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in/a.txt'), STORY);
  await dateline(folder, ['ingest', 'in', '--out', 'out', '--geocoding', 'g.csv']);
});
afterEach(() => remove());

const check = (): ReturnType<typeof dateline> => dateline(folder, ['check', 'out']);

async function change(name: string, from: string, to: string): Promise<void> {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8');
  expect(before).toContain(from);
  await writeFile(path, before.replace(from, to));
}

describe('check', () => {
  it('verifies every quotation of a run', async () => {
    const { code, out, err } = await check();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[1-9]\d* quotations from 1 article: all verified word for word\.\n$/);
  });

  it.each([
    [
      'out/incidents.geojson',
      'Drones struck Ormund',
      'Drones burned Ormund',
      /error: out\/incidents\.geojson: "Drones burned Ormund .*: other words stand there\. To mend it: run dateline ingest again/,
    ],
    [
      'out/site/data/incidents/0.json',
      'killing three people',
      'killing forty people',
      /error: out\/site\/data\/incidents\/0\.json: .*other words stand there/,
    ],
    ['out/articles.json', '"sha256": "', '"sha256": "0', /error: in\/a\.txt: the file has changed since it was read/],
    [
      'in/a.txt',
      'three',
      'eight',
      /error: in\/a\.txt: the file has changed since it was read \(its sha256 differs\)\. To mend it: put the old file back/,
    ],
    ['out/articles.json', '"id": "', '"id": "f', /there is no such article in articles\.json/],
    ['out/site/data/incidents/0.json', '{', '', /error: out\/site\/data\/incidents\/0\.json: it is no JSON/],
    [
      'out/incidents.geojson',
      '"citations"',
      '"cited"',
      /error: out\/incidents\.geojson: the incidents are missing or damaged/,
    ],
  ])('tells that %s was changed', async (name, from, to, message) => {
    await change(name, from, to);
    const { code, err } = await check();
    expect(err).toMatch(message);
    expect(code).toBe(1);
  });

  it('tells of an article that is gone', async () => {
    await rm(join(folder, 'in/a.txt'));
    const { code, err } = await check();
    expect(err).toMatch(/^error: in\/a\.txt: its quotations cannot be verified, for there is no such file/);
    expect(code).toBe(1);
  });

  it('tells of a folder without results', async () => {
    expect((await dateline(folder, ['check', 'nowhere'])).err).toMatch(
      /^error: nowhere\/articles\.json: the list of articles is missing/,
    );
  });
});
