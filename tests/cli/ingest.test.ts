import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShippedAssets } from '../../src/cli/assets.ts';
import { dateline, makeFolder, STORY, testAssets } from './harness.ts';

let folder = '';
let remove: () => Promise<void> = () => Promise.resolve();
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  await mkdir(join(folder, 'in'));
});
afterEach(() => remove());

const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, 'in', name), content);
const ingest = (...more: readonly string[]): ReturnType<typeof dateline> =>
  dateline(folder, ['ingest', 'in', '--out', 'out', '--geocoding', 'g.csv', ...more]);
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

async function snapshot(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [file, `${String((await stat(file)).mtimeMs)} ${await readFile(file, 'utf8')}`] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** The names of the site's data files; the ids of articles as #. */
async function filesOfData(): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'out/site/data'), { recursive: true });
  return entries
    .map((name) => name.replace(/[0-9a-f]{16}/, '#'))
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}

describe('ingest', () => {
  it('writes the incidents, the articles, the report, the site, and a row for each place', async () => {
    await put('a.txt', STORY);
    const { code, out, err } = await ingest();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 article read: 1 incident, 1 on the map, 0 without a place\.\n1 row added to g\.csv\./);
    const geojson: unknown = JSON.parse(await read('out/incidents.geojson'));
    expect(geojson).toMatchObject({
      features: [
        {
          geometry: { type: 'Point', coordinates: [21, 11] },
          properties: { type: 'drone-strike', dateStart: '2021-03-09' },
        },
      ],
    });
    const articles: unknown = JSON.parse(await read('out/articles.json'));
    expect(articles).toMatchObject([
      { file: 'in/a.txt', publisher: 'AP', published: '2021-03-10', title: 'Drones hit Ormund' },
    ]);
    expect((await readdir(join(folder, 'out/site'))).sort()).toEqual(['assets', 'data', 'index.html']);
    expect(await filesOfData()).toEqual([
      ...['articles.json', 'articles/#.json', 'columns.bin', 'datelines.json', 'incidents/0.json'],
      ...['places.json', 'search/0.json', 'search/articles-0.json', 'site.json'],
    ]);
    expect(JSON.parse(await read('out/site/data/site.json'))).toMatchObject({ version: 2, incidents: 1, articles: 1 });
    expect(await read('g.csv')).toMatch(/\nOrmund,geonames:1,Ormund,city,VD,,21,11,10000,GeoNames,gazetteer,\n$/);
  });

  it('changes no file when nothing has changed', async () => {
    await put('a.txt', STORY);
    await ingest();
    const before = await snapshot();
    const { out } = await ingest();
    expect(await snapshot()).toEqual(before);
    expect(out).toContain('0 files written');
  });

  it('moves the marker when its coordinates are edited, and leaves a person’s row as it is', async () => {
    await put('a.txt', STORY);
    await ingest();
    const edited = (await read('g.csv')).replace(
      '21,11,10000,GeoNames,gazetteer,',
      '21.5,11.5,900,GeoNames,person,"mine, as it was"',
    );
    await writeFile(join(folder, 'g.csv'), edited);
    await put('b.txt', STORY.replaceAll('Ormund', 'Tesk').replace('ORMUND', 'TESK'));
    await ingest();
    expect(JSON.parse(await read('out/incidents.geojson'))).toMatchObject({
      features: expect.arrayContaining([
        expect.objectContaining({ geometry: { type: 'Point', coordinates: [21.5, 11.5] } }),
      ]) as unknown,
    });
    expect(await read('g.csv')).toBe(`${edited}Tesk,geonames:2,Tesk,city,VD,,22,12,10000,GeoNames,gazetteer,\n`);
  });

  it('obeys a person’s row that gives a name to another place', async () => {
    await put('a.txt', STORY);
    await writeFile(
      join(folder, 'g.csv'),
      'name,place_id,label,kind,lon,lat,decided_by\nOrmund,table:ormund-hill,Ormund Hill,site,25,15,person\n',
    );
    await ingest();
    expect(JSON.parse(await read('out/incidents.geojson'))).toMatchObject({
      features: [{ geometry: { coordinates: [25, 15] }, properties: { placeId: 'table:ormund-hill' } }],
    });
  });

  const utf16 = new Uint8Array(Buffer.from(`\ufeff${STORY}`, 'utf16le'));
  const cp1252 = new Uint8Array(Buffer.from(STORY.replace('—', '\u0097').replace('police', 'Caf\u00e9'), 'latin1'));
  it.each<[string, string | Uint8Array, number, RegExp]>([
    ['an empty file', '', 1, /^error: in\/bad\.txt: the file is empty\. To mend it: put the article’s text into it/],
    [
      'a binary',
      new Uint8Array([0, 1, 2]),
      1,
      /^error: in\/bad\.txt: this is a binary file, not text\. To mend it: save the article as plain text/,
    ],
    ['a PDF', '%PDF-1.4 and more', 1, /this is a PDF file, not text/],
    [
      'damaged UTF-8',
      new Uint8Array([...Buffer.from(`${STORY}“x”`), 0xff]),
      0,
      /^warning: in\/bad\.txt: the bytes are not wholly UTF-8; 1 unreadable.* To mend it: /,
    ],
    [
      'windows-1252',
      cp1252,
      0,
      /^warning: in\/bad\.txt: the bytes are not UTF-8; they were read as windows-1252\. To mend it: save the file as UTF-8\./,
    ],
    ['UTF-16 with its mark', utf16, 0, /^$/],
    ['CRLF', STORY.replaceAll('\n', '\r\n'), 0, /^$/],
    [
      'no date',
      STORY.replace('date 2021-03-10\n', ''),
      0,
      /^warning: in\/bad\.txt: no date of publication was found.* To mend it: put a first line such as “date 2024-01-31”/,
    ],
    [
      'a text of 50 MB',
      'Nothing happened here. '.repeat(2_200_000),
      1,
      /^error: in\/bad\.txt: the text has 50600000 characters.* To mend it: split it/,
    ],
    ['HTML and script', `${STORY}<img src=x onerror=alert(1)> [x](javascript:alert(1))\n`, 0, /^$/],
  ])('reads on beside %s', async (_, content, code, message) => {
    await put('bad.txt', content);
    await put('good.txt', STORY.replaceAll('Ormund', 'Tesk').replace('ORMUND', 'TESK'));
    const outcome = await ingest();
    expect(outcome.err).toMatch(message);
    expect(outcome.code).toBe(code);
    expect(JSON.parse(await read('out/articles.json'))).toContainEqual(
      expect.objectContaining({ file: 'in/good.txt' }),
    );
    expect((await dateline(folder, ['check', 'out'])).code).toBe(0);
  });

  it('reads the same article once and names its twin', async () => {
    await put('a.txt', STORY);
    await put('b.txt', `\ufeff${STORY}`);
    const { code, out, err } = await ingest();
    expect(err).toBe(
      'warning: in/b.txt: it holds the same article as in/a.txt and was read once. To mend it: remove one of the two files.\n',
    );
    expect(out).toMatch(/^1 article read/);
    expect(code).toBe(0);
  });

  it('tells of files that are not there, links to nothing, links in a circle and folders of none', async () => {
    await put('a.txt', STORY);
    await mkdir(join(folder, 'in/none'));
    await symlink('nowhere', join(folder, 'in/dangling.txt'));
    await symlink('.', join(folder, 'in/circle'));
    const { code, err } = await ingest('missing.txt');
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'error: in/dangling.txt: there is no such file. To mend it: check the name, or remove the link that points to nothing.',
      'error: in/none: the folder holds no files. To mend it: put articles into it, one text file each.',
      'error: missing.txt: there is no such file. To mend it: check the name, or remove the link that points to nothing.',
      '',
    ]);
  });

  it('leaves the last results when nothing could be read', async () => {
    await put('a.txt', STORY);
    await ingest();
    const before = await snapshot();
    await put('a.txt', '');
    expect((await ingest()).err).toContain('no article could be read; out was left as it is');
    expect(await snapshot()).toEqual(before);
  });

  it('leaves every file of the last results when it fails while writing', async () => {
    await put('a.txt', STORY);
    await ingest();
    const before = await snapshot();
    await put('b.txt', STORY.replaceAll('Ormund', 'Tesk').replace('ORMUND', 'TESK'));
    const broken: ShippedAssets = testAssets([
      { path: 'assets/app-1.js', content: 'changed' },
      { path: 'index.html/below', content: 'a file where a folder is needed' },
    ]);
    const { code, err } = await dateline(folder, ['ingest', 'in', '--out', 'out', '--geocoding', 'g.csv'], '', broken);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: out: a file stands where a folder is needed\. To mend it: /);
    expect(await snapshot()).toEqual(before);
  });

  it('removes what it wrote for an article that is gone, and nothing else', async () => {
    await put('a.txt', STORY);
    await put('b.txt', STORY.replaceAll('Ormund', 'Tesk').replace('ORMUND', 'TESK'));
    await ingest();
    const before = await filesOfData();
    const data = (name: string): string => join(folder, 'out/site/data', name);
    const stale = [
      'incidents/1.json',
      'search/7.json',
      'search/articles-1.json',
      'borders/VD.json',
      'index.json',
      'areas.json',
    ];
    await mkdir(data('borders'));
    const others = ['articles/notes.txt', 'incidents/notes.json', 'borders/notes.json'];
    for (const name of [...stale, ...others]) await writeFile(data(name), 'mine');
    await put('b.txt', STORY);
    await ingest();
    const articles = before.filter((name) => name === 'articles/#.json');
    expect(articles).toHaveLength(2);
    expect(await filesOfData()).toEqual([...new Set(before), ...others].sort());
  });

  it('shows hostile file names safely', async () => {
    await put('=cmd\u001b[2J\n\u202e.txt', '');
    const { err } = await ingest();
    expect(err.split('\n')[0]).toBe(
      'error: in/=cmd\\u{1b}[2J\\u{a}\\u{202e}.txt: the file is empty. To mend it: put the article’s text into it, or remove the file.',
    );
  });

  it('writes nothing through a link that leads out of its folder', async () => {
    await put('a.txt', STORY);
    await mkdir(join(folder, 'elsewhere'));
    await mkdir(join(folder, 'out'));
    await symlink('../elsewhere', join(folder, 'out/site'));
    const { code, err } = await ingest();
    expect(code).toBe(1);
    expect(err).toContain('would be written outside its folder');
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('tells of a bad row of the geocoding table, keeps it, and uses the rest', async () => {
    await put('a.txt', STORY);
    const table = 'name,kind,lon,lat\nTesk,hut,1,2\nOrmund,city,30,20\n';
    await writeFile(join(folder, 'g.csv'), table);
    const { code, err } = await ingest();
    expect(code).toBe(1);
    expect(err).toMatch(
      /^error: g\.csv: line 2: the kind “hut” is unknown; the row was not used\. To mend it: write one of continent, /,
    );
    expect(await read('g.csv')).toBe(table);
    expect(JSON.parse(await read('out/incidents.geojson'))).toMatchObject({
      features: [{ geometry: { coordinates: [30, 20] } }],
    });
  });

  it('does not read its own results, though they lie in the folder that it reads', async () => {
    await put('a.txt', STORY);
    const again = ['ingest', 'in', '--out', 'in/out', '--geocoding', 'g.csv'];
    await dateline(folder, again);
    expect((await dateline(folder, again)).out).toMatch(/^1 article read/);
  });

  it('says what an unreadable file lacks', async () => {
    await put('a.txt', STORY);
    await put('locked.txt', STORY);
    await chmod(join(folder, 'in/locked.txt'), 0);
    const { err } = await ingest();
    // The superuser reads every file: for that one the two files hold the same article.
    expect(err).toMatch(
      process.getuid?.() === 0
        ? /^warning: in\/locked\.txt: it holds the same article/
        : /^error: in\/locked\.txt: it may not be read\. To mend it: give yourself/,
    );
  });
});
