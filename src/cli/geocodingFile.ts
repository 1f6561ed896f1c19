import { basename, dirname, resolve } from 'node:path';
import { decodeBytes } from '../core/articles/decodeBytes.ts';
import type { Problem } from '../core/model.ts';
import type { GeocodingRow } from '../core/places/geocoding.ts';
import { insertGeocoding, parseGeocoding } from '../core/places/geocodingCsv.ts';
import { readBytes, writeFiles } from './files.ts';

/** The geocoding table as it lies on the disk. */
export interface GeocodingFile {
  readonly rows: readonly GeocodingRow[];
  readonly problems: readonly Problem[];
  /** Adds rows; what stands in the file stays as it is. Without rows the file is not touched. */
  add(added: readonly GeocodingRow[]): Promise<void>;
}

/** Opens the table; a file that is not there yet is an empty table. */
export async function openGeocoding(file: string, cwd: string): Promise<GeocodingFile> {
  const read = await readBytes(file, cwd);
  if ('problem' in read) {
    if (read.problem.code !== 'file-enoent') return unusable(read.problem);
    return { rows: [], problems: [], add: (added) => write(file, cwd, '', '', added) };
  }
  const decoded = decodeBytes(read.bytes);
  if (!decoded.ok) {
    if (decoded.reason === 'empty') return { rows: [], problems: [], add: (added) => write(file, cwd, '', '', added) };
    return unusable({
      severity: 'error',
      code: 'geocoding-binary',
      file,
      what: 'the geocoding table is no text',
      mend: 'save it as CSV, UTF-8',
    });
  }
  const { rows, problems } = parseGeocoding(decoded.text, file);
  if (problems.some(({ code }) => code === 'geocoding-header')) return { rows, problems, add: () => Promise.resolve() };
  if (decoded.encoding !== 'utf-8' && decoded.encoding !== 'utf-8-bom') {
    const what = 'the geocoding table is not UTF-8; it was read, but no rows were added to it';
    const problem: Problem = {
      severity: 'warning',
      code: 'geocoding-encoding',
      file,
      what,
      mend: 'save it as CSV, UTF-8',
    };
    return { rows, problems: [...problems, problem], add: () => Promise.resolve() };
  }
  const mark = decoded.encoding === 'utf-8-bom' ? '\ufeff' : '';
  return { rows, problems, add: (added) => write(file, cwd, mark, decoded.text, added) };
}

function unusable(problem: Problem): GeocodingFile {
  return { rows: [], problems: [problem], add: () => Promise.resolve() };
}

async function write(
  file: string,
  cwd: string,
  mark: string,
  text: string,
  added: readonly GeocodingRow[],
): Promise<void> {
  if (added.length === 0) return;
  const path = resolve(cwd, file);
  await writeFiles(dirname(path), [{ path: basename(path), content: mark + insertGeocoding(text, added) }], []);
}
