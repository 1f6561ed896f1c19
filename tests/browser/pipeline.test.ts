import { expect, it } from 'vitest';
import { parseArticle } from '../../src/core/articles/parseArticle.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import { readGazetteer } from '../../src/core/places/readGazetteer.ts';
import { readTagger } from '../../src/core/places/tagger/readTagger.ts';
import taggerUrl from '../../data/model/tagger.bin.gz?url';
import gazetteerUrl from '../../data/gazetteer/gazetteer.bin.gz?url';
import talksUrl from '../articles/in/04-venue-a.txt?url';
import sequelUrl from '../articles/in/05-venue-b.txt?url';
import expectation from '../articles/expected/04-venue-a.json' with { type: 'json' };
import { compare } from '../support/compare.ts';
import type { Expectation } from '../support/compare.ts';

async function bytesAt(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** A server may have unpacked the file on its way: what begins with the gzip magic is unpacked here. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

it('articles are read in a browser as they are read in Node', async () => {
  const gazetteer = readGazetteer(await unpack(await bytesAt(gazetteerUrl)));
  const tagger = readTagger(await unpack(await bytesAt(taggerUrl)));
  const articles = await Promise.all(
    [talksUrl, sequelUrl].map(async (url) => {
      const { article } = parseArticle(url, await bytesAt(url));
      if (!article) throw new Error(`${url} is no article`);
      return article;
    }),
  );
  expect(compare(readArticles(articles, { gazetteer, tagger }), expectation as unknown as Expectation)).toEqual([]);
});
