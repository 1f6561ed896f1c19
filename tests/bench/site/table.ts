import type { Run } from './measure.ts';
import type { Subject } from './options.ts';

/** All runs with one subject, or why the first that failed did. */
export interface Measured {
  readonly subject: Subject;
  readonly runs: readonly Run[];
  readonly failure: string | null;
}

interface Row {
  readonly what: string;
  readonly value: string;
  readonly floor: string;
  readonly aim: string;
  /** Null: nothing is asked. */
  readonly holds: boolean | null;
}

interface Goal {
  readonly floor: number;
  readonly aim: number;
}
type Figure = 'firstMarker' | 'longestBlock' | 'filter';

const GOALS: Readonly<Record<string, Partial<Readonly<Record<Figure, Goal>>>>> = {
  seeds: { firstMarker: { floor: 1500, aim: 1000 } },
  10000: {
    firstMarker: { floor: 2000, aim: 1200 },
    longestBlock: { floor: 100, aim: 50 },
    filter: { floor: 250, aim: 120 },
  },
  100000: {
    firstMarker: { floor: 3000, aim: 1800 },
    longestBlock: { floor: 150, aim: 50 },
    filter: { floor: 500, aim: 250 },
  },
  1000000: { firstMarker: { floor: 12_000, aim: 6000 }, filter: { floor: 3000, aim: 1000 } },
};
const FIGURES: readonly (readonly [figure: Figure, name: string])[] = [
  ['firstMarker', 'first marker'],
  ['longestBlock', 'longest main-thread block'],
  ['filter', 'a filter to map, list and counts'],
];
/** What the base map alone does instead. */
const BARE: Partial<Readonly<Record<Figure, string>>> = { firstMarker: 'drawn', filter: 'one of its layers switched' };
/** Shorter blocks than this are not noted. */
const SHORTEST_BLOCK = 50;
const MOST_MEMORY = 1024;
const MEMORY_FROM = 1_000_000;

/** The middle one; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** Bytes, compressed, before the first marker. */
export function bytesOf({ files }: Run): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Lines of a Markdown table of everything measured. */
export function makeTable(measured: readonly Measured[], ownScripts: number): readonly string[] {
  const rows = [...measured.flatMap(rowsOf), ...sizeRows(measured, ownScripts)];
  return [
    '| what | median | floor | aim | |',
    '|---|---|---|---|---|',
    ...rows.map(({ what, value, floor, aim, holds }) => `| ${[what, value, floor, aim, verdict(holds)].join(' | ')} |`),
  ];
}

function verdict(holds: boolean | null): string {
  return holds === null ? '' : holds ? 'holds' : '**misses**';
}

function nameOf(subject: Subject): string {
  if (subject === 'bare') return 'MapLibre alone';
  return subject === 'seeds' ? 'seeds' : `${subject.toLocaleString('en')} incidents`;
}

function rowsOf({ subject, runs, failure }: Measured): readonly Row[] {
  const name = nameOf(subject);
  const failed = failure === null ? [] : [{ what: name, value: `failed: ${failure.replaceAll('|', '/')}`, floor: '', aim: '', holds: false }]; // prettier-ignore
  if (runs.length === 0) return failed;
  const figures = FIGURES.map(([figure, label]): Row => {
    const values = runs.map((run) => run[figure]);
    const goal = GOALS[String(subject)]?.[figure];
    const value = median(values);
    const what = `${name}: ${subject === 'bare' ? (BARE[figure] ?? label) : label}`;
    return { what, value: shown(figure, values), ...goalOf(goal), holds: goal ? value <= goal.floor : null };
  });
  return [...figures, ...memoryRow(subject, runs), ...failed];
}

function shown(figure: Figure, values: readonly number[]): string {
  const value = median(values);
  if (figure === 'longestBlock' && value < SHORTEST_BLOCK) return `< ${String(SHORTEST_BLOCK)} ms`;
  const range = values.length > 1 ? ` (${ms(Math.min(...values))}–${ms(Math.max(...values))})` : '';
  return `${ms(value)} ms${range}`;
}

function ms(value: number): string {
  return value.toFixed(0);
}

function goalOf(goal: Goal | undefined): Pick<Row, 'floor' | 'aim'> {
  return goal ? { floor: `${ms(goal.floor)} ms`, aim: `${ms(goal.aim)} ms` } : { floor: '', aim: '' };
}

function memoryRow(subject: Subject, runs: readonly Run[]): readonly Row[] {
  if (typeof subject !== 'number' || subject < MEMORY_FROM) return [];
  const process = median(runs.map(({ memory }) => memory.process ?? NaN));
  const heap = median(runs.map(({ memory }) => memory.heap));
  const value = `${ms(process)} MB at most, ${ms(heap)} MB of it the page’s heap`;
  return [{ what: `${nameOf(subject)}: memory of the page`, value, floor: `${String(MOST_MEMORY)} MB`, aim: '', holds: process < MOST_MEMORY }]; // prettier-ignore
}

function sizeRows(measured: readonly Measured[], ownScripts: number): readonly Row[] {
  const seeds = measured.find(({ subject, runs }) => subject === 'seeds' && runs.length > 0);
  const bytes = seeds ? median(seeds.runs.map(bytesOf)) : null;
  const scripts: Row = {
    ...{
      what: 'app JS beside MapLibre, gzip',
      value: `${(ownScripts / 1000).toFixed(1)} kB`,
      floor: '150 kB',
      aim: '90 kB',
    },
    holds: ownScripts <= 150_000,
  };
  if (bytes === null) return [scripts];
  const before = 'bytes before the first marker (seeds), compressed';
  const value = `${(bytes / 1e6).toFixed(2)} MB`;
  return [scripts, { what: before, value, floor: '1.2 MB', aim: '0.8 MB', holds: bytes <= 1_200_000 }];
}
