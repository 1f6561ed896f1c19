import type { ExportKind } from './exportFiles.ts';
import { DATELINES, pluralOf } from './layers.ts';
import type { PageState } from './state.svelte.ts';
import type { ViewState } from './url.ts';
import { dayInWords } from './words.ts';

/** Incidents that one file holds at most: more would not fit into a tab's memory beside the map. */
const MOST = 50_000;

/** The filters of a view in words: "all layers but talks; from 1 June 2025". `layers`: the ids of those that there are. */
export function filterInWords({ off, from, to }: ViewState, layers: readonly string[]): string {
  const hidden = off.filter((id) => id !== DATELINES && layers.includes(id)).map(pluralOf);
  const days = [from && `from ${dayInWords(from)}`, to && `to ${dayInWords(to)}`].filter(Boolean).join(' ');
  return [hidden.length ? `all layers but ${hidden.join(', ')}` : 'all layers', days || 'all dates'].join('; ');
}

/** What is shown as a file of a kind; the writers of files are read when one is asked for. Rejects in words. */
export async function makeFile(page: PageState, kind: ExportKind, hxl: boolean): Promise<string | Blob> {
  if (kind === 'png') return page.takePicture();
  const { buildExport } = await import('../core/formats/buildExport.ts');
  const shown = await page.ask('export', { most: MOST });
  if (!shown) throw new Error('the incidents could not be read');
  const articles = new Map(shown.details.flatMap((opened) => opened.articles).map((article) => [article.id, article]));
  const set = {
    details: shown.details.map(({ detail }) => detail),
    articles: [...articles.values()],
    filter: filterInWords(page.view, page.layerIds),
    left: shown.left,
  };
  return buildExport(kind, set, hxl);
}
