import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMap } from '../../src/map/createMap.ts';
import { readPalette } from '../../src/map/palette.ts';
import { targetOf } from '../../src/map/targets.ts';
import type { MapView } from '../../src/map/types.ts';
import { DISC as disc } from './support/disc.ts';

let container: HTMLElement;
let view: MapView;
const opened: string[] = [];
const seen: number[] = [];
const points: { readonly lon: number; readonly lat: number }[] = [];
/** Whether an engine was there when the map told that it had moved. */
const moves: boolean[] = [];

/** Whether marks were shown whenever the map said that its first are drawn. */
const told: (string | undefined)[] = [];

beforeEach(() => {
  for (const list of [opened, seen, points, moves, told]) list.length = 0;
  container = document.createElement('div');
  container.style.cssText = 'width: 700px; height: 500px';
  document.body.append(container);
  view = createMap(container, {
    baseUrl: '/data/',
    theme: 'light',
    projection: null,
    camera: { lon: 30, lat: 50, zoom: 3.6 },
    reducedMotion: true,
    events: {
      onView: ({ zoom }) => seen.push(zoom),
      onMarks: () => told.push(container.dataset['marks']),
      onMove: () => moves.push(isEngineThere()),
      onResize: () => undefined,
      onOpen: ({ key }) => opened.push(key),
      onHover: () => undefined,
      onPoint: (point) => points.push(point),
      onError: (message) => expect.unreachable(message),
    },
  });
});

afterEach(() => {
  view.destroy();
  container.remove();
});

const isEngineThere = (): boolean => container.querySelector('.maplibregl-canvas') !== null;

const RED = channelsOf(readPalette('light').groups['strikes']);

function channelsOf(colour = ''): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

const roundMarks = (): HTMLCanvasElement | null => container.querySelector('.map-rounds');

/** Red, green and blue of a canvas a little above the middle of the disc, beside its glyph. */
function colourOfDisc(canvas: HTMLCanvasElement | null): readonly number[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  const at = view.screenOf(targetOf(disc).anchor);
  if (!canvas || !pen || !at) return [];
  pen.drawImage(canvas, -Math.round(at.x * devicePixelRatio), -Math.round((at.y - 9) * devicePixelRatio));
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** A mouse's event beside the middle of a mark, as the browser makes it. */
function at<E extends typeof MouseEvent>(made: E, type: string, right: number, down: number, more = {}): MouseEvent {
  const { left, top } = container.getBoundingClientRect();
  const point = view.screenOf(targetOf(disc).anchor) ?? { x: NaN, y: NaN };
  const [clientX, clientY] = [left + point.x + right, top + point.y + down];
  return new made(type, { bubbles: true, cancelable: true, clientX, clientY, ...more });
}

it('in a page that is not shown yet it waits for its size', async () => {
  container.style.display = 'none';
  view.setMarks([disc]);
  view.setProjection('flat');
  await expect.poll(() => container.dataset['marks'], { interval: 2 }).toBe('shown');
  container.style.display = 'block';
  await expect.poll(() => colourOfDisc(roundMarks()), { timeout: 10_000 }).toEqual(RED);
});

describe('before the engine is there', () => {
  beforeEach(async () => {
    view.setMarks([disc]);
    expect(container.dataset['marks']).toBeUndefined();
    view.setProjection('flat');
    await expect.poll(() => container.dataset['marks'], { interval: 2 }).toBe('shown');
    expect(isEngineThere()).toBe(false);
  });

  it('marks are shown, and a click on one opens it', () => {
    container.dispatchEvent(at(MouseEvent, 'click', 60, 0));
    expect(opened).toEqual([]);
    container.dispatchEvent(at(MouseEvent, 'click', 8, 0));
    expect(opened).toEqual(['disc']);
  });

  it('the map tells once that its first marks are drawn', async () => {
    expect(told).toEqual(['shown']);
    view.setMarks([{ ...disc, lon: 31 }]);
    await expect.poll(() => colourOfDisc(roundMarks()), { timeout: 10_000 }).not.toEqual(RED);
    expect(told).toEqual(['shown']);
  });

  it('a disc is on the screen in its layer’s colour, and stays there when the engine comes', async () => {
    const early = roundMarks();
    await expect.poll(() => colourOfDisc(early), { timeout: 10_000 }).toEqual(RED);
    await expect.poll(roundMarks, { timeout: 30_000, interval: 2 }).not.toBe(early);
    expect(colourOfDisc(roundMarks())).toEqual(RED);
    expect(early?.isConnected).toBe(false);
  });

  it('the wheel zooms around what it is over, and tells what is in sight then', () => {
    const before = view.screenOf(targetOf(disc).anchor);
    container.dispatchEvent(at(WheelEvent, 'wheel', 0, 0, { deltaY: -300 }));
    expect(view.camera().zoom).toBeCloseTo(4, 1);
    expect(seen.at(-1)).toBe(view.camera().zoom);
    const after = view.screenOf(targetOf(disc).anchor);
    expect(after?.x).toBeCloseTo(before?.x ?? NaN, 0);
    expect(after?.y).toBeCloseTo(before?.y ?? NaN, 0);
  });

  it('while measuring a click reports its point and opens nothing', () => {
    view.setMeasuring(true);
    container.dispatchEvent(at(MouseEvent, 'click', 0, 0));
    expect(opened).toEqual([]);
    expect(points[0]?.lon).toBeCloseTo(disc.lon, 1);
    expect(points[0]?.lat).toBeCloseTo(disc.lat, 1);
  });

  it('a hand drags the map, which opens nothing', () => {
    const before = view.screenOf(targetOf(disc).anchor);
    container.dispatchEvent(at(PointerEvent, 'pointerdown', 0, 0));
    container.dispatchEvent(at(PointerEvent, 'pointermove', 50, 20));
    const after = view.screenOf(targetOf(disc).anchor);
    expect(after?.x).toBeCloseTo((before?.x ?? NaN) + 50, 0);
    expect(after?.y).toBeCloseTo((before?.y ?? NaN) + 20, 0);
    container.dispatchEvent(at(PointerEvent, 'pointerup', 0, 0));
    container.dispatchEvent(at(MouseEvent, 'click', 0, 0));
    expect(opened).toEqual([]);
  });

  it('the wheel zooms while the engine opens its map, too', async () => {
    await expect.poll(isEngineThere, { timeout: 30_000, interval: 2 }).toBe(true);
    await expect.poll(() => moves.at(-1), { timeout: 30_000, interval: 2 }).toBe(true);
    expect(container.dataset['state']).toBe('loading');
    const before = view.camera().zoom;
    const { left, top } = container.getBoundingClientRect();
    const under = document.elementFromPoint(left + 350, top + 250);
    under?.dispatchEvent(at(WheelEvent, 'wheel', 0, 0, { deltaY: -300 }));
    await expect.poll(() => view.camera().zoom, { timeout: 10_000 }).toBeGreaterThan(before);
  });

  it('the engine then shows what the marks stand on, where they stand', async () => {
    view.setCamera({ lon: 25, lat: 48, zoom: 5 });
    const before = view.screenOf(targetOf(disc).anchor);
    await expect.poll(() => container.dataset['state'], { timeout: 30_000 }).toBe('ready');
    expect(isEngineThere()).toBe(true);
    // While its layers opened the engine's own canvas was coarse, and nobody saw it.
    const canvas = container.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    expect(canvas?.checkVisibility({ opacityProperty: true })).toBe(true);
    expect(canvas?.width).toBe(700 * devicePixelRatio);
    expect(view.camera().zoom).toBe(5);
    // The scale and the card's line follow.
    expect(moves).toContain(false);
    expect(moves).toContain(true);
    const after = view.screenOf(targetOf(disc).anchor);
    expect(after?.x).toBeCloseTo(before?.x ?? NaN, 1);
    expect(after?.y).toBeCloseTo(before?.y ?? NaN, 1);
  });
});
