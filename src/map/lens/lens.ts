import type { MapCamera, MapPadding, MapProjection } from '../types.ts';

/**
 * How the world is thrown onto the screen: all that decides where a place lies there. It is known before the engine is,
 * and marks need nothing else to be drawn.
 */
export interface Lens extends MapCamera {
  readonly projection: MapProjection;
  /** Size of the map, CSS pixels, and device pixels to one of them. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** What covers the map: the camera's place lies in the middle of the rest. */
  readonly padding: MapPadding;
}

/** The nearest and the farthest zoom. */
export const NEAREST = 11;
export const FARTHEST = 0;
/** Where a map looks until it is told. */
export const OPENING: MapCamera = { lon: 30, lat: 35, zoom: 1.6 };
