import { idNumber, idOf } from '../core/columns.ts';
import { DATELINES } from './catalogue.ts';
import { frameOf } from './frame.ts';
import { findInSight, layOut } from './geography.ts';
import type { Geography } from './geography.ts';
import { makeHistogram } from './histogram.ts';
import { joinSets, locate, rowOf } from './incidentTable.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { IncidentSet } from './incidentSet.ts';
import { gatherParts, makeList, MOST_LISTED, positionOf, rowBeside, rowsOf } from './list.ts';
import type { IncidentList, PartsOf } from './list.ts';
import { anchorOf, rowsAsItems, windowOf } from './listItems.ts';
import { MarkMaker } from './marks.ts';
import { orderRows } from './orders.ts';
import { countPlaces } from './placeCounts.ts';
import type { PlaceCounts } from './placeCounts.ts';
import type { Answers, Filter, Histogram, ListAsk, Mark, Opened, Order, Request, View, Viewport } from './protocol.ts';
import { countLayers, countTypes, scan } from './scan.ts';
import type { Scan } from './scan.ts';

const EVERYTHING: Filter = { off: [DATELINES], from: null, to: null };
const WHOLE_LIST: ListAsk = { order: 'oldest', inView: false, first: 0, count: 0 };

/** Rows of a few files. */
const OPENED_AT_ONCE = 512;

/** What one filter shows, reckoned once. */
interface Shown {
  readonly filter: Filter;
  readonly scan: Scan;
  readonly counts: PlaceCounts;
  readonly marks: MarkMaker;
}

/** Holds the incidents of all sets, and answers what the page asks about them under the filter that it asked for last. */
export class IncidentIndex {
  readonly table: IncidentTable;
  private readonly geography: Geography;
  private readonly totals: Uint32Array;
  private readonly orders = new Map<Order, Uint32Array>();
  private parts: PartsOf | null = null;
  private current: Shown;
  private viewport: Viewport | null = null;
  private ask: ListAsk = WHOLE_LIST;
  private list: IncidentList | null = null;
  private histogram: { readonly key: string; readonly histogram: Histogram } | null = null;

  constructor(sets: readonly IncidentSet[]) {
    this.table = joinSets(sets);
    this.geography = layOut(this.table);
    this.totals = countTypes(this.table);
    this.current = this.show(EVERYTHING);
  }

  view({ filter, step, list, viewport }: Extract<Request, { kind: 'view' }>): View {
    if (!isSameFilter(filter, this.current.filter)) {
      this.current = this.show(filter);
      this.list = null;
    }
    this.moveTo(viewport);
    const { table, geography } = this;
    const { scan, counts } = this.current;
    return {
      shown: scan.shown,
      total: table.columns.size,
      layers: countLayers(table, this.totals, scan.byType, filter.off),
      histogram: this.histogramOf(filter.off, step),
      list: this.window(list),
      marks: this.marks(),
      box: frameOf(table, geography, counts),
      days: scan.days,
    };
  }

  marksIn(viewport: Viewport): readonly Mark[] {
    this.moveTo(viewport);
    return this.marks();
  }

  listIn(ask: ListAsk, viewport: Viewport | null): Answers['list'] {
    if (viewport) this.moveTo(viewport);
    return this.window(ask);
  }

  /** The incident beside another in the list; beside none the first or the last. */
  beside(id: string | null, by: 1 | -1): string | null {
    const row = id === null ? null : rowOf(this.table, idNumber(id));
    const next = row === -1 ? null : rowBeside(this.currentList(), row, by);
    return next === null ? null : idOf(this.table.columns.id[next] ?? 0);
  }

  /** The shown incidents of a mark, in the list's order: of a place, or of a cluster on the map. */
  spot(key: string, first: number, count: number): Answers['spot'] {
    const { scan, counts, marks } = this.current;
    const { place } = this.table.columns;
    const places = new Set(marks.placesOf(key));
    const rows: number[] = [];
    if (places.size)
      for (const row of this.order(this.ask.order))
        if (scan.mask[row] === 1 && places.has(place[row] as number) && !counts.byParts.has(row)) rows.push(row);
    return { rows: rowsAsItems(this.table, rows, first, count), total: rows.length };
  }

  async detail(id: string): Promise<Opened | null> {
    const row = rowOf(this.table, idNumber(id));
    return row === -1 ? null : this.open(row, positionOf(this.currentList(), row));
  }

  private async open(row: number, position: number | null): Promise<Opened> {
    const { set, row: within } = locate(this.table, row);
    const isShown = this.current.scan.mask[row] === 1;
    return { ...(await set.detail(within)), anchor: anchorOf(this.table, row), isShown, position };
  }

  /** All that is shown, wherever the map is; files are read one after the other, a few at a time, each once. */
  async openAll(most: number): Promise<Answers['export']> {
    const list = this.makeList(false, most);
    const byFile = rowsOf(list)
      .map((row, index) => ({ row, position: index + 1 }))
      .sort((a, b) => a.row - b.row);
    const opened: { readonly position: number; readonly detail: Opened }[] = [];
    for (let from = 0; from < byFile.length; from += OPENED_AT_ONCE) {
      const some = byFile.slice(from, from + OPENED_AT_ONCE);
      opened.push(
        ...(await Promise.all(
          some.map(async ({ row, position }) => ({ position, detail: await this.open(row, position) })),
        )),
      );
    }
    const inOrder = opened.sort((a, b) => a.position - b.position);
    return { details: inOrder.map(({ detail }) => detail), left: list.left };
  }

  async summaries(ids: readonly string[]): Promise<Answers['summaries']> {
    const rows = ids.map((id) => rowOf(this.table, idNumber(id))).filter((row) => row !== -1);
    return Promise.all(
      rows.map(async (row) => {
        const { set, row: within } = locate(this.table, row);
        const { id, title, summary } = (await set.detail(within)).detail.incident;
        return [id, { title, summary }] as const;
      }),
    );
  }

  /** Whether the incident of a row is shown. */
  isShown(row: number): boolean {
    return this.current.scan.mask[row] === 1;
  }

  /** Shown incidents at a place of the table, and the first of them. */
  at(place: number): { readonly count: number; readonly first: number } {
    const { counts } = this.current;
    return { count: counts.count[place] ?? 0, first: counts.lead(place) };
  }

  private window(ask: ListAsk): Answers['list'] {
    if (ask.order !== this.ask.order || ask.inView !== this.ask.inView) this.list = null;
    this.ask = ask;
    return windowOf(this.table, this.currentList(), ask.first, ask.count);
  }

  private show(filter: Filter): Shown {
    const scanned = scan(this.table, filter);
    const counts = countPlaces(this.table, scanned.mask);
    const withDatelines = !filter.off.includes(DATELINES);
    return {
      filter,
      scan: scanned,
      counts,
      marks: new MarkMaker(this.table, this.geography, counts, withDatelines),
    };
  }

  private moveTo(viewport: Viewport | null): void {
    if (this.ask.inView) this.list = null;
    this.viewport = viewport;
  }

  private marks(): readonly Mark[] {
    return this.viewport ? this.current.marks.marksIn(this.viewport) : [];
  }

  private order(order: Order): Uint32Array {
    const known = this.orders.get(order);
    if (known) return known;
    const rows = orderRows(this.table, order);
    this.orders.set(order, rows);
    return rows;
  }

  private currentList(): IncidentList {
    this.list ??= this.makeList(this.ask.inView, MOST_LISTED);
    return this.list;
  }

  private makeList(inView: boolean, most: number): IncidentList {
    this.parts ??= gatherParts(this.table, this.order('oldest'));
    const { order } = this.ask;
    return makeList(this.table, {
      order: this.order(order),
      mask: this.current.scan.mask,
      shown: this.current.scan.shown,
      inView: inView && this.viewport ? findInSight(this.table, this.geography, this.viewport) : null,
      headings: order === 'oldest' || order === 'newest',
      partsOf: this.parts,
      most,
    });
  }

  private histogramOf(off: readonly string[], step: Histogram['step']): Histogram {
    const key = `${step} ${keyOf(off)}`;
    if (this.histogram?.key !== key) this.histogram = { key, histogram: makeHistogram(this.table, off, step) };
    return this.histogram.histogram;
  }
}

function isSameFilter(a: Filter, b: Filter): boolean {
  return a.from === b.from && a.to === b.to && keyOf(a.off) === keyOf(b.off);
}

function keyOf(off: readonly string[]): string {
  return [...off].sort().join(' ');
}
