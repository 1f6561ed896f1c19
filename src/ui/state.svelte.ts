import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Incident } from '../core/model.ts';
import type { AreaCollection, SiteArticle, SiteIndex } from './data.ts';
import { indexBy } from './indexBy.ts';
import { DATELINES, groupOf, layersOf } from './layers.ts';
import type { Layer } from './layers.ts';
import { loadAreas, loadIndex } from './load.ts';
import type { MapMark } from './oldMarks.ts';
import { EMPTY_VIEW, formatView, parseView } from './url.ts';
import type { ViewState } from './url.ts';

export type Theme = 'light' | 'dark';
type Phase = 'loading' | 'ready' | 'failed';

const THEME_KEY = 'dateline-theme';

/** All that the page knows; components read it and call its verbs. */
export class PageState {
  phase: Phase = $state('loading');
  failure = $state('');
  index: SiteIndex = $state.raw({ version: 1, articles: [], incidents: [], problems: [] });
  areas: AreaCollection = $state.raw({ type: 'FeatureCollection', features: [] });
  readonly off = new SvelteSet<string>([DATELINES]);
  view: ViewState = $state.raw(EMPTY_VIEW);
  badLink = $state(false);
  /** Incidents that share the clicked spot, for the card to list. */
  sameSpot: readonly string[] = $state.raw([]);
  /** Offset of the sentence that the reader shows first, or null: the first of the open incident. */
  sentence: number | null = $state(null);
  hovered: string | null = $state(null);
  theme: Theme = $state('light');
  /** Counts the map's movements, so that what is tied to a mark follows it. */
  moves = $state(0);
  mapProblem = $state('');
  /** Where an incident's mark stands on the map, set by the map's component. */
  screenOf: (id: string) => { readonly x: number; readonly y: number } | null = () => null;

  readonly layers: readonly Layer[] = $derived(layersOf(this.index));
  readonly incidents: readonly Incident[] = $derived(
    this.index.incidents.filter((incident) => !this.off.has(incident.type)),
  );
  readonly byId: ReadonlyMap<string, Incident> = $derived(indexBy(this.index.incidents, ({ id }) => id));
  readonly articles: ReadonlyMap<string, SiteArticle> = $derived(indexBy(this.index.articles, ({ id }) => id));
  readonly selected: Incident | null = $derived(this.incidents.find(({ id }) => id === this.view.incident) ?? null);
  readonly marks: readonly MapMark[] = $derived([
    ...this.incidents.filter((incident) => !this.isShownByParts(incident)).flatMap(markOf),
    ...(this.off.has(DATELINES) ? [] : this.index.articles.flatMap(datelineMark)),
  ]);

  /** A whole event told for a country is drawn by its parts, where they are shown, and not a second time as the country. */
  private isShownByParts({ id, place }: Incident): boolean {
    return place?.level === 'country' && this.incidents.some(({ partOf }) => partOf === id);
  }

  async load(): Promise<void> {
    this.phase = 'loading';
    try {
      [this.index, this.areas] = await Promise.all([loadIndex(), loadAreas()]);
      this.phase = 'ready';
      this.readAddress();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.phase = 'failed';
    }
  }

  /** The address bar changed (or was there first): back and forward restore what it says. */
  readAddress(): void {
    const { view, bad } = parseView(location.hash);
    const incident = view.incident !== null && this.byId.has(view.incident) ? view.incident : null;
    const article = view.article !== null && this.articles.has(view.article) ? view.article : null;
    this.badLink = bad || incident !== view.incident || article !== view.article;
    this.view = { incident, article };
    if (!this.sameSpot.includes(incident ?? '')) this.sameSpot = [];
  }

  private go(view: ViewState): void {
    this.view = view;
    const hash = formatView(view);
    if (hash !== location.hash) history.pushState(null, '', `${location.pathname}${location.search}${hash}`);
  }

  open(id: string, sameSpot: readonly string[] = []): void {
    this.sameSpot = sameSpot.length > 1 ? sameSpot : [];
    this.go({ ...this.view, incident: id });
  }

  close(): void {
    this.sameSpot = [];
    this.go({ ...this.view, incident: null });
  }

  /** Opens the reader; `sentence` is the offset of the sentence to show, where there is one. */
  read(article: string, sentence: number | null = null): void {
    this.sentence = sentence;
    this.go({ ...this.view, article });
  }

  closeReader(): void {
    this.go({ ...this.view, article: null });
  }

  toggle(layer: string): void {
    if (!this.off.delete(layer)) this.off.add(layer);
  }

  /** Only this layer, or all of them when it is the only one already. */
  only(layer: string): void {
    for (const { id } of this.layers) if (id !== layer) this.off.add(id);
    this.off.delete(layer);
  }

  all(on: boolean): void {
    for (const { id } of this.layers)
      if (on) this.off.delete(id);
      else this.off.add(id);
  }

  /** The map moved, or its marks did; called from within effects, so it must not make them depend on the count. */
  moved(): void {
    this.moves = untrack(() => this.moves) + 1;
  }

  startTheme(): void {
    const kept = localStorage.getItem(THEME_KEY);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.theme = kept === 'light' || kept === 'dark' ? kept : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = this.theme;
  }

  switchTheme(): void {
    this.theme = this.theme === 'light' ? 'dark' : 'light';
    localStorage.setItem(THEME_KEY, this.theme);
    document.documentElement.dataset['theme'] = this.theme;
  }
}

function markOf(incident: Incident): readonly MapMark[] {
  const { place } = incident;
  if (!place) return [];
  const { id, name, lon, lat, moved } = place.place;
  return [
    {
      id: incident.id,
      type: incident.type,
      group: groupOf(incident.type),
      level: place.level,
      placeId: id,
      name,
      lon,
      lat,
      status: incident.status,
      sources: incident.sources.length,
      ...(moved ? { moved } : {}),
    },
  ];
}

function datelineMark({ id, writtenAt }: SiteArticle): readonly MapMark[] {
  if (!writtenAt) return [];
  const { name, lon, lat } = writtenAt;
  return [
    {
      id: `dateline:${id}`,
      type: DATELINES,
      group: null,
      level: 'town',
      placeId: `dateline:${writtenAt.id}`,
      name,
      lon,
      lat,
      status: 'reported',
      sources: 1,
    },
  ];
}
