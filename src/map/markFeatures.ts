import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ClusterMark, SpotMark } from '../core/marks.ts';
import { countInDonut, donutImageId, pictureDiameter, shareSectors } from './donut.ts';
import { markImageId } from './imageIds.ts';
import type { MarkState } from './imageIds.ts';
import type { MapTheme } from './types.ts';

/** A disc, a ring or, with a `label`, a donut. */
export interface MarkProperties {
  readonly key: string;
  readonly image: string;
  readonly name: string;
  /** The number in a donut, and its size in CSS pixels. */
  readonly label?: string;
  readonly size?: number;
}
export type MarkCollection = FeatureCollection<Point, MarkProperties>;

const SMALL_TEXT = 12.5;
const LARGE_TEXT = 14;
/** Donuts from this diameter on have the larger number. */
const LARGE_DONUT = 40;

export type Look = { readonly theme: MapTheme; readonly state: MarkState };

function pointAt(lon: number, lat: number, properties: MarkProperties): Feature<Point, MarkProperties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

/** A disc or a ring as a point whose `image` names its picture. */
export function spotFeature(spot: SpotMark, { theme, state }: Look): Feature<Point, MarkProperties> {
  const { shape, key, name, lon, lat, count, lead } = spot;
  const { type, status, sources } = lead;
  const image = markImageId({ theme, level: shape, type, status, count, sourced: sources > 1, state });
  return pointAt(lon, lat, { key, image, name: shape === 'town' ? name : '' });
}

/** A donut as a point with its picture and its number. */
export function donutFeature(cluster: ClusterMark, { theme, state }: Look): Feature<Point, MarkProperties> {
  const { key, lon, lat, count, groups } = cluster;
  const diameter = pictureDiameter(count);
  const sectors = shareSectors(groups, count);
  return pointAt(lon, lat, {
    key,
    image: donutImageId({ theme, diameter, hovered: state === 'hovered', sectors }),
    name: '',
    label: countInDonut(count),
    size: diameter < LARGE_DONUT ? SMALL_TEXT : LARGE_TEXT,
  });
}

export function collect(features: readonly Feature<Point, MarkProperties>[]): MarkCollection {
  return { type: 'FeatureCollection', features: [...features] };
}
