import type { Article, Incident, Mention, Omission, Place, Problem, Span } from '../model.ts';

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

/** `data/index.json` of the site. */
export interface SiteIndex {
  readonly version: 1;
  readonly articles: readonly SiteArticle[];
  /** Sorted by date, then id. */
  readonly incidents: readonly Incident[];
  readonly problems: readonly Problem[];
}

/** `data/articles/<article id>.json` of the site: read when the reader opens. */
export interface SiteReading {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly omissions: readonly Omission[];
}

/** Properties of the features of `data/areas.json`: the polygons of the regions and countries on this map. */
export interface AreaProperties {
  /** Place id, e.g. `iso:RU-BRY`. */
  readonly id: string;
  readonly name: string;
  readonly level: 'admin1' | 'country';
  /** The inner pole: the point farthest from the area's outline, WGS84 [lon, lat]. */
  readonly pole: readonly [number, number];
}
