import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { AreaProperties } from '../core/formats/site.ts';
import type { Status } from '../core/model.ts';

export type MapTheme = 'light' | 'dark' | 'print';
export type MarkLevel = 'point' | 'town' | 'admin2' | 'admin1' | 'country';

/** One incident (or one dateline) as the map shows it. Coordinates are WGS84 degrees. */
export interface MapMark {
  /** Incident id, or `dateline:<article id>`. */
  readonly id: string;
  /** Incident type id, or `dateline`. */
  readonly type: string;
  /** Group of the type; null for a layer that is no incident. */
  readonly group: string | null;
  readonly level: MarkLevel;
  readonly placeId: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly status: Status;
  /** Number of independent sources. */
  readonly sources: number;
  /** Its place was moved by a person: the tag stands at `lon`, `lat` instead of its area's inner pole. */
  readonly moved?: true;
}

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

export interface MapView {
  setMarks(marks: readonly MapMark[]): void;
  setTheme(theme: MapTheme): void;
  select(id: string | null): void;
  hover(id: string | null): void;
  fit(marks: readonly MapMark[], options?: { readonly animate: boolean }): void;
  /** Where the card's line ends: the mark, or the inner pole of its area; null when it is not on the map. */
  screenOf(id: string): ScreenPoint | null;
  zoomIn(): void;
  zoomOut(): void;
  setProjection(kind: 'flat' | 'globe'): void;
  setPadding(padding: MapPadding): void;
  /** Ground metres under one CSS pixel at the map's centre. */
  metresPerPixel(): number;
  destroy(): void;
}

export interface MapEvents {
  onReady(): void;
  /** A click: ids of the incidents under it, topmost first; several at one spot or in one area. */
  onOpen(ids: readonly string[], at: ScreenPoint): void;
  onHover(id: string | null): void;
  onMove(): void;
  onError(message: string): void;
}

export interface MapOptions {
  /** Folder that holds `basemap/`, ending in a slash; absolute or relative to the page. */
  readonly baseUrl: string;
  readonly theme: MapTheme;
  readonly areas: FeatureCollection<MultiPolygon, AreaProperties>;
  readonly events: MapEvents;
  readonly reducedMotion: boolean;
}
