import type { AreaCollection, SiteIndex, SiteReading } from './data.ts';

/** Data that the page cannot do without and could not read. */
export class LoadError extends Error {}

async function readJson<T>(address: string, check: (value: unknown) => value is T): Promise<T> {
  let value: unknown;
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new LoadError(`${address}: the server answered ${response.status}`);
    value = await response.json();
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(`${address} could not be read`);
  }
  if (!check(value)) throw new LoadError(`${address} does not hold what it should; run “dateline ingest” again`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function loadIndex(): Promise<SiteIndex> {
  return readJson(
    'data/index.json',
    (value): value is SiteIndex =>
      isRecord(value) &&
      value['version'] === 1 &&
      Array.isArray(value['incidents']) &&
      Array.isArray(value['articles']),
  );
}

export function loadAreas(): Promise<AreaCollection> {
  return readJson(
    'data/areas.json',
    (value): value is AreaCollection => isRecord(value) && Array.isArray(value['features']),
  );
}

/** `article` is a hexadecimal id from the index, never text from an article. */
export function loadReading(article: string): Promise<SiteReading> {
  return readJson(
    `data/articles/${encodeURIComponent(article)}.json`,
    (value): value is SiteReading => isRecord(value) && isRecord(value['article']) && Array.isArray(value['mentions']),
  );
}
