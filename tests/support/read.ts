import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseArticle } from '../../src/core/articles/parseArticle.ts';
import type { Article, Result } from '../../src/core/model.ts';
import type { Gazetteer } from '../../src/core/places/gazetteer.ts';
import { readGazetteer } from '../../src/core/places/readGazetteer.ts';
import { readTagger } from '../../src/core/places/tagger/readTagger.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import type { Expectation } from './compare.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The gazetteer that is shipped. */
export const gazetteer: Gazetteer = readGazetteer(
  gunzipSync(fs.readFileSync(path.join(ROOT, 'data/gazetteer/gazetteer.bin.gz'))),
);

/** The article in a file; throws its problem when there is none. */
export function articleIn(file: string): Article {
  const { article, problems } = parseArticle(path.basename(file), fs.readFileSync(path.join(ROOT, file)));
  if (!article) throw new Error(problems.map(({ what }) => what).join('; '));
  return article;
}

/** The tagger that is shipped. */
export const tagger = readTagger(gunzipSync(fs.readFileSync(path.join(ROOT, 'data/model/tagger.bin.gz'))));

export function readFiles(files: readonly string[]): Result {
  return readArticles(files.map(articleIn), { gazetteer, tagger });
}

/** Every expectation of tests/articles with the files that are read for it. */
export function expectations(): readonly {
  readonly name: string;
  readonly files: readonly string[];
  readonly expectation: Expectation;
}[] {
  const folder = path.join(ROOT, 'tests/articles/expected');
  return fs
    .readdirSync(folder)
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      const expectation = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Expectation;
      const files =
        name === 'seeds'
          ? (expectation.files ?? []).map((seed) => `seeds/${seed}`)
          : (expectation.files ?? [name]).map((own) => `tests/articles/in/${own}.txt`);
      return { name, files, expectation };
    });
}

/** Writes what is read otherwise than expected into an expectation as its known misses; nothing else in it changes. */
export function writeMisses(name: string, misses: readonly string[]): void {
  const file = path.join(ROOT, 'tests/articles/expected', `${name}.json`);
  const { incidents, never, files } = JSON.parse(fs.readFileSync(file, 'utf8')) as Expectation;
  fs.writeFileSync(file, `${JSON.stringify({ files, incidents, never, misses }, null, 2)}\n`);
}
