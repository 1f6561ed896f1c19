import type { Order } from '../worker/protocol.ts';
import { DATELINES } from './layers.ts';

/** Where the map looks: WGS84 degrees and zoom of 512 px tiles. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** All of the view that a link carries. Days are ISO 8601. */
export interface ViewState {
  readonly incident: string | null;
  /** Which of the open incident's quotations the card shows first, 0 and on. */
  readonly quotation: number;
  /** The article in the reader, and the offset of the sentence it shows. */
  readonly article: string | null;
  readonly sentence: number | null;
  /** Layers that are off, sorted. */
  readonly off: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly order: Order;
  readonly inView: boolean;
  /** Null: framed on what is shown. */
  readonly camera: Camera | null;
  /** Null: by the spread of the incidents. */
  readonly projection: 'flat' | 'globe' | null;
  readonly theme: 'light' | 'dark' | null;
}

export const DEFAULT_VIEW: ViewState = {
  incident: null,
  quotation: 0,
  article: null,
  sentence: null,
  off: [DATELINES],
  from: null,
  to: null,
  order: 'oldest',
  inView: false,
  camera: null,
  projection: null,
  theme: null,
};

interface Field<T> {
  /** Parameter of the link. */
  readonly name: string;
  /** Null: cannot be read. */
  readonly parse: (text: string) => T | null;
  /** Null: the default, which a link does not spell out. */
  readonly format: (value: T) => string | null;
}

const day = (text: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : null;
const safely =
  <T>(parse: (text: string) => T | null) =>
  (text: string): T | null => {
    try {
      return parse(text);
    } catch {
      return null;
    }
  };
const hex = (text: string): string | null => (/^[0-9a-f]{6,64}$/.test(text) ? text : null);
const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text) ?? null;
const asIs = <T extends string>(value: T | null): string | null => value;

function parseCamera(text: string): Camera | null {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const [lat = 0, lon = 0, zoom = 0] = [match[2], match[1], match[3]].map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom <= 22 ? { lon, lat, zoom } : null;
}

function parseOff(text: string): readonly string[] | null {
  const words = text === '' ? [] : text.split(',');
  return words.every((word) => /^[a-z-]{1,32}$/.test(word)) ? [...new Set(words)].sort() : null;
}

const FIELDS: { readonly [Name in keyof ViewState]: Field<ViewState[Name]> } = {
  incident: { name: 'incident', parse: hex, format: asIs },
  quotation: { name: 'quotation', parse: whole, format: (at) => (at ? String(at) : null) },
  article: { name: 'article', parse: hex, format: asIs },
  sentence: { name: 'at', parse: whole, format: (at) => (at === null ? null : String(at)) },
  off: { name: 'off', parse: parseOff, format: (off) => (off.join() === DEFAULT_VIEW.off.join() ? null : off.join()) },
  from: { name: 'from', parse: safely(day), format: asIs },
  to: { name: 'to', parse: safely(day), format: asIs },
  order: {
    name: 'order',
    parse: oneOf<Order>('oldest', 'newest', 'place', 'deadliest', 'sources'),
    format: (order) => (order === DEFAULT_VIEW.order ? null : order),
  },
  inView: {
    name: 'list',
    parse: (text) => (text === 'in-view' ? true : null),
    format: (on) => (on ? 'in-view' : null),
  },
  camera: {
    name: 'map',
    parse: parseCamera,
    format: (camera) =>
      camera && [camera.lon.toFixed(4), camera.lat.toFixed(4), camera.zoom.toFixed(2)].map(Number).join(),
  },
  projection: { name: 'as', parse: oneOf('flat', 'globe'), format: asIs },
  theme: { name: 'theme', parse: oneOf('light', 'dark'), format: asIs },
};

/** "#incident=…&from=…" → view; what cannot be read is left at its default and reported by `bad`. */
export function parseView(hash: string): { readonly view: ViewState; readonly bad: boolean } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const known = new Set(Object.values(FIELDS).map(({ name }) => name));
  let bad = [...parameters.keys()].some((name) => !known.has(name));
  const read = <Name extends keyof ViewState>(key: Name): ViewState[Name] => {
    const { name, parse } = FIELDS[key];
    const text = parameters.get(name);
    if (text === null) return DEFAULT_VIEW[key];
    const value = parse(text);
    if (value !== null) return value;
    bad = true;
    return DEFAULT_VIEW[key];
  };
  const keys = Object.keys(FIELDS) as (keyof ViewState)[];
  const view = Object.fromEntries(keys.map((key) => [key, read(key)])) as unknown as ViewState;
  if (view.from !== null && view.to !== null && view.from > view.to)
    return { view: { ...view, from: DEFAULT_VIEW.from, to: DEFAULT_VIEW.to }, bad: true };
  return { view, bad };
}

/** View → "#incident=…", or '' for the default. */
export function formatView(view: ViewState): string {
  const parameters = new URLSearchParams();
  const add = <Name extends keyof ViewState>(key: Name): void => {
    const { name, format } = FIELDS[key];
    const text = format(view[key]);
    if (text !== null) parameters.set(name, text);
  };
  for (const key of Object.keys(FIELDS) as (keyof ViewState)[]) add(key);
  // Commas stay readable: no part of a fragment needs them escaped.
  const text = parameters.toString().replaceAll('%2C', ',');
  return text ? `#${text}` : '';
}
