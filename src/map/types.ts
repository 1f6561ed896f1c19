import type { Anchor, Lead, Mark, Viewport } from '../core/marks.ts';

export type MapTheme = 'light' | 'dark' | 'print';
export type MapProjection = 'flat' | 'globe';

/** West, south, east, north in degrees; east may lie beyond 180 when the box spans the antimeridian. */
export type MapBox = readonly [number, number, number, number];

/** CSS pixels from the container's top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels of the map that something else covers. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The middle of the map, WGS84 degrees, and its zoom (512 px tiles). */
export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What is selected or hovered; it is drawn at its own place, also where the marks have gathered it into a donut. */
export interface MapTarget {
  readonly anchor: Anchor;
  readonly lead: Lead;
  /** Incidents at its place. */
  readonly count: number;
}

export interface MapView {
  setMarks(marks: readonly Mark[]): void;
  select(target: MapTarget | null): void;
  hover(target: MapTarget | null): void;
  setTheme(theme: MapTheme): void;
  setProjection(projection: MapProjection): void;
  /** What covers the map: its middle becomes that of the free part, at once; a flight under way ends. */
  setPadding(padding: MapPadding): void;
  /** Shows a box whole in the free part of the map. */
  fit(box: MapBox, options: { readonly animate: boolean }): void;
  /** Brings a place into the free part of the map: with `zoom` always, without it only if it is not in sight there. */
  goTo(anchor: Anchor, options: { readonly animate: boolean; readonly zoom?: number }): void;
  /** Where the card's line ends: the mark, or the inner pole of an area; null behind the globe and before the map is there. */
  screenOf(anchor: Anchor): ScreenPoint | null;
  /** The free part of the map, and the zoom. */
  viewport(): Viewport;
  camera(): MapCamera;
  setCamera(camera: MapCamera): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Ground metres under one CSS pixel at the map's centre. */
  metresPerPixel(): number;
  /** The map with its marks, tags and foot line, as a PNG at the screen's own resolution; as it is, or in another theme. */
  picture(theme?: MapTheme): Promise<Blob>;
  /** While measuring, a click reports its point instead of opening what lies there. */
  setMeasuring(on: boolean): void;
  /** The measured way, WGS84 [lon, lat]: great circles from point to point. */
  setMeasure(points: readonly (readonly [number, number])[] | null): void;
  destroy(): void;
}

export interface MapEvents {
  /** The camera rests, or moves: then every 120 ms at most. */
  onView(viewport: Viewport): void;
  /** The marks it was given first are drawn. */
  onMarks(): void;
  /** Whenever the map has moved, at most once a frame: what is tied to `screenOf` follows. */
  onMove(): void;
  /** The map has another size, and draws in it. */
  onResize(): void;
  /** A click on a mark; on a donut only where zooming in cannot part it. */
  onOpen(mark: Mark): void;
  onHover(mark: Mark | null): void;
  onPoint(point: { readonly lon: number; readonly lat: number }): void;
  onError(message: string): void;
}

export interface MapOptions {
  /** Folder that holds `basemap/`, ending in a slash; absolute or relative to the page. */
  readonly baseUrl: string;
  readonly theme: MapTheme;
  /** Null: nothing is drawn before `setProjection` says it. */
  readonly projection: MapProjection | null;
  /** Where the map opens; asked-for boxes and cameras may follow at once. */
  readonly camera?: MapCamera;
  readonly events: MapEvents;
  readonly reducedMotion: boolean;
}
