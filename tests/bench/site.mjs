// Prints how quick the built site is, as a Markdown table: npm run bench:site [-- bare seeds 10000 100000 1000000] [--runs 5]
import path from 'node:path';
import { runnerImport } from 'vite';

process.chdir(path.resolve(import.meta.dirname, '../..'));
const { module } = await runnerImport(path.resolve('tests/bench/site/runBench.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.runBench(process.argv.slice(2));
