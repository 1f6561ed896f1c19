import { shippedAssets } from './assets.ts';
import { nodeIo } from './io.ts';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), nodeIo(), shippedAssets());
