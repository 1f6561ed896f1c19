import { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, describe, expect, it } from 'vitest';
import { lensOfEngine } from '../../src/map/lens/lensOfEngine.ts';
import { projectPoint } from '../../src/map/lens/projectPoint.ts';
import { unprojectPoint } from '../../src/map/lens/unprojectPoint.ts';
import { projectionOf } from '../../src/map/style.ts';

let container: HTMLElement;
let map: MapLibreMap;

afterEach(() => {
  map.remove();
  container.remove();
});

const CAMERAS = [
  { lon: 30, lat: 50, zoom: 3.6 },
  { lon: -170, lat: -35, zoom: 1.5 },
  { lon: 100, lat: 12, zoom: 6 },
  { lon: 37.6, lat: 55.7, zoom: 11 },
];
const PLACES = [
  [30, 50],
  [36.2, 51.7],
  [2.3, 48.9],
  [-175, -30],
  [170, -40],
  [100.5, 13.7],
  [37.7, 55.8],
  [24, 44],
  [40, 56],
  [101, 10],
  [-150, -45],
] as const;

describe.each(['flat', 'globe'] as const)('on the %s map', (projection) => {
  it('our own projection is the engine’s, to a hundredth of a pixel, for what is in sight', async () => {
    container = document.createElement('div');
    container.style.cssText = 'width: 700px; height: 500px';
    document.body.append(container);
    const style = { version: 8 as const, projection: projectionOf(projection), sources: {}, layers: [] };
    map = new MapLibreMap({ container, style, attributionControl: false });
    await map.once('load');
    let compared = 0;
    for (const { lon, lat, zoom } of CAMERAS)
      for (const right of [0, 120]) {
        map.setPadding({ top: 20, right, bottom: 0, left: 0 });
        map.jumpTo({ center: [lon, lat], zoom });
        const lens = lensOfEngine(map, projection);
        for (const [east, north] of PLACES) {
          const ours = projectPoint(lens, east, north);
          if (!ours || ours.x < 0 || ours.y < 0 || ours.x > 700 || ours.y > 500) continue;
          const theirs = map.project([east + 360 * Math.round((lon - east) / 360), north]);
          expect(ours.x).toBeCloseTo(theirs.x, 2);
          expect(ours.y).toBeCloseTo(theirs.y, 2);
          const place = unprojectPoint(lens, ours);
          const there = map.unproject([ours.x, ours.y]);
          expect(place.lat).toBeCloseTo(there.lat, 4);
          expect(Math.abs(Math.sin(((place.lon - there.lng) * Math.PI) / 360))).toBeLessThan(1e-6);
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(12);
  });
});
