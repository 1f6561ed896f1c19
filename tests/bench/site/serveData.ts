import { encodeColumns } from '../../../src/core/columns.ts';
import type { GeneratedSite } from '../generate/generateSite.ts';

/** Files of a generated site, by their path below `data/`: made when first asked for, and kept. */
export type DataFiles = (name: string) => Uint8Array | null;

/** Answers for the data files of made-up incidents. The big ones are made at once, so that no answer waits for them. */
export function dataFiles(site: GeneratedSite): DataFiles {
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const orNull = (value: unknown): Uint8Array | null => (value === null ? null : json(value));
  const ready = new Map<string, Uint8Array | null>([
    ['site.json', json(site.manifest)],
    ['columns.bin', encodeColumns(site.columns)],
    ['places.json', json(site.places)],
    ['datelines.json', json(site.datelines())],
  ]);
  const make = (name: string): Uint8Array | null => {
    const [, folder, key = ''] = /^(?:(\w+)\/)?([\w-]+)\.json$/.exec(name) ?? [];
    const articles = /^articles-(\d+)$/.exec(key)?.[1];
    if (name === 'articles.json') return json(site.articles());
    if (folder === 'incidents') return orNull(site.shard(Number(key)));
    if (folder === 'articles') return orNull(site.reading(key));
    if (folder === 'borders') return orNull(site.border(key));
    if (folder !== 'search') return null;
    return orNull(articles === undefined ? site.searchRows(Number(key)) : site.searchArticles(Number(articles)));
  };
  return (name) => {
    const known = ready.get(name);
    if (known !== undefined) return known;
    const made = make(name);
    ready.set(name, made);
    return made;
  };
}
