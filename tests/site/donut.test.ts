import { describe, expect, it } from 'vitest';
import { card, mapOf } from './look.ts';
import { useSite } from './site.ts';

const many = useSite('many');
/** What controls and the foot line cover of the map at its right and below, CSS pixels. */
const COVERED = { right: 52, bottom: 28 };
/** Two places so near on the screen are one mark, pixels. */
const NEAR = 8;
const TILE = 512;

type LonLat = readonly [number, number];

/** The two towns of the site that lie nearest to one another, and by how many degrees of longitude and latitude at most. */
function nearestPair(): { readonly middle: LonLat; readonly apart: number } {
  const ids = new Set(
    many.index.incidents.flatMap(({ place }) =>
      place && place.level !== 'country' && place.level !== 'admin1' ? [place.place.id] : [],
    ),
  );
  const towns = [...many.index.places].filter(([id]) => ids.has(id)).map(([, at]) => at);
  const pairs = towns.flatMap((a, index) => towns.slice(index + 1).map((b) => [a, b] as const));
  const [nearest] = pairs
    .map(([a, b]) => ({
      middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
      apart: Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])),
    }))
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => a.apart - b.apart);
  if (!nearest) throw new Error('the site has one town at most');
  return nearest;
}

describe('a donut', () => {
  it('is parted by a click: the map goes nearer, and no card opens', async () => {
    const { middle, apart } = nearestPair();
    const zoom = Math.log2((NEAR * 360) / (apart * TILE));
    const page = await many.open({
      at: `#map=${middle.join()},${zoom.toFixed(2)}&as=flat`,
      reducedMotion: 'reduce',
      viewport: { width: 1000, height: 720 },
    });
    const box = await mapOf(page).boundingBox();
    if (!box) throw new Error('there is no map');
    await page.mouse.click(box.x + (box.width - COVERED.right) / 2, box.y + (box.height - COVERED.bottom) / 2);
    const zoomNow = (): number =>
      Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('map')?.split(',')[2]);
    await expect.poll(zoomNow).toBeGreaterThan(zoom + 0.3);
    expect(await card(page).count()).toBe(0);
  });
});
