// Bundles a builder written in TypeScript and runs it: node run.mjs gazetteer/build.ts
import path from 'node:path';
import { pathToFileURL } from 'node:url';
// sql.js finds its .wasm beside itself, so it is not bundled.
import { build } from 'rolldown';

const entry = process.argv[2];
if (!entry) throw new Error('usage: node run.mjs BUILDER.ts');
const file = path.resolve('node_modules', '.builders', entry.replace(/\.ts$/, '.mjs'));
await build({ input: path.resolve(entry), platform: 'node', external: ['sql.js'], logLevel: 'warn', output: { file, format: 'esm' } });
await import(pathToFileURL(file).href);
