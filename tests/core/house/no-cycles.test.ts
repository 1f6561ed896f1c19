import path from 'node:path';
import { expect, it } from 'vitest';
import { findCycle, readImportGraph } from '../../support/importGraph.ts';

const SRC = path.resolve(import.meta.dirname, '../../../src');

it('no files of src import one another in a ring', () => {
  const graph = readImportGraph(SRC);
  expect(graph.get('core/pipeline.ts')).toContain('core/model.ts');
  expect(findCycle(graph)).toEqual([]);
});

it('a ring is found wherever it lies', () => {
  const ring: readonly (readonly [string, readonly string[]])[] = [
    ['a', ['b', 'x']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
    ['x', []],
  ];
  expect(findCycle(new Map(ring))).toEqual(['b', 'c', 'd', 'b']);
  expect(findCycle(new Map([...ring.slice(0, 3), ['d', ['x']]]))).toEqual([]);
});
