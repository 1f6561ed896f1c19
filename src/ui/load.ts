import type { MultiPolygon } from 'geojson';
import type { SiteReading } from '../core/formats/site.ts';

/** Data that the page cannot do without and could not read. */
export class LoadError extends Error {}

function isReading(value: unknown): value is SiteReading {
  const record = value as Partial<Record<keyof SiteReading, unknown>> | null;
  return typeof record === 'object' && Array.isArray(record?.mentions) && Array.isArray(record.incidents);
}

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

function isOutline(value: unknown): value is MultiPolygon {
  return typeof value === 'object' && value !== null && 'coordinates' in value && Array.isArray(value.coordinates);
}

/**
 * An article for the reader. `article` is a hexadecimal id, never text from an article. Throws a LoadError that says what
 * could not be read and what to do.
 */
export function loadReading(article: string): Promise<SiteReading> {
  return readJson(`data/articles/${encodeURIComponent(article)}.json`, isReading);
}

/** The outline of a country, by ISO 3166-1 alpha-2. Throws as `loadReading` does. */
export function loadBorder(country: string): Promise<MultiPolygon> {
  return readJson(`data/borders/${encodeURIComponent(country)}.json`, isOutline);
}
