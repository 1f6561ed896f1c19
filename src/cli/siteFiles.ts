import { encodeColumns } from '../core/columns.ts';
import type { SiteData } from '../core/formats/buildSite.ts';
import type { OutputFile } from './files.ts';

/** The data files of a site but its manifest, which is written when all of these are there. */
export function siteFiles(site: SiteData): readonly OutputFile[] {
  const file = (name: string, value: unknown): OutputFile => ({
    path: `site/data/${name}.json`,
    content: JSON.stringify(value),
  });
  return [
    ...site.readings.map((reading) => file(`articles/${reading.article.id}`, reading)),
    ...site.shards.map((shard, at) => file(`incidents/${String(at)}`, shard)),
    ...site.searchRows.map((rows, at) => file(`search/${String(at)}`, rows)),
    ...site.searchArticles.map((articles, at) => file(`search/articles-${String(at)}`, articles)),
    ...[...site.borders].map(([country, border]) => file(`borders/${country}`, border)),
    file('articles', site.articles),
    file('datelines', site.datelines),
    file('places', site.places),
    { path: 'site/data/columns.bin', content: encodeColumns(site.columns) },
  ];
}
