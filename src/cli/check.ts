import { join, posix, resolve } from 'node:path';
import * as v from 'valibot';
import { decodeBytes } from '../core/articles/decodeBytes.ts';
import { sha256Hex } from '../core/articles/sha256Hex.ts';
import type { Problem } from '../core/model.ts';
import { filesBelow, readBytes } from './files.ts';
import type { Io } from './io.ts';
import { count, describeProblem } from './messages.ts';

const Listed = v.array(v.object({ id: v.string(), file: v.string(), sha256: v.string() }));
/** Anything in the output that claims to be words of an article. */
const Cited = v.object({ article: v.string(), start: v.number(), end: v.number(), exact: v.string() });
const Incidents = v.object({
  features: v.array(v.object({ id: v.string(), properties: v.object({ citations: v.array(Cited) }) })),
});

const RUN_AGAIN = 'run dateline ingest again';

/**
 * `check`: every quotation in the output folder against the bytes of the article that it cites: the file's sha256 is the
 * recorded one, and its text says exactly these words at exactly this place. Resolves to 0, or 1 with a line per failure.
 */
export async function check(io: Io, out: string): Promise<number> {
  const problems: Problem[] = [];
  const fail = (code: string, file: string, what: string, mend: string): void =>
    void problems.push({ severity: 'error', code, file, what, mend });
  const root = resolve(io.cwd, out);
  const shown = (name: string): string => posix.join(out, name);

  const listed = v.safeParse(Listed, await readJson(root, 'articles.json'));
  if (!listed.success)
    fail('no-articles', shown('articles.json'), 'the list of articles is missing or damaged', RUN_AGAIN);
  const articles = listed.success ? listed.output : [];
  const texts = new Map<string, string>();
  for (const { id, file, sha256 } of articles) {
    const read = await readBytes(file, io.cwd);
    if ('problem' in read) {
      fail(
        'article-unreadable',
        file,
        `its quotations cannot be verified, for ${read.problem.what}`,
        'put the file back, or start the check in the folder in which ingest was run',
      );
    } else if (sha256Hex(read.bytes) !== sha256) {
      fail(
        'article-changed',
        file,
        'the file has changed since it was read (its sha256 differs)',
        `put the old file back, or ${RUN_AGAIN}`,
      );
    } else {
      const decoded = decodeBytes(read.bytes);
      if (decoded.ok) texts.set(id, decoded.text);
    }
  }

  const incidents = v.safeParse(Incidents, await readJson(root, 'incidents.geojson'));
  if (!incidents.success)
    fail('no-incidents', shown('incidents.geojson'), 'the incidents are missing or damaged', RUN_AGAIN);
  for (const { id, properties } of incidents.success ? incidents.output.features : []) {
    if (properties.citations.length === 0)
      fail('no-citation', shown('incidents.geojson'), `the incident ${id} cites nothing`, RUN_AGAIN);
  }

  let quotations = 0;
  const known = new Set(articles.map(({ id }) => id));
  const names = (await filesBelow(root)).filter(
    (name) => name === 'incidents.geojson' || name === 'report.json' || /^site\/data\/.*\.json$/.test(name),
  );
  for (const name of names) {
    const value = await readJson(root, name);
    if (value === undefined) fail('damaged-file', shown(name), 'it is no JSON', RUN_AGAIN);
    for (const { article, start, end, exact } of citedIn(value)) {
      const where = `${JSON.stringify(shorten(exact))} at ${String(start)}–${String(end)} of article ${article}`;
      const text = texts.get(article);
      quotations += 1;
      if (!known.has(article))
        fail('unknown-article', shown(name), `${where}: there is no such article in articles.json`, RUN_AGAIN);
      else if (text !== undefined && (exact === '' || text.slice(start, end) !== exact))
        fail('quote-differs', shown(name), `${where}: other words stand there`, RUN_AGAIN);
    }
  }
  for (const problem of problems) io.complain(describeProblem(problem));
  const verdict = problems.length === 0 ? 'all verified word for word' : `${count(problems.length, 'failure')}`;
  await io.print(`${count(quotations, 'quotation')} from ${count(articles.length, 'article')}: ${verdict}.\n`);
  return problems.length === 0 ? 0 : 1;
}

/** A JSON file of the output, or undefined where it is missing or damaged. */
async function readJson(root: string, name: string): Promise<unknown> {
  const read = await readBytes(join(root, name), root);
  if ('problem' in read) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(read.bytes));
  } catch {
    return undefined;
  }
}

/** Every citation anywhere inside a value, and the words of mentions, which carry them as `text`. */
function* citedIn(value: unknown): Generator<v.InferOutput<typeof Cited>> {
  if (typeof value !== 'object' || value === null) return;
  const own = v.safeParse(Cited, 'exact' in value || !('text' in value) ? value : { ...value, exact: value.text });
  if (own.success) yield own.output;
  for (const inner of Object.values(value)) yield* citedIn(inner);
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
