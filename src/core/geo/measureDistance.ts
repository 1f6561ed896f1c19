import { distance } from '@turf/turf';

/** Length of the way from point to point along great circles, kilometres (mean earth radius 6371.0088 km). Points are WGS84 [lon, lat]. */
export function measureDistance(points: readonly (readonly [number, number])[]): number {
  return points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    return sum + distance([...before], [...point], { units: 'kilometers' });
  }, 0);
}
