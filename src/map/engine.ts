import { Map as MapLibreMap, addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { PMTiles, Protocol } from 'pmtiles';
import { FARTHEST, NEAREST, OPENING } from './lens/lens.ts';
import { makeRangeSource } from './rangeSource.ts';
import type { MapCamera } from './types.ts';

let isPrepared = false;

/** Tells MapLibre, once, where its workers are and how to read the base map's one file, whose directory is read at once. */
function prepareEngine(baseMap: string): void {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(workerUrl);
  const protocol = new Protocol();
  const archive = (file: string): PMTiles => {
    const known = protocol.get(file);
    if (known) return known;
    const opened = new PMTiles(makeRangeSource(file));
    protocol.add(opened);
    return opened;
  };
  addProtocol('pmtiles', (request, controller) => {
    archive(request.url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, ''));
    return protocol.tile(request, controller);
  });
  // A failure is told when the map asks for the file itself.
  archive(baseMap)
    .getHeader()
    .catch(() => undefined);
}

/**
 * Makes the MapLibre map, still without a style, in an element. `baseMap` is the address of the base map's file;
 * `pixelRatio` counts pixels of the canvas for one of the page, and is the screen's own without it.
 */
export function startEngine(
  container: HTMLElement,
  baseMap: string,
  { lon, lat, zoom }: MapCamera = OPENING,
  pixelRatio?: number,
): MapLibreMap {
  prepareEngine(baseMap);
  const map = new MapLibreMap({
    container,
    validateStyle: false,
    center: [lon, lat],
    zoom,
    minZoom: FARTHEST,
    maxZoom: NEAREST,
    ...(pixelRatio === undefined ? {} : { pixelRatio }),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Names that fade ask for frame after frame, which on a slow machine is what a filter's answer waits for.
    fadeDuration: 0,
    renderWorldCopies: true,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
