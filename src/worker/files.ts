/** The site's files, as bytes: over the network in the worker, from memory in a test. Paths are relative to the site. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

/** A file that could not be read. Its message names the file and says what to do. */
export class FileError extends Error {}

const RETRY = 'Check the connection and try again.';
const REBUILD = 'Run “dateline ingest” again and put all of the site’s files there.';

/** Reads below `base`, an address that ends in a slash. */
export function readOver(base: string): ReadFile {
  return async (path) => {
    let response: Response;
    try {
      response = await fetch(new URL(path, base));
    } catch {
      throw new FileError(`Could not read ${path}. ${RETRY}`);
    }
    if (!response.ok)
      throw new FileError(`Could not read ${path}: the server answered ${response.status}. ${adviceFor(response)}`);
    try {
      return await response.arrayBuffer();
    } catch {
      throw new FileError(`Could not read ${path} to its end. ${RETRY}`);
    }
  };
}

function adviceFor({ status }: Response): string {
  return status === 404 || status === 410 ? REBUILD : RETRY;
}

/** What `decode` makes of a file; where it throws, a FileError that names the file. */
export async function readAs<T>(read: ReadFile, path: string, decode: (bytes: ArrayBuffer) => T): Promise<T> {
  const bytes = await read(path);
  try {
    return decode(bytes);
  } catch (error) {
    const why = error instanceof Error && !(error instanceof SyntaxError) ? error.message : 'it is not whole';
    throw new FileError(`${path} does not hold what it should: ${why}. ${REBUILD}`);
  }
}

/** Reads JSON that `check` accepts. */
export function readJson<T>(read: ReadFile, path: string, check: (value: unknown) => value is T): Promise<T> {
  return readAs(read, path, (bytes) => {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!check(value)) throw new Error('its data are of another kind');
    return value;
  });
}

/** A JSON object whose members of these names are arrays. */
export function hasArrays(value: unknown, ...names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => Array.isArray(value[name]));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
