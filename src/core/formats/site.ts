import type { Article, Citation, Incident, IncidentDate, Mention, Omission, Place, Problem, Span } from '../model.ts';

/** What the page needs of an article before anyone opens it in the reader. */
export interface SiteArticle {
  readonly id: string;
  readonly file: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Always http(s), or null. */
  readonly url: string | null;
  /** Where it says it was written, resolved, or null: the layer "Where it was written". */
  readonly writtenAt: Place | null;
}

/** Incidents in one file `data/incidents/<k>.json`, rows k × SHARD_ROWS and on. */
export const SHARD_ROWS = 64;
/** Incidents in one file `data/search/<k>.json`. */
export const SEARCH_ROWS = 4096;
/** Articles in one file `data/search/articles-<k>.json`. */
export const SEARCH_ARTICLES = 64;

/** `data/site.json`: read first, and written last, since it names the rest. */
export interface SiteManifest {
  readonly version: 2;
  readonly incidents: number;
  readonly articles: number;
  /** Articles that say where they were written: rows of `data/datelines.json`. */
  readonly datelines: number;
  /** The type ids that the column `type` counts. */
  readonly types: readonly string[];
  /** First and last day of any incident, or null where none has a day. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly problems: readonly Problem[];
}

/** What a card says of another incident that its own has to do with. */
export interface Kin {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** Name of its place, or null. */
  readonly place: string | null;
  readonly date: IncidentDate;
  readonly citation: Citation;
}

/** A country whose outline is `data/borders/<country>.json`, a GeoJSON MultiPolygon exact to about a kilometre. */
export interface Border {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  /** The incident, or the whole event that it is a part of, names it as an actor; else the incident lies in it. */
  readonly isActor: boolean;
}

/** All that a card shows. */
export interface SiteDetail {
  readonly incident: Incident;
  /** The whole event it is a part of; its own parts; every other incident that it names, by any relation. */
  readonly umbrella: Kin | null;
  readonly parts: readonly Kin[];
  readonly others: readonly Kin[];
  /** The countries to whose border its distance may be measured, actors first. */
  readonly borders: readonly Border[];
}

/** `data/incidents/<k>.json`: details of successive rows, with the articles that they cite. */
export interface SiteShard {
  readonly details: readonly SiteDetail[];
  readonly articles: readonly SiteArticle[];
}

/** `data/datelines.json`: one an article that says where it was written. */
export interface SiteDateline {
  readonly article: string;
  readonly placeId: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** `data/search/<k>.json`: one text a row, "title\nsummary\nfirst quotation". */
export type SearchRows = readonly string[];

/** `data/search/articles-<k>.json`. */
export type SearchArticles = readonly {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly text: string;
}[];

/** `data/articles/<article id>.json` of the site: read when the reader opens. */
export interface SiteReading {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly omissions: readonly Omission[];
  /** The incidents that cite it, in the site's order. */
  readonly incidents: readonly Incident[];
}
