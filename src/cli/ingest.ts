import { join, resolve } from 'node:path';
import { parseArticle } from '../core/articles/parseArticle.ts';
import { buildGeoJson } from '../core/formats/buildGeoJson.ts';
import { buildReport, listArticles } from '../core/formats/buildReport.ts';
import { buildSite } from '../core/formats/buildSite.ts';
import { placesOnMap } from '../core/formats/placesOnMap.ts';
import type { Article, Problem, Result } from '../core/model.ts';
import { readArticles } from '../core/pipeline.ts';
import { withGeocoding } from '../core/places/geocodingGazetteer.ts';
import { addRows, usedRows } from '../core/places/geocodingRows.ts';
import type { GeocodingRow } from '../core/places/geocoding.ts';
import type { ShippedAssets } from './assets.ts';
import { fileProblem, filesBelow, listFiles, readBytes, shownPath, writeFiles } from './files.ts';
import type { OutputFile, Written } from './files.ts';
import { openGeocoding } from './geocodingFile.ts';
import type { Io } from './io.ts';
import { count, describeProblem, safe } from './messages.ts';
import { siteFiles } from './siteFiles.ts';

export interface IngestOptions {
  readonly out: string;
  readonly geocoding: string;
}

/** Files that only a run of ours, or of an earlier version, has written: stale ones are removed, nothing else ever is. */
const OWN_FILES =
  /^(?:data\/(?:articles\/[0-9a-f]{16}|incidents\/\d+|search\/(?:articles-)?\d+|borders\/[A-Z]{2}|areas|index)\.json|assets\/[^/]+)$/;

/**
 * `ingest`: articles → incidents → the files of the output folder and new rows of the geocoding table. Resolves to the exit
 * code: 0, or 1 if some input could not be read. If none could, what the last run wrote stays.
 */
export async function ingest(
  io: Io,
  assets: ShippedAssets,
  paths: readonly string[],
  options: IngestOptions,
): Promise<number> {
  const found = await listFiles(paths, io.cwd, options.out);
  const read = await readAll(io, found.files);
  const table = await openGeocoding(options.geocoding, io.cwd);
  const problems = [...found.problems, ...read.problems, ...table.problems];
  for (const problem of problems) io.complain(describeProblem(problem));
  if (read.articles.length === 0) {
    io.complain(`error: no article could be read; ${safe(options.out)} was left as it is`);
    return 1;
  }
  const result = readArticles(read.articles, {
    gazetteer: withGeocoding(assets.gazetteer(), table.rows),
    tagger: assets.tagger(),
  });
  const { rows, added } = addRows(table.rows, placesOnMap(result));
  try {
    const written = await writeResult(io, assets, options, { result, problems, rows });
    await table.add(added);
    await io.print(summary(result, added, written, options));
  } catch (error) {
    io.complain(describeProblem(fileProblem(shownPath(options.out, io.cwd), error, 'write')));
    return 1;
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface ReadAll {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Each text is read once, however many files hold it. */
async function readAll(io: Io, files: readonly string[]): Promise<ReadAll> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const bar = io.progress('Reading articles', files.length);
  for (const file of files) {
    const bytes = await readBytes(file, io.cwd);
    const parsed = 'problem' in bytes ? { article: null, problems: [bytes.problem] } : parseArticle(file, bytes.bytes);
    const twin = parsed.article ? texts.get(parsed.article.text) : undefined;
    if (twin !== undefined) {
      const what = `it holds the same article as ${twin} and was read once`;
      problems.push({ severity: 'warning', code: 'same-article', file, what, mend: 'remove one of the two files' });
    } else {
      problems.push(...parsed.problems);
      if (parsed.article) {
        texts.set(parsed.article.text, file);
        articles.push(parsed.article);
      }
    }
    bar.tick();
  }
  bar.stop();
  return { articles, problems };
}

interface Outcome {
  readonly result: Result;
  readonly problems: readonly Problem[];
  /** The geocoding table with the rows added by this run. */
  readonly rows: readonly GeocodingRow[];
}

/** Everything is made and verified before the first byte is written; the manifest, which the page reads first, comes last. */
async function writeResult(
  io: Io,
  assets: ShippedAssets,
  { out }: IngestOptions,
  { result, problems, rows }: Outcome,
): Promise<Written> {
  const root = resolve(io.cwd, out);
  const site = buildSite(result, assets.areas(), problems);
  const page = await assets.page();
  if (page.length === 0)
    io.complain('warning: the page is not built, so that only its data was written. To mend it: run npm run build.');
  const files: readonly OutputFile[] = [
    ...page.filter(({ path }) => path !== 'index.html').map(({ path, content }) => ({ path: `site/${path}`, content })),
    ...siteFiles(site),
    { path: 'articles.json', content: pretty(listArticles(result)) },
    { path: 'incidents.geojson', content: pretty(buildGeoJson(result)) },
    { path: 'report.json', content: pretty(buildReport(result, problems, usedRows(rows, placesOnMap(result)))) },
    ...page.filter(({ path }) => path === 'index.html').map(({ path, content }) => ({ path: `site/${path}`, content })),
    { path: 'site/data/site.json', content: JSON.stringify(site.manifest) },
  ];
  const kept = new Set(files.map(({ path }) => path));
  const before = (await filesBelow(join(root, 'site')))
    .filter((path) => OWN_FILES.test(path))
    .map((path) => `site/${path}`);
  return writeFiles(
    root,
    files,
    before.filter((path) => !kept.has(path)),
  );
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function summary(
  { readings, incidents }: Result,
  added: readonly GeocodingRow[],
  written: Written,
  options: IngestOptions,
): string {
  const unlocated = incidents.filter(({ place }) => place === null).length;
  const lines = [
    `${count(readings.length, 'article')} read: ${count(incidents.length, 'incident')}, ${String(incidents.length - unlocated)} on the map, ${String(unlocated)} without a place.`,
    ...(added.length > 0 ? [`${count(added.length, 'row')} added to ${safe(options.geocoding)}.`] : []),
    `${safe(options.out)}: ${count(written.changed.length, 'file')} written, ${String(written.unchanged.length)} unchanged, ${String(written.removed.length)} removed.`,
  ];
  return `${lines.join('\n')}\n`;
}
