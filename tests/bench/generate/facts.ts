import { dayNumber, NO_DAY } from '../../../src/core/columns.ts';
import type { DatePrecision, Level, Place, Status } from '../../../src/core/model.ts';
import { drawFrom, pick, randomOf } from './random.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** What is made up of one incident before anything is written about it. */
export interface Facts {
  readonly type: string;
  readonly level: Level | null;
  readonly place: Place | null;
  /** Days since 1970-01-01, or NO_DAY. */
  readonly start: number;
  readonly end: number;
  readonly precision: DatePrecision;
  readonly status: Status;
  readonly sources: number;
  readonly killed: number;
}

const FIRST_DAY = dayNumber('2023-01-01');
const DAYS = 912;
const PEAKS = 9;
const NO_DATE = 0.04;
const INTERVAL = 0.08;

/** Shares of types in percent, about as collections of such events have them, and how often people are killed. */
const TYPES: readonly (readonly [type: string, share: number, deadly: number])[] = [
  ['protest', 17, 0.02],
  ['clash', 14, 0.45],
  ['shelling', 12, 0.2],
  ['attack', 11, 0.55],
  ['drone-strike', 9, 0.2],
  ['air-strike', 7, 0.4],
  ['arrest', 6, 0],
  ['accident', 5, 0.6],
  ['disaster', 4, 0.4],
  ['bombing', 3, 0.6],
  ['abduction', 3, 0.05],
  ['riot', 2.5, 0.15],
  ['territory', 1.5, 0.05],
  ['talks', 1.5, 0],
  ['aid', 1, 0],
  ['outbreak', 1, 0.5],
  ['sabotage', 0.7, 0.1],
  ['agreement', 0.5, 0],
  ['prisoner-swap', 0.3, 0],
];
const LEVELS: readonly (readonly [level: Level | null, share: number])[] = [
  ['town', 77.5],
  ['point', 12],
  ['admin1', 5],
  [null, 3],
  ['country', 1.5],
  ['admin2', 1],
];
const STATUSES: readonly (readonly [status: Status, share: number])[] = [
  ['reported', 85],
  ['claimed', 9],
  ['disputed', 4],
  ['denied', 2],
];
/** Days behind the first, and how exact such a date is. */
const INTERVALS: readonly (readonly [days: number, precision: DatePrecision])[] = [
  [2, 'few-days'],
  [4, 'few-days'],
  [6, 'week'],
  [29, 'month'],
];

/** Makes the facts of the incident number `n`, the same whenever they are asked for. */
export function factsMaker(world: World, seed: number): (n: number) => Facts {
  const drawType = drawFrom(TYPES, ([, share]) => share);
  const drawLevel = drawFrom(LEVELS, ([, share]) => share);
  const drawStatus = drawFrom(STATUSES, ([, share]) => share);
  const drawDay = dayDrawer(seed);
  return (n) => {
    const random = randomOf(seed, n + 1);
    const [type, , deadly] = drawType(random);
    const [level] = drawLevel(random);
    return {
      type,
      level,
      place: level && world.draw(level, random),
      ...drawDate(drawDay, random),
      status: drawStatus(random)[0],
      sources: Math.min(5, 1 + Math.floor(-Math.log(1 - random()) / 1.1)),
      killed: random() < deadly ? Math.min(2000, Math.ceil(Math.exp(random() ** 3 * 7))) : 0,
    };
  };
}

/** Draws days of which some are busier than the others. */
function dayDrawer(seed: number): (random: Random) => number {
  const random = randomOf(seed, 0);
  const peaks = Array.from({ length: PEAKS }, () => ({
    day: random() * DAYS,
    height: 1 + 4 * random(),
    width: 2 + 25 * random(),
  }));
  const busy = (day: number): number =>
    peaks.reduce((sum, peak) => sum + peak.height * Math.exp(-(((day - peak.day) / peak.width) ** 2)), 1 + day / DAYS);
  const draw = drawFrom(Array.from({ length: DAYS }, (_, day) => day), busy); // prettier-ignore
  return (by) => FIRST_DAY + draw(by);
}

function drawDate(drawDay: (random: Random) => number, random: Random): Pick<Facts, 'start' | 'end' | 'precision'> {
  const start = drawDay(random);
  const kind = random();
  if (kind < NO_DATE) return { start: NO_DAY, end: NO_DAY, precision: 'unknown' };
  if (kind >= NO_DATE + INTERVAL) return { start, end: start, precision: 'day' };
  const [days, precision] = pick(INTERVALS, random);
  return { start, end: start + days, precision };
}
