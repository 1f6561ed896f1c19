import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Problem } from '../core/model.ts';

/** Files above this many bytes are not opened: no article is as long, and Node cannot hold much more as one text. */
const MAX_BYTES = 256 * 1024 * 1024;
const STAGED = '.dateline-new';

export interface FoundFiles {
  /** Relative to the folder the program was started in, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export type FileBytes = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** A file to be written, under a path relative to the output folder: its content, or the file that it is a copy of. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Written {
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** How an error of the file system reads for a person. */
const REASONS: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  ENOENT: ['there is no such file', 'check the name, or remove the link that points to nothing'],
  EACCES: ['it may not be read', 'give yourself the right to read it (chmod u+r), or leave it out'],
  EPERM: ['it may not be read', 'give yourself the right to read it, or leave it out'],
  ELOOP: ['it is a link that leads back to itself', 'remove the link'],
  ENOSPC: ['the disk is full', 'make room and run again'],
  EROFS: ['the disk is read-only', 'choose another folder with --out'],
  ENOTDIR: ['a file stands where a folder is needed', 'move that file, or choose another folder'],
  EEXIST: ['a file stands where a folder is needed', 'move that file, or choose another folder'],
  EISDIR: ['a folder stands where a file is needed', 'move that folder, or choose another one'],
};

const NOT_WRITABLE = [
  'it may not be written',
  'give yourself the right to write there, or choose another folder',
] as const;

/** An error of the file system as a problem; other errors are thrown on. */
export function fileProblem(file: string, error: unknown, doing: 'read' | 'write' = 'read'): Problem {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) throw error;
  const denied = doing === 'write' && (code === 'EACCES' || code === 'EPERM');
  const [what, mend] = (denied ? NOT_WRITABLE : REASONS[code]) ?? [
    `it could not be opened (${code})`,
    'look at the file and its folder',
  ];
  return { severity: 'error', code: `file-${code.toLowerCase()}`, file, what, mend };
}

/** Files and folders (searched through, without hidden files and without `skip`) → files. Nothing is left out silently. */
export async function listFiles(paths: readonly string[], cwd: string, skip: string): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const avoid = await realpath(resolve(cwd, skip)).catch(() => resolve(cwd, skip));

  async function visit(path: string): Promise<number> {
    const shown = shownPath(path, cwd);
    try {
      const real = await realpath(path);
      if (real === avoid || seen.has(real)) return 1;
      seen.add(real);
      const found = await stat(real);
      if (found.isDirectory()) return await visitFolder(path, shown);
      if (found.isFile()) files.set(shown, real);
      else
        problems.push({
          severity: 'error',
          code: 'not-a-file',
          file: shown,
          what: 'it is no ordinary file',
          mend: 'leave it out',
        });
    } catch (error) {
      problems.push(fileProblem(shown, error));
    }
    return 1;
  }

  async function visitFolder(path: string, shown: string): Promise<number> {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    let inside = 0;
    for (const name of names) inside += await visit(join(path, name));
    if (names.length === 0)
      problems.push({
        severity: 'error',
        code: 'empty-folder',
        file: shown,
        what: 'the folder holds no files',
        mend: 'put articles into it, one text file each',
      });
    return inside;
  }

  for (const path of paths) await visit(resolve(cwd, path));
  return { files: [...files.keys()].sort(), problems };
}

/** A path as messages and records show it. */
export function shownPath(path: string, cwd: string): string {
  return (relative(cwd, resolve(cwd, path)) || '.').split(sep).join(posix.sep);
}

/** A file's bytes, or why they could not be read. */
export async function readBytes(file: string, cwd: string): Promise<FileBytes> {
  try {
    const path = resolve(cwd, file);
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return { bytes: await readFile(path) };
    const what = `the file has ${String(Math.round(size / 1024 / 1024))} MB; one article may have ${String(MAX_BYTES / 1024 / 1024)} MB`;
    return {
      problem: { severity: 'error', code: 'too-large', file, what, mend: 'split it into one file per article' },
    };
  } catch (error) {
    return { problem: fileProblem(file, error) };
  }
}

/** All files below a folder, relative to it, with forward slashes, sorted; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Writes files below `root` and removes others there. All content is first written beside its place; only when everything is
 * there are the files renamed into place, in the order given, and the stale ones removed last. A run that dies before
 * that leaves every file as it was; one that fails cleans up behind itself and throws. Files that would not change are
 * not touched. Throws an Error for a path that would lead out of `root`.
 */
export async function writeFiles(
  root: string,
  files: readonly OutputFile[],
  stale: readonly string[],
): Promise<Written> {
  await mkdir(root, { recursive: true });
  const inside = await realpath(root);
  const staged: { readonly path: string; readonly from: string; readonly to: string }[] = [];
  const unchanged: string[] = [];
  try {
    for (const { path, content } of files) {
      const to = await safeTarget(inside, path);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (await isSame(to, bytes)) {
        unchanged.push(path);
        continue;
      }
      if (await isFolder(to)) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
      const from = join(dirname(to), `.${basename(to)}${STAGED}`);
      staged.push({ path, from, to });
      await rm(from, { force: true });
      await writeFile(from, bytes, { flag: 'wx' });
    }
  } catch (error) {
    for (const { from } of staged) await rm(from, { force: true });
    throw error;
  }
  for (const { from, to } of staged) await rename(from, to);
  const removed: string[] = [];
  for (const path of stale) {
    await rm(await safeTarget(inside, path), { force: true });
    removed.push(path);
  }
  return { changed: staged.map(({ path }) => path), unchanged, removed };
}

/** The absolute path of an output, its folder made, once it is sure that no link leads out of `root`. */
async function safeTarget(root: string, path: string): Promise<string> {
  const to = resolve(root, path);
  const outside = (folder: string): boolean => folder !== root && !folder.startsWith(root + sep);
  if (outside(dirname(to)) || to === root) throw new Error(`${path} would be written outside its folder`);
  if (outside(await realFolder(dirname(to))))
    throw new Error(`${path} would be written outside its folder: a link leads out of it`);
  await mkdir(dirname(to), { recursive: true });
  return to;
}

/** Where a folder, or the nearest one above it that exists, really lies. */
async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => null);
  return real ?? realFolder(dirname(folder));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return false;
  try {
    const found = await handle.stat();
    return found.isFile() && found.size === bytes.length && Buffer.compare(await handle.readFile(), bytes) === 0;
  } finally {
    await handle.close();
  }
}
