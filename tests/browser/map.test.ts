import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AreaMark, ClusterMark, Mark, SpotMark } from '../../src/core/marks.ts';
import { createMap } from '../../src/map/createMap.ts';
import { readPalette } from '../../src/map/palette.ts';
import { targetOf } from '../../src/map/targets.ts';
import type { MapView } from '../../src/map/types.ts';
import { DISC as disc } from './support/disc.ts';

const SIDE = { width: 700, height: 500 };
const { lead } = disc;
const groups = (strikes: number, unrest = 0): number[] => [strikes, 0, 0, 0, unrest, 0, 0, 0, 0];

const ring: SpotMark = { ...disc, shape: 'town', key: 'ring', name: 'Brno', lon: 30, lead: { ...lead, id: 'b' } };
const donut: ClusterMark = {
  shape: 'cluster',
  key: 'donut',
  lon: 40,
  lat: 50,
  count: 200,
  groups: groups(100, 100),
  box: [38, 48, 42, 52],
  lead: { ...lead, id: 'c' },
};
const region: AreaMark = {
  shape: 'region',
  key: 'iso:RU-BRY',
  name: 'Bryansk Oblast',
  lon: 33.5,
  lat: 53,
  box: [31.2, 51.8, 35.3, 54.1],
  count: 3,
  groups: groups(3),
  lead: { ...lead, id: 'd' },
};

let container: HTMLElement;
let view: MapView;
const opened: Mark[] = [];
const hovered: (Mark | null)[] = [];
const points: { readonly lon: number; readonly lat: number }[] = [];
const problems: string[] = [];

beforeEach(async () => {
  for (const list of [opened, hovered, points, problems]) list.length = 0;
  container = document.createElement('div');
  container.style.cssText = `width: ${String(SIDE.width)}px; height: ${String(SIDE.height)}px`;
  document.body.append(container);
  view = createMap(container, {
    baseUrl: '/data/',
    theme: 'light',
    projection: 'flat',
    camera: { lon: 30, lat: 50, zoom: 3.6 },
    reducedMotion: true,
    events: {
      onView: () => undefined,
      onMarks: () => undefined,
      onMove: () => undefined,
      onResize: () => undefined,
      onOpen: (mark) => opened.push(mark),
      onHover: (mark) => hovered.push(mark),
      onPoint: (point) => points.push(point),
      onError: (message) => problems.push(message),
    },
  });
  view.setMarks([disc, ring, donut, region]);
  await expect.poll(() => container.dataset['state'], { timeout: 30_000 }).toBe('ready');
});

afterEach(() => {
  view.destroy();
  container.remove();
});

/** Does something and waits until the map has drawn it. */
async function drawn(act: () => void | Promise<void>): Promise<void> {
  const before = Number(container.dataset['drawn']);
  await act();
  await expect.poll(() => Number(container.dataset['drawn']), { timeout: 30_000 }).toBeGreaterThan(before);
}

const NAMED = (['light', 'dark'] as const).flatMap((theme) => {
  const { groups: colours, over, base } = readPalette(theme);
  return Object.entries({
    strikes: colours['strikes'] ?? '',
    unrest: colours['unrest'] ?? '',
    raise: over.raise,
    highlight: over.highlight,
    ink: over.ink,
    land: base.land,
    water: base.water,
  }).map(([name, colour]) => ({ name: `${theme} ${name}`, colour }));
});

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

interface Cut {
  /** From the middle of a place to the cut's left upper corner, and its size, CSS pixels. */
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of the map's picture beside a place: red, green, blue and opacity of pixel after pixel. */
async function cutOut({ lon, lat }: Pick<Mark, 'lon' | 'lat'>, cut: Cut): Promise<Uint8ClampedArray> {
  const at = view.screenOf({ ...targetOf(disc).anchor, lon, lat });
  const bitmap = await createImageBitmap(await view.picture());
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!pen || !at) throw new Error('no picture, or the mark is not on it');
  pen.drawImage(bitmap, 0, 0);
  const [left, top, width, height] = [at.x + cut.right, at.y + cut.down, cut.width, cut.height].map((length) =>
    Math.round((length * bitmap.width) / SIDE.width),
  ) as [number, number, number, number];
  return pen.getImageData(left, top, width, height).data;
}

/** Name of the palette's colour that the map's picture has beside the middle of a place, or the nearest to it. */
async function colourAt(place: Pick<Mark, 'lon' | 'lat'>, right: number, down: number): Promise<string> {
  const data = await cutOut(place, { right, down, width: 1, height: 1 });
  const away = (colour: string): number =>
    channels(colour).reduce((sum, value, index) => sum + Math.abs(value - (data[index] ?? 0)), 0);
  return NAMED.reduce((best, one) => (away(one.colour) < away(best.colour) ? one : best)).name;
}

async function expectColour(place: Pick<Mark, 'lon' | 'lat'>, [right, down]: readonly number[], name: string) {
  await expect.poll(() => colourAt(place, right ?? 0, down ?? 0), { timeout: 10_000 }).toBe(name);
}

const click = (mark: Mark): Promise<void> => {
  const at = view.screenOf({ ...targetOf(disc).anchor, lon: mark.lon, lat: mark.lat });
  return userEvent.click(container, { position: { x: at?.x ?? 0, y: at?.y ?? 0 } });
};

describe('what marks look like', () => {
  it('an exact spot is filled, a town is a ring, a donut has its shares from 12 o’clock', async () => {
    await expectColour(disc, [10, 0], 'light strikes');
    await expectColour(ring, [13, 0], 'light strikes');
    await expectColour(ring, [9.5, 0], 'light raise');
    await expectColour(donut, [20, 0], 'light strikes');
    await expectColour(donut, [-20, 0], 'light unrest');
    expect(problems).toEqual([]);
  });

  it('the number at a spot, its sources and its status are drawn', async () => {
    const town = { ...ring, count: 2, lead: { ...ring.lead, sources: 2 } };
    const disputed = { ...disc, shape: 'town', lead: { ...lead, status: 'disputed' } } as const;
    const denied = { ...ring, key: 'denied', lon: 40, lead: { ...lead, status: 'denied' } } as const;
    await drawn(() => view.setMarks([town, disputed, denied]));
    await expectColour(town, [19, -11], 'light strikes');
    await expectColour(town, [11.5, 6], 'light raise');
    await expectColour(disputed, [16, -11], 'light raise');
    // Struck through from the lower left to the upper right, and not across.
    await expectColour(denied, [9, 5], 'light raise');
    expect(await colourAt(denied, 7, -7)).not.toBe('light raise');
  });

  it('a region has a tag with its short name and its number', () => {
    const tag = container.querySelector('[data-key="iso:RU-BRY"]');
    expect(tag?.textContent).toBe('Bryansk3');
  });

  it('the selected mark has a highlighted ring, also inside a donut; the hovered one a ring of ink', async () => {
    await drawn(() => view.select(targetOf({ ...disc, key: 'gathered', lon: donut.lon, lat: donut.lat })));
    await expectColour(donut, [17.5, 0], 'light highlight');
    await drawn(() => view.hover(targetOf(ring)));
    await expectColour(ring, [-19, 0], 'light ink');
  });

  it('a selected region is marked as such, and what is filtered away is gone', async () => {
    await drawn(() => view.select(targetOf(region)));
    expect(container.querySelector('.is-selected')?.textContent).toBe('Bryansk3');
    await drawn(() => {
      view.select(null);
      view.setMarks([ring]);
    });
    expect(container.querySelector('.map-tag')).toBeNull();
    await expectColour(disc, [10, 0], 'light land');
  });

  it('an area takes the colour and the hatch of what a filter leaves of it, and loses them', async () => {
    // South of the tag, within the region.
    const inside: Cut = { right: -25, down: 20, width: 40, height: 14 };
    const hues = async (): Promise<{ readonly red: boolean; readonly violet: boolean }> => {
      const data = await cutOut(region, inside);
      const tones = Array.from({ length: data.length / 4 }, (_, at) => (data[4 * at] ?? 0) - (data[4 * at + 2] ?? 0));
      return { red: tones.some((tone) => tone > 60), violet: tones.some((tone) => tone < -25) };
    };
    await expect.poll(hues).toEqual({ red: true, violet: false });
    await drawn(() => view.setMarks([{ ...region, lead: { ...lead, type: 'protest', group: 'unrest' } }]));
    expect(await hues()).toEqual({ red: false, violet: true });
    await drawn(() => view.setMarks([]));
    expect(await hues()).toEqual({ red: false, violet: false });
    await drawn(() => view.setMarks([region]));
    expect(await hues()).toEqual({ red: true, violet: false });
  });

  it('a name that a mark bears is not on the base map as well', async () => {
    const label: Cut = { right: -60, down: -40, width: 120, height: 80 };
    const ukraine = { lon: 31.5, lat: 49.3 };
    const far: SpotMark = { ...ring, lon: 12, lat: 45, name: 'Nowhere' };
    await drawn(() => view.setMarks([far]));
    const before = await cutOut(ukraine, label);
    await drawn(() => view.setMarks([{ ...far, name: 'Ukraine' }]));
    await expect.poll(async () => (await cutOut(ukraine, label)).join() === before.join()).toBe(false);
    await drawn(() => view.setMarks([far]));
    await expect.poll(async () => (await cutOut(ukraine, label)).join() === before.join()).toBe(true);
  });

  it('marks and tags stay under what the page lays on the map', () => {
    expect(getComputedStyle(container).isolation).toBe('isolate');
  });

  it('another theme draws everything anew in its colours', async () => {
    await drawn(() => view.setTheme('dark'));
    await expectColour(disc, [10, 0], 'dark strikes');
    expect(container.querySelectorAll('.map-tag')).toHaveLength(1);
  });
});

describe('what clicks do', () => {
  it('a mark and a tag open', async () => {
    await click(ring);
    await userEvent.click(container.querySelector('.map-tag') ?? container);
    expect(opened.map(({ key }) => key)).toEqual(['ring', 'iso:RU-BRY']);
  });

  it('a donut zooms to what it holds, and opens where that cannot part it', async () => {
    await drawn(() => click(donut));
    expect(view.camera().zoom).toBeGreaterThan(4.5);
    expect(opened).toEqual([]);
    const pile = { ...donut, key: 'pile', box: [40, 50, 40, 50] } as const;
    await drawn(() => view.setMarks([pile]));
    await click(pile);
    expect(opened.map(({ key }) => key)).toEqual(['pile']);
  });

  it('while measuring they report a point and open nothing', async () => {
    view.setMeasuring(true);
    await click(ring);
    expect(opened).toEqual([]);
    expect(points[0]?.lon).toBeCloseTo(ring.lon, 0);
    await drawn(() =>
      view.setMeasure([
        [20, 45],
        [40, 45],
      ]),
    );
    await expectColour({ ...disc, lon: 20, lat: 45 }, [0, 0], 'light ink');
  });

  it('the pointer hovers what it is over', async () => {
    const at = view.screenOf(targetOf(ring).anchor);
    await userEvent.hover(container, { position: { x: at?.x ?? 0, y: at?.y ?? 0 } });
    await expect.poll(() => hovered.at(-1)?.key).toBe('ring');
  });
});

describe('the camera', () => {
  it('goes to what is not in sight and leaves alone what is', async () => {
    const before = view.camera();
    view.goTo(targetOf(ring).anchor, { animate: false });
    expect(view.camera()).toEqual(before);
    await drawn(() => view.goTo({ ...targetOf(ring).anchor, lon: 100, lat: 10 }, { animate: false }));
    expect(view.camera().lon).toBeCloseTo(100, 3);
  });

  it('shows a box whole in the part of the map that nothing covers', async () => {
    view.setPadding({ top: 0, right: 300, bottom: 0, left: 0 });
    await drawn(() => view.fit([10, 40, 30, 55], { animate: false }));
    const at = (lon: number, lat: number) => view.screenOf({ ...targetOf(ring).anchor, lon, lat });
    expect(at(10, 55)?.x).toBeGreaterThan(0);
    expect(at(30, 40)?.x).toBeLessThan(SIDE.width - 300);
    const { west, east } = view.viewport();
    expect(west).toBeLessThan(10);
    expect(east).toBeGreaterThan(30);
    expect(east).toBeLessThan(45);
  });

  it('on the globe, what lies behind is nowhere on the screen', async () => {
    await drawn(() => view.setProjection('globe'));
    await drawn(() => view.setCamera({ lon: 30, lat: 30, zoom: 1 }));
    expect(view.screenOf({ ...targetOf(ring).anchor, lon: -150, lat: -30 })).toBeNull();
    expect(view.screenOf(targetOf(ring).anchor)).not.toBeNull();
  });
});
