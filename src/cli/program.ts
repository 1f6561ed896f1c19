import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ShippedAssets } from './assets.ts';
import { check } from './check.ts';
import { geoparse } from './geoparse.ts';
import { incidents } from './incidents.ts';
import { ingest } from './ingest.ts';
import type { IngestOptions } from './ingest.ts';
import type { Io } from './io.ts';
import { safe } from './messages.ts';
import { DEFAULT_PORT, serve } from './serve.ts';

const WRONG_USAGE = 2;
const OUT = 'data/out';
const EXIT_CODES = '\nExit codes: 0 all went well, 1 some input failed, 2 wrong usage.';

/** Runs the command line. Resolves to the exit code: 0 fine, 1 some input failed, 2 wrong usage. */
export async function run(argv: readonly string[], io: Io, assets: ShippedAssets): Promise<number> {
  let code = 0;
  const program = buildProgram(io, assets, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    io.complain(safe(`error: ${error instanceof Error ? error.message : String(error)}`));
    return 1;
  }
}

function buildProgram(io: Io, assets: ShippedAssets, finish: (code: number) => void): Command {
  const program = new Command('dateline')
    .description('Turns news articles into a map of incidents, each backed word for word by its source.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.print(text), writeErr: (text) => io.complain(text.trimEnd()) })
    .showHelpAfterError('(dateline --help shows what there is)')
    .addHelpText('after', EXIT_CODES);

  program
    .command('ingest')
    .description('read articles and write the map')
    .argument('[paths...]', 'text files, or folders of them (hidden files are passed over); seeds when left out')
    .option('--out <folder>', 'where the results go', OUT)
    .option('--geocoding <file>', 'the geocoding table: obeyed, and given rows for new places', 'data/geocoding.csv')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: IngestOptions) =>
      finish(await ingest(io, assets, paths.length > 0 ? paths : ['seeds'], options)),
    );

  program
    .command('check')
    .description('verify every quotation of the results against its article’s bytes')
    .argument('[folder]', 'the results of ingest', OUT)
    .addHelpText('after', EXIT_CODES)
    .action(async (folder: string) => finish(await check(io, folder)));

  program
    .command('geoparse')
    .description('find and resolve place names: rows on standard input, place names on standard output')
    .addOption(jsonl())
    .option('--demonyms', 'with words for peoples and governments (Russian, Kremlin)', false)
    .addHelpText(
      'after',
      '\nA row: {"id","text","title"?,"date"?,"url"?,"publisher"?}; date is the day of publication.' + EXIT_CODES,
    )
    .action(async (options: { demonyms: boolean }) => finish(await geoparse(io, assets, options)));

  program
    .command('incidents')
    .description('find incidents: rows on standard input, incidents on standard output')
    .addOption(jsonl())
    .option(
      '--together',
      'read all rows as one set: dates and merges work across them, and records carry their group',
      false,
    )
    .option('--explain', 'say why: places, dates, merges, and what was left out', false)
    .addHelpText(
      'after',
      '\nA row: {"id","text","title"?,"date"?,"url"?,"publisher"?}; date is the day of publication.' + EXIT_CODES,
    )
    .action(async (options: { together: boolean; explain: boolean }) => finish(await incidents(io, assets, options)));

  program
    .command('serve')
    .description('serve the map on this machine')
    .argument('[folder]', 'the site of ingest', `${OUT}/site`)
    .option('--port <number>', 'the port; the next free one if it is taken', readPort, DEFAULT_PORT)
    .addHelpText('after', EXIT_CODES)
    .action(async (folder: string, options: { port: number }) => finish(await serve(io, folder, options.port)));
  return program;
}

function jsonl(): Option {
  return new Option('--jsonl', 'one JSON object a line, in and out').makeOptionMandatory();
}

function readPort(words: string): number {
  const port = Number(words);
  if (!/^\d{1,5}$/.test(words) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}
