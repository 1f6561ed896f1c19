import type { SiteArticle, SiteDetail, SiteManifest } from '../core/formats/site.ts';
import type { Anchor, GroupCounts, Mark, Viewport } from '../core/marks.ts';
import type { IncidentDate, Status } from '../core/model.ts';

export type { Anchor, AreaMark, ClusterMark, GroupCounts, Lead, Mark, SpotMark, Viewport } from '../core/marks.ts';

/** The one protocol between the page and the worker that holds the incidents. All records are plain and readonly. */

/** What is shown. Days are days since 1970-01-01, both ends included; null: no bound. */
export interface Filter {
  /** Type ids that are switched off; `dateline` among them unless that layer is on. */
  readonly off: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
}

export type Step = 'day' | 'week' | 'month' | 'year';
export type Order = 'oldest' | 'newest' | 'place' | 'deadliest' | 'sources';

export interface LayerCount {
  /** A type id, or `dateline`. */
  readonly id: string;
  readonly total: number;
  /** Shown under all filters; 0 when the layer is off. */
  readonly shown: number;
}

/** A known day's incidents, one by one: only given while no bin holds more than twelve. */
export interface Brick {
  readonly id: string;
  readonly type: string;
  readonly group: string;
  readonly bin: number;
}

/** An incident whose day is not known: an interval. */
export interface Band {
  readonly id: string;
  readonly type: string;
  readonly group: string;
  /** Days; null: open. */
  readonly start: number | null;
  readonly end: number | null;
}

/** The timeline: incidents under the layers' filter, over all dates. */
export interface Histogram {
  readonly step: Step;
  /** First day of each bin, then the first day after the last one: `bins + 1` days. */
  readonly edges: readonly number[];
  /** Group counts bin after bin: `counts[bin × groups + group]`, incidents of one known day only. */
  readonly counts: Uint32Array;
  /** Incidents with an interval that touches the bin. */
  readonly uncertain: Uint32Array;
  readonly undated: GroupCounts;
  /** Empty when there are more than twelve in a bin. */
  readonly bricks: readonly Brick[];
  /** The first twelve by start; `uncertain` counts them all. */
  readonly bands: readonly Band[];
}

/** A line of the list. */
export type ListItem =
  | { readonly kind: 'heading'; readonly date: IncidentDate; readonly count: number }
  | {
      readonly kind: 'row' | 'part';
      readonly id: string;
      readonly type: string;
      readonly group: string;
      readonly date: IncidentDate;
      /** Null: no place is given. */
      readonly anchor: Anchor | null;
      readonly status: Status;
      readonly sources: number;
      readonly killed: number;
      readonly parts: number;
      /** Place in the order, 1 and on. */
      readonly position: number;
    };

export interface ListAsk {
  readonly order: Order;
  readonly inView: boolean;
  /** Items, not rows: headings count. */
  readonly first: number;
  readonly count: number;
}

export interface ListWindow {
  readonly first: number;
  readonly items: readonly ListItem[];
  /** Numbers of items in the whole list, and of incidents in it. */
  readonly length: number;
  readonly incidents: number;
  /** Incidents that the list leaves out because it would be too long. */
  readonly left: number;
  /** Items before `first`, by kind: what a list that draws a window only must leave room for. */
  readonly before: { readonly headings: number; readonly rows: number; readonly parts: number };
  readonly all: { readonly headings: number; readonly rows: number; readonly parts: number };
}

/** What the page asks. Of `load`, `view`, `marks`, `list` and `search` only the newest request is answered, of the others each. */
export type Request =
  | { readonly kind: 'load'; readonly base: string }
  | {
      readonly kind: 'view';
      readonly filter: Filter;
      readonly step: Step;
      readonly list: ListAsk;
      readonly viewport: Viewport | null;
    }
  | { readonly kind: 'marks'; readonly viewport: Viewport }
  /** `viewport`: for a list of what is in view. */
  | { readonly kind: 'list'; readonly list: ListAsk; readonly viewport: Viewport | null }
  /** Titles and summaries of rows that are in sight. */
  | { readonly kind: 'summaries'; readonly ids: readonly string[] }
  | { readonly kind: 'detail'; readonly id: string }
  /** `key`: of a mark, be it a place's, an area's or a cluster's that is on the map. */
  | { readonly kind: 'spot'; readonly key: string; readonly first: number; readonly count: number }
  /** `id` null: the first or the last. */
  | { readonly kind: 'beside'; readonly id: string | null; readonly by: 1 | -1 }
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'articles'; readonly first: number; readonly count: number }
  | { readonly kind: 'export'; readonly most: number };

export interface View {
  readonly shown: number;
  readonly total: number;
  readonly layers: readonly LayerCount[];
  readonly histogram: Histogram;
  readonly list: ListWindow;
  readonly marks: readonly Mark[];
  /** Box of all shown incidents with a place, or null; what "all incidents" frames. */
  readonly box: readonly [number, number, number, number] | null;
  /** Days of the first and the last shown incident. */
  readonly days: { readonly first: number; readonly last: number } | null;
}

/** A detail with its place on the map and the articles that it cites. */
export interface Opened {
  readonly detail: SiteDetail;
  readonly anchor: Anchor | null;
  readonly articles: readonly SiteArticle[];
  /** The filter lets it through. */
  readonly isShown: boolean;
  /** Its place in the list's order, 1 and on; null: the list does not hold it. */
  readonly position: number | null;
}

/** What the list says of an incident in words. */
export interface Summary {
  readonly title: string;
  readonly summary: string;
}

export interface Found {
  readonly incidents: readonly {
    readonly id: string;
    readonly type: string;
    readonly text: string;
    readonly match: readonly [number, number];
    readonly place: string | null;
    readonly date: IncidentDate;
  }[];
  readonly places: readonly {
    readonly key: string;
    readonly name: string;
    readonly count: number;
    readonly anchor: Anchor;
    readonly first: string;
  }[];
  readonly articles: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly text: string;
    readonly match: readonly [number, number];
    readonly start: number;
  }[];
  /** More were found than are listed. */
  readonly more: boolean;
}

/** Answers by the kind of their request. */
export interface Answers {
  readonly load: SiteManifest;
  readonly view: View;
  readonly marks: readonly Mark[];
  readonly list: ListWindow;
  readonly summaries: readonly (readonly [string, Summary])[];
  /** Null: there is no such incident. */
  readonly detail: Opened | null;
  /** The shown incidents that a mark stands for, in the list's order. */
  readonly spot: { readonly rows: readonly Extract<ListItem, { kind: 'row' | 'part' }>[]; readonly total: number };
  /** The next or the previous id in the list's order. */
  readonly beside: string | null;
  readonly search: Found;
  readonly articles: { readonly articles: readonly SiteArticle[]; readonly total: number };
  /** Details of all shown incidents, at most `most`, in the list's order. */
  readonly export: { readonly details: readonly Opened[]; readonly left: number };
}

export type Kind = Request['kind'];

/** As it goes over the wire: every request has a number, every answer that of its request. */
export interface Call {
  readonly number: number;
  readonly request: Request;
}
export type Reply =
  | { readonly number: number; readonly answer: Answers[Kind] }
  /** A newer request of its kind came: this one is not answered. */
  | { readonly number: number; readonly overtaken: true }
  | { readonly number: number; readonly failure: string };
