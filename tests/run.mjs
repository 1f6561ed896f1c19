// Runs every check, one after the other, all of them even when one fails, and closes with the real counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './support/findChromium.mjs';

const CHECKS = [
  ['types of core', 'npx', ['tsc', '-p', 'src/core']],
  ['types', 'npx', ['tsc', '-p', '.']],
  ['types of the page', 'npx', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['format', 'npx', ['prettier', '--check', 'src', 'tests', '*.ts', '*.js', '--log-level', 'warn']],
];
const IN_NODE = ['core', 'cli'];
const IN_CHROMIUM = ['browser', 'site'];

let passed = 0;
let failed = 0;

function count(ok, name) {
  if (ok) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED: ${name}`);
  }
}

function runProject(project, report, env) {
  console.log(`\n── ${project} tests`);
  spawnSync(
    'npx',
    ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env },
  );
  if (!fs.existsSync(report)) return count(false, `${project} tests did not run`);
  const { numPassedTests, numFailedTests, numTotalTests, success } = JSON.parse(fs.readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  if (numTotalTests === 0 || (!success && numFailedTests === 0)) count(false, `${project}: the run itself`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-tests-'));
for (const [name, command, args] of CHECKS) {
  console.log(`\n── ${name}`);
  count(spawnSync(command, args, { stdio: 'inherit' }).status === 0, name);
}
for (const project of IN_NODE) runProject(project, path.join(folder, `${project}.json`), process.env);
try {
  const env = { ...process.env, CHROMIUM: await findChromium() };
  for (const project of IN_CHROMIUM) runProject(project, path.join(folder, `${project}.json`), env);
} catch (error) {
  count(false, error instanceof Error ? error.message : String(error));
}
fs.rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
