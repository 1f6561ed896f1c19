import { LEVELS } from '../core/columns.ts';
import type { Geography } from './geography.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { PlaceCounts } from './placeCounts.ts';

const COUNTRY = LEVELS.indexOf('country');
const BUCKETS = 3600;

type Box = readonly [number, number, number, number];

/**
 * The smallest box around all that is shown, east above 180 where it crosses the date line: spots, regions whole, and
 * countries by their inner pole where there is anything more exact. Null where nothing has a place.
 */
export function frameOf({ places }: IncidentTable, { level }: Geography, { count }: PlaceCounts): Box | null {
  const { lon, lat, box } = places;
  const shown: number[] = [];
  for (let place = 0; place < count.length; place++) if (count[place] !== 0) shown.push(place);
  const onlyCountries = shown.every((place) => level[place] === COUNTRY);
  const spans = new Spans();
  let [south, north] = [Infinity, -Infinity];
  for (const place of shown) {
    const area = level[place] === COUNTRY && !onlyCountries ? undefined : box[place];
    const [left, bottom, right, top] = area ?? [lon[place] ?? 0, lat[place] ?? 0, lon[place] ?? 0, lat[place] ?? 0];
    spans.add(left, right);
    south = Math.min(south, bottom);
    north = Math.max(north, top);
  }
  const window = spans.smallestWindow();
  return window && [window[0], south, window[1], north];
}

/** Stretches of longitude; those that begin and end in the same tenth of a degree are kept as one. */
class Spans {
  private readonly west = new Float64Array(BUCKETS + 1).fill(Infinity);
  private readonly east = new Float64Array(BUCKETS + 1).fill(-Infinity);
  private readonly wide: (readonly [number, number])[] = [];

  add(west: number, east: number): void {
    const turn = 360 * Math.floor((west + 180) / 360);
    const left = west - turn;
    const right = east - turn;
    const bucket = Math.floor((left + 180) * (BUCKETS / 360));
    if (bucket === Math.floor((right + 180) * (BUCKETS / 360))) {
      this.west[bucket] = Math.min(this.west[bucket] ?? 0, left);
      this.east[bucket] = Math.max(this.east[bucket] ?? 0, right);
    } else this.wide.push([left, right]);
  }

  /** What is left of the circle when its widest gap is taken out. */
  smallestWindow(): readonly [number, number] | null {
    const narrow = [...this.west.keys()].flatMap((bucket): (readonly [number, number])[] => {
      const west = this.west[bucket] ?? Infinity;
      return west === Infinity ? [] : [[west, this.east[bucket] ?? west]];
    });
    const spans = [...narrow, ...this.wide].sort((a, b) => a[0] - b[0]);
    const [first] = spans;
    if (!first) return null;
    let reached = Math.max(...spans.map(([, east]) => east - 360));
    let [west, gap] = [first[0], first[0] - reached];
    for (const [left, right] of spans) {
      if (left - reached > gap) [west, gap] = [left, left - reached];
      reached = Math.max(reached, right);
    }
    return gap > 0 ? [west, west + 360 - gap] : [-180, 180];
  }
}
