import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBox } from '../../../src/map/lens/fitBox.ts';
import { freeFrame } from '../../../src/map/lens/freeFrame.ts';
import type { Lens } from '../../../src/map/lens/lens.ts';
import { projectPoint } from '../../../src/map/lens/projectPoint.ts';
import { sameLens } from '../../../src/map/lens/sameLens.ts';
import { putUnder } from '../../../src/map/lens/putUnder.ts';
import { unprojectPoint } from '../../../src/map/lens/unprojectPoint.ts';
import { viewportOf } from '../../../src/map/lens/viewportOf.ts';

const PLAIN: Lens = {
  lon: 30,
  lat: 50,
  zoom: 4,
  projection: 'flat',
  width: 1000,
  height: 800,
  ratio: 1,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
};

const lenses: fc.Arbitrary<Lens> = fc.record({
  lon: fc.integer({ min: -179, max: 179 }),
  lat: fc.integer({ min: -70, max: 70 }),
  zoom: fc.double({ min: 1, max: 10, noNaN: true }),
  projection: fc.constantFrom('flat', 'globe'),
  width: fc.integer({ min: 320, max: 1900 }),
  height: fc.integer({ min: 300, max: 1100 }),
  ratio: fc.constant(1),
  padding: fc.record({
    top: fc.integer({ min: 0, max: 80 }),
    right: fc.integer({ min: 0, max: 80 }),
    bottom: fc.integer({ min: 0, max: 80 }),
    left: fc.integer({ min: 0, max: 80 }),
  }),
});
const shares = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe('where a place lies on the screen', () => {
  test('the place that the camera looks at lies in the middle of what nothing covers', () => {
    const lens: Lens = { ...PLAIN, padding: { top: 100, right: 200, bottom: 0, left: 0 } };
    for (const projection of ['flat', 'globe'] as const)
      expect(projectPoint({ ...lens, projection }, 30, 50)).toEqual({ x: 400, y: 450 });
  });

  test('a place across the date line lies on the near side', () => {
    expect(projectPoint({ ...PLAIN, lon: 179, lat: 0 }, -179, 0)?.x).toBeCloseTo(500 + (2 / 360) * 512 * 2 ** 4, 6);
  });

  test('what is behind the globe is nowhere', () => {
    expect(projectPoint({ ...PLAIN, projection: 'globe', zoom: 1 }, -150, -50)).toBeNull();
    expect(projectPoint({ ...PLAIN, projection: 'flat', zoom: 1 }, -150, -50)).not.toBeNull();
  });

  test('a point of the screen leads to the place that lies there', () => {
    fc.assert(
      fc.property(lenses, shares, (lens, [right, down]) => {
        const point = { x: right * lens.width, y: down * lens.height };
        const place = unprojectPoint(lens, point);
        const back = projectPoint(lens, place.lon, place.lat);
        // Off the globe's edge it leads to the horizon, and on the flat map there is nothing beyond the poles.
        fc.pre(back !== null && Math.abs(place.lat) < 84 && Math.abs(place.lon - lens.lon) < 180);
        const isOnGlobe = Math.hypot(back.x - point.x, back.y - point.y) < 0.01;
        const middle = freeFrame(lens);
        const fromMiddle = ({ x, y }: typeof point): number =>
          Math.hypot(x - middle.left - middle.width / 2, y - middle.top - middle.height / 2);
        expect(isOnGlobe || (lens.projection === 'globe' && fromMiddle(back) < fromMiddle(point))).toBe(true);
      }),
    );
  });

  test('a hand that drags a place has it under itself', () => {
    fc.assert(
      fc.property(shares, ([from, to]) => {
        const lens: Lens = { ...PLAIN, projection: 'globe' };
        const point = { x: 400 + 200 * from, y: 300 + 200 * to };
        const place = unprojectPoint(lens, { x: 500, y: 400 });
        const moved = { ...lens, ...putUnder(lens, place, point) };
        const at = projectPoint(moved, place.lon, place.lat);
        expect(at?.x).toBeCloseTo(point.x, 0);
        expect(at?.y).toBeCloseTo(point.y, 0);
      }),
    );
  });
});

describe('two lenses are the same', () => {
  test('with the same readings', () => {
    expect(sameLens(PLAIN, { ...PLAIN, padding: { ...PLAIN.padding } })).toBe(true);
  });

  test('as the engine rounds them', () => {
    expect(sameLens({ ...PLAIN, lon: 39.57250000000001 }, { ...PLAIN, lon: 39.57249999999999 })).toBe(true);
  });

  test.each<Partial<Lens>>([
    { lon: 31 },
    { lon: 30.000001 },
    { lat: 51 },
    { zoom: 4.1 },
    { projection: 'globe' },
    { width: 999 },
    { height: 799 },
    { ratio: 2 },
    { padding: { ...PLAIN.padding, top: 1 } },
    { padding: { ...PLAIN.padding, left: 1 } },
  ])('and not with another: %o', (other) => {
    expect(sameLens(PLAIN, { ...PLAIN, ...other })).toBe(false);
  });
});

describe('a camera that shows a box', () => {
  test.each([
    ['a country', [22, 44, 40, 52]],
    ['a spot', [30, 50, 30, 50]],
    ['a spot whose ends have changed places', [30, 50.000001, 30 - 1e-9, 50]],
    ['across the date line', [170, 50, 200, 65]],
    ['far apart', [-60, -20, 60, 55]],
  ] as const)('%s: whole, with air around it, on either map', (_, box) => {
    for (const projection of ['flat', 'globe'] as const) {
      const lens: Lens = { ...PLAIN, projection, padding: { top: 0, right: 300, bottom: 0, left: 0 } };
      const camera = fitBox(lens, box, 50, 6.5);
      const [west, south, east, north] = box;
      for (const [lon, lat] of [
        [west, south],
        [east, south],
        [west, north],
        [east, north],
      ] as const) {
        const at = projectPoint({ ...lens, ...camera }, lon, lat);
        expect(at?.x).toBeGreaterThan(49.9);
        expect(at?.x).toBeLessThan(650.1);
        expect(at?.y).toBeGreaterThan(49.9);
        expect(at?.y).toBeLessThan(750.1);
      }
      expect(camera.zoom).toBeLessThanOrEqual(6.5);
    }
  });

  test('is as near as it can be', () => {
    const box = [22, 44, 40, 52] as const;
    for (const projection of ['flat', 'globe'] as const) {
      const lens: Lens = { ...PLAIN, projection };
      const camera = { ...fitBox(lens, box, 50, 11) };
      const nearer = { ...lens, ...camera, zoom: camera.zoom + 0.02 };
      const corners = [projectPoint(nearer, 22, 44), projectPoint(nearer, 40, 44), projectPoint(nearer, 31, 44)];
      expect(corners.some((at) => at && (at.x < 50 || at.x > 950 || at.y < 50 || at.y > 750))).toBe(true);
    }
  });

  test('of the whole world shows no end of a flat map, and all of a globe', () => {
    const flat = fitBox(PLAIN, [-180, -85, 180, 85], 50, 11);
    expect(flat.zoom).toBeCloseTo(Math.log2(800 / 512), 6);
    const globe = { ...PLAIN, ...fitBox({ ...PLAIN, projection: 'globe' }, [-180, -85, 180, 85], 50, 11) };
    const { west, east } = viewportOf({ ...globe, projection: 'globe' });
    expect(east - west).toBeGreaterThan(140);
  });
});

describe('the part of the world in sight', () => {
  test('is what lies in the part that nothing covers', () => {
    const { west, east, zoom } = viewportOf({ ...PLAIN, padding: { top: 0, right: 500, bottom: 0, left: 0 } });
    const degrees = (500 / (512 * 2 ** 4)) * 360;
    expect(east - west).toBeCloseTo(degrees, 6);
    expect((east + west) / 2).toBeCloseTo(30, 6);
    expect(zoom).toBe(4);
  });

  test('goes around the pole where the globe shows one', () => {
    const { west, east, north } = viewportOf({ ...PLAIN, lat: 80, zoom: 2, projection: 'globe' });
    expect([east - west, north]).toEqual([360, 90]);
  });
});
