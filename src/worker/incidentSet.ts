import type { IncidentColumns, PlaceColumns } from '../core/columns.ts';
import type { SearchArticles, SearchRows, SiteArticle, SiteDateline, SiteDetail } from '../core/formats/site.ts';

/** A detail with the articles that it cites. */
export interface Detail {
  readonly detail: SiteDetail;
  readonly articles: readonly SiteArticle[];
}

/** Texts to search, in files that are read one after the other. */
export interface TextFiles<T> {
  /** Number of files. */
  readonly files: number;
  read(file: number): Promise<T>;
}

/**
 * Incidents from one source: those of the site, or those that a person added. The index holds one or more sets and
 * asks each for the details of its own rows.
 */
export interface IncidentSet {
  readonly columns: IncidentColumns;
  readonly places: PlaceColumns;
  /** The type ids that the column `type` counts. */
  readonly types: readonly string[];
  readonly datelines: readonly SiteDateline[];
  /** Rows count from 0 within the set. */
  detail(row: number): Promise<Detail>;
  articles(): Promise<readonly SiteArticle[]>;
  /** One text a row, `rowsPerFile` rows a file. */
  readonly texts: TextFiles<SearchRows> & { readonly rowsPerFile: number };
  readonly articleTexts: TextFiles<SearchArticles>;
}
