import { Map as MapLibreMap, addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { IMAGE_RATIO, drawImage } from './drawImage.ts';

const FARTHEST = 0.6;
const NEAREST = 11;
let isPrepared = false;

/** Tells MapLibre, once, where its worker is and how to read the base map's one file. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(workerUrl);
  addProtocol('pmtiles', new Protocol().tile);
}

/** Makes the MapLibre map in an element; images are drawn when the style first asks for them. */
export function startEngine(container: HTMLElement, style: StyleSpecification): MapLibreMap {
  prepare();
  const map = new MapLibreMap({
    container,
    style,
    center: [30, 35],
    zoom: 1.6,
    minZoom: FARTHEST,
    maxZoom: NEAREST,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 120,
    renderWorldCopies: true,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: IMAGE_RATIO });
  });
  return map;
}
