import { siteFiles } from '../../src/cli/siteFiles.ts';
import { buildSite } from '../../src/core/formats/buildSite.ts';
import type { Incident } from '../../src/core/model.ts';
import { FileError } from '../../src/worker/files.ts';
import type { ReadFile } from '../../src/worker/files.ts';
import { article, at, longId, makeIncident, mention, ormund } from './madeUp.ts';

/** A day for each of the site's incidents, more than one file holds: the last is part of the first. */
export const DAYS: readonly string[] = Array.from({ length: 70 }, (_, day) =>
  new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
);

function incidents(): readonly Incident[] {
  return DAYS.map((day, index) =>
    makeIncident(String(index + 1), day, {
      type: index % 2 ? 'talks' : 'drone-strike',
      title: `Incident ${String(index + 1)}`,
      place: index === 3 ? null : at(ormund, 'town'),
      partOf: index === DAYS.length - 1 ? longId('1') : null,
    }),
  );
}

/** The files of a small site, by their path below the site's folder. */
export function makeSiteFiles(): ReadonlyMap<string, ArrayBuffer> {
  const reading = { article, sentences: [], mentions: [mention], omissions: [] };
  const site = buildSite({ readings: [reading], incidents: incidents() }, { byId: () => null }, []);
  const files = [...siteFiles(site), { path: 'site/data/site.json', content: JSON.stringify(site.manifest) }];
  return new Map(
    files.map(({ path, content }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return [path.replace(/^site\//, ''), new Uint8Array(bytes).buffer] as const;
    }),
  );
}

/** Reads these files instead of a network. */
export function readFiles(files: ReadonlyMap<string, ArrayBuffer>): ReadFile {
  return (path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new FileError(`Could not read ${path}.`));
  };
}
