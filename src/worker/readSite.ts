import { decodeColumns } from '../core/columns.ts';
import type { PlaceColumns } from '../core/columns.ts';
import { articlesCited } from '../core/formats/buildDetails.ts';
import { SEARCH_ARTICLES, SEARCH_ROWS, SHARD_ROWS } from '../core/formats/site.ts';
import type {
  SearchArticles,
  SearchRows,
  SiteArticle,
  SiteDateline,
  SiteDetail,
  SiteManifest,
  SiteShard,
} from '../core/formats/site.ts';
import { FileError, hasArrays, isRecord, readAs, readJson } from './files.ts';
import type { ReadFile } from './files.ts';
import type { Detail, IncidentSet } from './incidentSet.ts';
import { keepLast } from './keepLast.ts';

const KEPT_SHARDS = 64;
const KEPT_TEXTS = 16;

export interface Site {
  readonly manifest: SiteManifest;
  readonly set: IncidentSet;
}

/** Reads what the first view needs; the rest is read when it is asked for. */
export async function readSite(read: ReadFile): Promise<Site> {
  const [manifest, columns, places, datelines] = await Promise.all([
    readJson(read, 'data/site.json', isManifest),
    readAs(read, 'data/columns.bin', decodeColumns),
    readJson(read, 'data/places.json', isPlaces),
    readJson(read, 'data/datelines.json', isList<SiteDateline>),
  ]);
  if (columns.size !== manifest.incidents)
    throw new FileError(
      'data/columns.bin and data/site.json are of different runs. Run “dateline ingest” again and put all of the site’s files there.',
    );
  const shardAt = keepLast(KEPT_SHARDS, (k) => readJson(read, `data/incidents/${k}.json`, isShard));
  const articleList = keepLast(1, () => readJson(read, 'data/articles.json', isList<SiteArticle>));
  const set: IncidentSet = {
    columns,
    places,
    types: manifest.types,
    datelines,
    detail: async (row) => {
      const k = Math.floor(row / SHARD_ROWS);
      const shard = await shardAt(k);
      const detail = shard.details[row % SHARD_ROWS];
      if (!detail) throw new FileError(`data/incidents/${k}.json is cut off. Run “dateline ingest” again.`);
      return { detail, articles: citedBy(detail, shard.articles) };
    },
    articles: () => articleList(0),
    texts: {
      files: Math.ceil(columns.size / SEARCH_ROWS),
      rowsPerFile: SEARCH_ROWS,
      read: keepLast(KEPT_TEXTS, (k) => readJson(read, `data/search/${k}.json`, isList<SearchRows[number]>)),
    },
    articleTexts: {
      files: Math.ceil(manifest.articles / SEARCH_ARTICLES),
      read: keepLast(KEPT_TEXTS, (k) =>
        readJson(read, `data/search/articles-${k}.json`, isList<SearchArticles[number]>),
      ),
    },
  };
  return { manifest, set };
}

function citedBy(detail: SiteDetail, articles: readonly SiteArticle[]): Detail['articles'] {
  const ids = new Set(articlesCited(detail));
  return articles.filter(({ id }) => ids.has(id));
}

function isManifest(value: unknown): value is SiteManifest {
  return isRecord(value) && value['version'] === 2 && Number.isInteger(value['incidents']) && hasArrays(value, 'types');
}

function isPlaces(value: unknown): value is PlaceColumns {
  return hasArrays(value, 'id', 'name', 'lon', 'lat') && isRecord(value) && isRecord(value['box']);
}

function isShard(value: unknown): value is SiteShard {
  return hasArrays(value, 'details', 'articles');
}

function isList<T>(value: unknown): value is readonly T[] {
  return Array.isArray(value);
}
