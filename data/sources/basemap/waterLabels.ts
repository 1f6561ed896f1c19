import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { readTable } from '../gazetteer/tables.ts';
import { readFeatures } from '../gazetteer/features.ts';
import type { LabelProperties } from './labels.ts';
import { makeLabel } from './labels.ts';
import { WORLD, findPole } from './shapes.ts';

const EARTH_KM = 40_075;
/** A water's name shows once the water is this wide, CSS pixels. */
const LEAST_WIDTH = 80;
const NAMED = /Sea|Ocean|Gulf|Bay|Strait|Channel|Lake|Bight|Sound|Passage|Bosphorus|Dardanelles|Bab el-Mandeb|Tonle Sap|Rio de la Plata/;
/** Named otherwise on the map, or no single water. */
const LEFT_OUT = new Set(['Atlantic Ocean', 'Pacific Ocean', 'Great Lakes', 'Guantanamo Bay']);
const IS_LAKE = /Lake|Reservoir|Issyk-Kul|Tonle Sap|Sea of Galilee|Dead Sea|Aral Sea/;
const KM_PER_DEGREE = 111.2;

interface Water {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
}

function rankOf({ lat, radiusKm }: Water): number {
  const widthAtZoom0 = ((2 * radiusKm) / (EARTH_KM * Math.cos((lat * Math.PI) / 180))) * WORLD;
  return Math.log2(LEAST_WIDTH / widthAtZoom0);
}

/** Inner poles of the lakes that the map draws. */
function polesOf(lakes: FeatureCollection): readonly (readonly number[])[] {
  const polygons = lakes.features.flatMap(({ geometry }): Polygon['coordinates'][] =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  return polygons.map((polygon) => findPole(polygon, 0.02));
}

/** The lake's name on the drawn lake nearest to it, if that is near enough; no name without a lake. */
function moveToLake(lake: Water, poles: readonly (readonly number[])[]): Water[] {
  const distance = ([lon = 0, lat = 0]: readonly number[]): number =>
    Math.hypot((lon - lake.lon) * Math.cos((lake.lat * Math.PI) / 180), lat - lake.lat) * KM_PER_DEGREE;
  const nearest = [...poles].sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest || distance(nearest) > lake.radiusKm) return [];
  return [{ ...lake, lon: nearest[0] ?? 0, lat: nearest[1] ?? 0 }];
}

/** Names of oceans, seas, gulfs, straits, bays and lakes, by size. Of two rows with one name that of `map-waters.csv` counts. */
export function makeWaterLabels(sources: string, lakes: FeatureCollection): readonly Feature<Point, LabelProperties>[] {
  const known = readFeatures(sources)
    .filter(({ place }) => place.kind === 'water' && NAMED.test(place.name) && !LEFT_OUT.has(place.name))
    .map(({ place }): Water => ({ name: place.name, lon: place.lon, lat: place.lat, radiusKm: place.radiusM / 1000 }));
  const own = readTable(sources, 'map-waters.csv').map((row): Water => ({ name: row.name ?? '', lon: Number(row.lon), lat: Number(row.lat), radiusKm: Number(row.radius_km) }));
  const byName = new Map([...known, ...own].map((water) => [water.name, water] as const));
  const poles = polesOf(lakes);
  const placed = [...byName.values()].flatMap((water) => (IS_LAKE.test(water.name) ? moveToLake(water, poles) : [water]));
  return placed.map((water) => makeLabel([water.lon, water.lat], { name: water.name, kind: 'water', rank: rankOf(water) }));
}
