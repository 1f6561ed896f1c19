import { tick, untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { dayNumber, dayOf } from '../core/columns.ts';
import type { SiteArticle, SiteManifest } from '../core/formats/site.ts';
import type { Incident } from '../core/model.ts';
import { makeSignal } from '../map/signal.ts';
import type { MapTheme } from '../map/types.ts';
import type { IndexClient } from '../worker/client.ts';
import type {
  Anchor,
  Answers,
  Filter,
  Histogram,
  ListAsk,
  Mark,
  Opened,
  Step,
  View,
  Viewport,
} from '../worker/protocol.ts';
import { buildFirst } from './buildFirst.ts';
import { changesAnswer } from './changesAnswer.ts';
import { legendOf } from './layers.ts';
import type { Legend } from './layers.ts';
import { askWith } from './ask.ts';
import type { Ask } from './ask.ts';
import { Address } from './address.svelte.ts';
import { messageOf } from './messageOf.ts';
import { Rows } from './rows.svelte.ts';
import { targetOf } from './target.ts';
import type { Target } from './target.ts';
import { firstStep } from './timeline/firstStep.ts';
import { ThemeState } from './theme.svelte.ts';
import type { Theme } from './theme.svelte.ts';
import { DEFAULT_VIEW } from './url.ts';
import type { Camera, ViewState } from './url.ts';

export type Tab = 'map' | 'list' | 'layers' | 'when' | 'articles';

const ROWS_OF_A_SPOT = 50;
/** Milliseconds. */
const SLOW = 800;

/** All that the page knows; components read it and call its verbs. The incidents themselves are the worker's. */
export class PageState {
  phase: 'loading' | 'ready' | 'failed' = $state('loading');
  failure = $state('');
  manifest: SiteManifest | null = $state.raw(null);
  /** What the worker last said of everything that is shown. */
  answer: View | null = $state.raw(null);
  layers: View['layers'] | null = $state.raw(null);
  histogram: Histogram | null = $state.raw(null);
  /** Null until the map has said what it shows. */
  marks: readonly Mark[] | null = $state.raw(null);
  opened: Opened | null = $state.raw(null);
  spot: Answers['spot'] | null = $state.raw(null);
  /** Reading takes so long that the map is shown without incidents; else it opens where they are, at once. */
  private isSlow = $state(false);
  readonly canDrawMap: boolean = $derived(this.isSlow || this.phase === 'ready');
  step: Step = $state('day');
  hovered: Target | null = $state.raw(null);
  tab: Tab = $state('map');
  story = $state(false);
  /** The list of articles stands where the reader would. */
  listsArticles = $state(false);
  mapProblem = $state('');
  /** Counts the map's movements, so that what is tied to a mark follows it. */
  moves = $state(0);
  /** Where a place stands on the map, set by the map's component. */
  screenOf: (anchor: Anchor) => { readonly x: number; readonly y: number } | null = () => null;
  /** The map as a PNG in the colours of a theme, set by the map's component. */
  takePicture: (theme?: MapTheme) => Promise<Blob> = () => Promise.reject(new Error('the map is not drawn yet'));
  /** Address of the map's picture while the page is being printed. */
  printed: string | null = $state(null);
  readonly articles = new SvelteMap<string, SiteArticle>();

  readonly embedded: boolean;
  readonly address = new Address((before) => this.follow(before));
  readonly themes = new ThemeState();
  readonly view: ViewState = $derived(this.address.view);
  readonly theme: Theme = $derived(this.view.theme ?? this.themes.chosen);
  readonly legend: Legend = $derived(legendOf(this.layers ?? []));
  readonly total: number = $derived(this.manifest?.incidents ?? 0);
  readonly shown: number = $derived(this.answer?.shown ?? 0);
  readonly selected: Incident | null = $derived(this.opened?.detail.incident ?? null);
  /** What the live region says. */
  readonly said: string = $derived(this.answer ? `${this.answer.shown} of ${this.answer.total} incidents shown` : '');
  /** The open incident as the map marks it. */
  readonly target: Target | null = $derived(this.opened && targetOf(this.opened, this.spot?.total ?? 1));
  readonly isFiltered: boolean = $derived(this.answer !== null && this.shown < this.total);
  readonly from: number | null = $derived(this.view.from === null ? null : dayNumber(this.view.from));
  readonly to: number | null = $derived(this.view.to === null ? null : dayNumber(this.view.to));

  readonly ask: Ask;
  readonly rows: Rows;
  private viewport: Viewport | null = null;
  private answers = 0;
  private pointedAt: string | null = null;
  /** The map's first marks are drawn. */
  readonly marked = makeSignal();

  constructor(client: IndexClient) {
    this.ask = askWith(client, (failure) => {
      // Once the page is in use a failure is shown on the map; before, there is no page without it.
      if (this.phase !== 'ready') return false;
      this.mapProblem = failure;
      return true;
    });
    this.rows = new Rows(this.ask);
    this.embedded = new URLSearchParams(location.search).get('embed') === '1';
    // The map starts where the link says it looks.
    this.address.read();
  }

  async load(): Promise<void> {
    this.phase = 'loading';
    this.address.read();
    setTimeout(() => (this.isSlow = true), SLOW);
    try {
      const manifest = await this.ask('load', { base: document.baseURI });
      if (!manifest) return;
      this.manifest = manifest;
      if (manifest.days) this.step = firstStep(manifest.days, innerWidth);
      await this.refresh();
      await this.refreshOpened();
    } catch (error) {
      this.failure = messageOf(error);
      this.phase = 'failed';
    }
  }

  /** Changes the view and the address with it, see `Address.change`. */
  change(patch: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
    this.address.change(patch, how);
  }

  /** The view is another: asks the worker for what it shows. */
  private follow(before: ViewState): void {
    const { view } = this.address;
    if (this.phase !== 'ready') return;
    if (changesAnswer(view, before)) {
      this.rows.restart();
      void this.refresh().then(() => this.refreshOpened());
    } else if (view.incident !== before.incident) void this.refreshOpened();
  }

  private get listAsk(): ListAsk {
    return { order: this.view.order, inView: this.view.inView, ...this.rows.items };
  }

  /** Asks for everything under the present filter; an answer that a newer one has overtaken is dropped. */
  private async refresh(): Promise<void> {
    const { step, listAsk: list, viewport } = this;
    const filter: Filter = { off: this.view.off, from: this.from, to: this.to };
    const answer = await this.ask('view', { filter, step, list, viewport });
    if (!answer) return;
    this.answer = answer;
    if (viewport) this.marks = answer.marks;
    if (this.phase === 'loading') {
      this.phase = 'ready';
      // What came meanwhile is newer.
      await buildFirst(this.marked.given, [
        () => (this.layers ??= answer.layers),
        () => (this.rows.list ??= answer.list),
        () => (this.histogram ??= answer.histogram),
      ]);
    } else [this.layers, this.histogram, this.rows.list] = [answer.layers, answer.histogram, answer.list];
    this.answers += 1;
    await tick();
    document.documentElement.dataset['answer'] = String(this.answers);
    // While the answer was under way the timeline found out which bins fit it.
    if (step !== this.step) void this.refresh();
  }

  private async refreshOpened(): Promise<void> {
    const { incident } = this.view;
    if (incident === null) {
      this.opened = null;
      this.spot = null;
      return;
    }
    const opened = await this.ask('detail', { id: incident });
    if (this.view.incident !== incident) return;
    if (!opened) {
      this.address.isBad = true;
      this.change({ incident: null, quotation: 0 }, 'replace');
      return;
    }
    for (const article of opened.articles) this.articles.set(article.id, article);
    // What is off is off everywhere: its card too.
    this.opened = opened.isShown ? opened : null;
    const key = opened.anchor?.key;
    const spot = key === undefined ? null : await this.ask('spot', { key, first: 0, count: ROWS_OF_A_SPOT });
    if (this.view.incident === incident) this.spot = spot;
  }

  /** The map shows another part of the world. */
  async look(viewport: Viewport, camera: Camera | null): Promise<void> {
    this.viewport = viewport;
    if (camera) this.change({ camera }, 'replace');
    if (this.phase !== 'ready') return;
    const marks = await this.ask('marks', { viewport });
    if (marks) this.marks = marks;
    if (!this.view.inView) return;
    this.rows.restart();
    await this.listFrom(this.rows.items.first, this.rows.items.count);
  }

  /** Asks for items `first` and on of the list. */
  async listFrom(first: number, count: number): Promise<void> {
    this.rows.items = { first, count };
    const list = await this.ask('list', { list: this.listAsk, viewport: this.viewport });
    if (list) this.rows.list = list;
  }

  useStep(step: Step): void {
    if (step === this.step) return;
    this.step = step;
    if (this.phase === 'ready') void this.refresh();
  }

  open(id: string, quotation = 0): void {
    this.change({ incident: id, quotation });
  }

  close(): void {
    this.story = false;
    this.change({ incident: null, quotation: 0 });
  }

  /** Opens the next (1) or the previous (−1) incident in the list's order; the first one when none is open. */
  async stepTo(by: 1 | -1): Promise<void> {
    const id = await this.ask('beside', { id: this.view.incident, by });
    if (id) this.open(id);
  }

  async startStory(): Promise<void> {
    if (this.view.incident === null) await this.stepTo(1);
    this.story = true;
  }

  /** Opens the reader; `sentence` is the offset of the sentence to show, where there is one. */
  read(article: string, sentence: number | null = null): void {
    this.change({ article, sentence });
  }

  closeReader(): void {
    this.change({ article: null, sentence: null });
  }

  /** Switches layers on or off together. */
  toggle(layers: readonly string[], on: boolean): void {
    const others = this.view.off.filter((id) => !layers.includes(id));
    this.change({ off: (on ? others : [...others, ...layers]).toSorted() });
  }

  /** Only these layers. */
  only(layers: readonly string[]): void {
    this.change({ off: this.layerIds.filter((id) => !layers.includes(id)).sort() });
  }

  all(on: boolean): void {
    this.change({ off: on ? [] : [...this.layerIds].sort() });
  }

  get layerIds(): readonly string[] {
    return (this.layers ?? []).map(({ id }) => id);
  }

  /** Days as the column counts them; null: no bound. Called while a handle is dragged. */
  setWindow(from: number | null, to: number | null): void {
    this.change({ from: from === null ? null : dayOf(from), to: to === null ? null : dayOf(to) }, 'replace');
  }

  clearFilters(): void {
    this.change({ off: DEFAULT_VIEW.off, from: null, to: null });
  }

  /** Marks an incident's place on the map while it is pointed at in the reader. */
  async hoverById(id: string | null): Promise<void> {
    this.pointedAt = id;
    const opened = id === null ? null : await this.ask('detail', { id });
    // The pointer may have gone on while the detail was read.
    if (this.pointedAt === id) this.hovered = opened ? targetOf(opened, 1) : null;
  }

  /** The map moved, or its marks did; called from within effects, so it must not make them depend on the count. */
  moved(): void {
    this.moves = untrack(() => this.moves) + 1;
  }

  switchTheme(): void {
    this.themes.choose(this.theme === 'light' ? 'dark' : 'light');
    if (this.view.theme !== null) this.change({ theme: null }, 'replace');
  }
}
