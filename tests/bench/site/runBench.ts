import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { generateFromShipped } from '../generate/generateFromShipped.ts';
import type { GeneratedSite } from '../generate/generateSite.ts';
import { scriptSizes } from './appSize.ts';
import { measureRun } from './measure.ts';
import type { Run } from './measure.ts';
import { readOptions } from './options.ts';
import type { Subject } from './options.ts';
import { dataFiles } from './serveData.ts';
import { startServer } from './startServer.ts';
import type { Served } from './startServer.ts';
import { bytesOf, makeTable } from './table.ts';
import type { Measured } from './table.ts';

const SEED = 20250603;
const PAGE = 'dist/site';
/** What is switched off: of few types the page lists each by itself, of many their groups. */
const SWITCH = { bare: 'Base map', seeds: 'Drone strikes', generated: 'Unrest' };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Measures what the command line names and prints the table. Resolves to the exit code: 1 where a run failed. */
export async function runBench(words: readonly string[]): Promise<number> {
  const { subjects, runs } = readOptions(words);
  if (!fs.existsSync(path.join(PAGE, 'index.html'))) throw new Error('the page is not built: run npm run build');
  const { own, maplibre } = scriptSizes(path.join(PAGE, 'assets'));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  const measured: Measured[] = [];
  try {
    const generate = lazily(generateFromShipped);
    for (const subject of subjects) measured.push(await measure(subject, runs, scratch, generate));
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  const medians = `Medians of ${String(runs)}, each in a new browser of 1440 × 900, software GL, ${String(os.cpus().length)} cores.`;
  const apart = `MapLibre’s own scripts: ${(maplibre / 1000).toFixed(0)} kB, gzip.`;
  process.stdout.write(`${makeTable(measured, own).join('\n')}\n\n${medians} ${apart}\n`);
  return measured.some(({ failure }) => failure !== null) ? 1 : 0;
}

type Generate = ReturnType<typeof generateFromShipped>;

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

async function measure(subject: Subject, times: number, scratch: string, generate: () => Generate): Promise<Measured> {
  const runs: Run[] = [];
  let server: Served | null = null;
  try {
    server = await serve(subject, scratch, generate);
    const layers = subject === 'bare' || subject === 'seeds' ? SWITCH[subject] : SWITCH.generated;
    for (let run = 0; run < times; run += 1) {
      const made = await measureRun(server, layers);
      runs.push(made);
      if (run === 0) say(filesOf(made));
      say(`${String(subject)}, run ${String(run + 1)}: ${inShort(made)}`);
    }
    return { subject, runs, failure: null };
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
    say(`${String(subject)}, run ${String(runs.length + 1)} failed: ${failure}`);
    return { subject, runs, failure };
  } finally {
    await server?.close();
  }
}

function inShort(run: Run): string {
  const { firstMarker, longestBlock, answered, filter, memory } = run;
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return [
    `first marker ${ms(firstMarker)}, longest block ${ms(longestBlock)}`,
    `filter answered ${ms(answered)}, drawn ${ms(filter)}`,
    `${(bytesOf(run) / 1000).toFixed(0)} kB, heap ${memory.heap.toFixed(0)} MB, process ${memory.process?.toFixed(0) ?? '?'} MB`,
  ].join('; ');
}

/** What came before the first marker, by file, the largest first. */
function filesOf({ files }: Run): string {
  const sums = new Map<string, number>();
  for (const { path: name, bytes } of files) sums.set(name, (sums.get(name) ?? 0) + bytes);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`)
    .join('\n');
}

async function serve(subject: Subject, scratch: string, generate: () => Generate): Promise<Served> {
  if (subject === 'bare') return startServer(await buildBare(scratch), null);
  if (subject === 'seeds') return startServer(ingestSeeds(scratch), null);
  say(`making ${String(subject)} incidents …`);
  const site: GeneratedSite = generate()(subject, SEED);
  return startServer(PAGE, dataFiles(site));
}

/** The page that shows the base map and nothing else. */
async function buildBare(scratch: string): Promise<string> {
  const outDir = path.join(scratch, 'bare');
  const root = path.resolve('tests/bench/site/bare');
  await build({
    ...{ configFile: false, root, base: './', publicDir: false, logLevel: 'error', worker: { format: 'es' } },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  });
  return outDir;
}

function ingestSeeds(scratch: string): string {
  const out = path.join(scratch, 'seeds');
  const table = path.join(scratch, 'geocoding.csv');
  const args = ['dist/cli/dateline.js', 'ingest', 'seeds', '--out', out, '--geocoding', table];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the seeds could not be read: ${stderr}`);
  return path.join(out, 'site');
}
