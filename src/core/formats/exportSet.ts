import type { IncidentDate } from '../model.ts';
import type { SiteArticle, SiteDetail } from './site.ts';

/** What is exported: the incidents that are shown, and what the file must say about them. */
export interface ExportSet {
  /** In the order of the list. */
  readonly details: readonly SiteDetail[];
  /** Every article that they cite. */
  readonly articles: readonly SiteArticle[];
  /** The filters that were on, in words: "all layers but talks; 1–3 June 2025". */
  readonly filter: string;
  /** Incidents that are shown but not in the file. */
  readonly left: number;
  /** Verbatim texts of articles by id, where they are at hand: annotations then carry the words around. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What every file says of itself, in one line each. */
export function describeExport({ details, filter, left }: ExportSet): readonly string[] {
  const more = left > 0 ? `; ${left} more that are shown are not in this file` : '';
  return [
    `${details.length} ${details.length === 1 ? 'incident' : 'incidents'} as shown by Dateline${more}.`,
    `Filters: ${filter}.`,
    'Quotations are verbatim: each is the whole sentence as its article has it.',
  ];
}

/**
 * A date in EDTF (ISO 8601-2): "2025-06-01", "2025-05", "2025-05-16/2025-06-03"; an end that is not known is left empty:
 * "/2025-06-02". '' where nothing is known.
 */
export function edtf({ start, end, precision }: IncidentDate): string {
  if (start === null && end === null) return '';
  if (start !== null && end !== null) {
    if (start === end) return start;
    if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
    if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  }
  return `${start ?? ''}/${end ?? ''}`;
}
