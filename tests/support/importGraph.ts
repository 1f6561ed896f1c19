import fs from 'node:fs';
import path from 'node:path';

/** File → files that it imports, both relative to the folder. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g;

/** The relative imports among the .ts and .svelte files below a folder; imports of types alone count as well. */
export function readImportGraph(folder: string): ImportGraph {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file));
  return new Map(
    files.map((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      return [
        file,
        [...text.matchAll(IMPORTED)].map(([, source = '']) => path.join(path.dirname(file), source)),
      ] as const;
    }),
  );
}

/** The first ring of files that import one another, from a file back to itself; empty when there is none. */
export function findCycle(graph: ImportGraph): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
