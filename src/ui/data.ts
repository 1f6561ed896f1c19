import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { AreaProperties } from '../core/formats/site.ts';

export type { SiteArticle, SiteIndex, SiteReading } from '../core/formats/site.ts';
export type AreaCollection = FeatureCollection<MultiPolygon, AreaProperties>;
