// Prints how fast the built command line reads (characters a second of one thread, start-up apart), how long it takes
// from its start to the first answer, and how much memory it holds above an empty Node process. Medians of five.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const RUNS = 5;
/** Characters of the text that speed is measured on. */
const MUCH = 3_000_000;
const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli/dateline.js');

function articleTexts() {
  return ['seeds', 'tests/articles/in'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .sort()
      .map((file) => fs.readFileSync(path.join(root, folder, file), 'utf8')),
  );
}

/** Rows of articles, each a little different, until there are so many characters. */
function rowsOf(characters) {
  const texts = articleTexts();
  const rows = [];
  for (let length = 0, at = 0; length < characters; at += 1) {
    const text = `${texts[at % texts.length]}\n\nNote ${at}.`;
    rows.push(JSON.stringify({ id: String(at), text }));
    length += text.length;
  }
  return `${rows.join('\n')}\n`;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Milliseconds and megabytes of one run. */
function measure(args, input) {
  const started = performance.now();
  const report = path.join(root, 'tests/bench/reportMemory.mjs');
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { milliseconds, megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function medians(args, input) {
  const runs = Array.from({ length: RUNS }, () => measure(args, input));
  return {
    milliseconds: median(runs.map((run) => run.milliseconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
  };
}

const one = `${JSON.stringify({ id: '1', text: 'BERLIN, May 3 – The minister met his counterpart in Paris, Texas, on Monday.' })}\n`;
const [little, much] = [rowsOf(MUCH / 3), rowsOf(MUCH)];
const empty = medians(['-e', '0'], '');
console.log(`an empty Node process   ${empty.milliseconds.toFixed(0)} ms, ${empty.megabytes.toFixed(0)} MB`);
for (const command of ['geoparse', 'incidents']) {
  const start = medians([cli, command, '--jsonl'], one);
  const [short, long] = [medians([cli, command, '--jsonl'], little), medians([cli, command, '--jsonl'], much)];
  const speed = ((much.length - little.length) / (long.milliseconds - short.milliseconds)) * 1000;
  console.log(
    [
      command.padEnd(23),
      `first answer after ${start.milliseconds.toFixed(0)} ms,`,
      `${(speed / 1e6).toFixed(2)} million characters a second,`,
      `${(start.megabytes - empty.megabytes).toFixed(0)} MB above empty for one article,`,
      `${(long.megabytes - empty.megabytes).toFixed(0)} MB for ${(much.length / 1e6).toFixed(1)} million characters`,
    ].join(' '),
  );
}
for (const file of ['data/gazetteer/gazetteer.bin.gz', 'data/model/tagger.bin.gz'])
  console.log(`${file}: ${(fs.statSync(path.join(root, file)).size / 1e6).toFixed(2)} MB`);
