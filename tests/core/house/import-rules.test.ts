import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules that a file of this text would break, were it there. */
async function brokenRules(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const importing = (source: string): string => `import { value } from '${source}';\nexport const copy = value;\n`;
const inSvelte = (source: string): string =>
  `<script lang="ts">\n  ${importing(source).split('\n')[0] ?? ''}\n</script>\n\n<p>{value}</p>\n`;

const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['src/map/x.ts', '../ui/x.ts'],
  ['src/map/layers/x.ts', '../../ui/x.ts'],
  ['src/map/x.ts', '../cli/x.ts'],
  ['src/map/x.ts', '../worker/x.ts'],
  ['src/map/x.ts', 'svelte'],
  ['src/map/x.ts', 'svelte/store'],
  ['src/map/x.ts', 'node:fs'],
  ['src/map/x.ts', 'fs'],
  ['src/ui/x.ts', '../cli/x.ts'],
  ['src/ui/x.ts', 'maplibre-gl'],
  ['src/ui/x.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs'],
  ['src/ui/x.ts', '@turf/turf'],
  ['src/ui/x.ts', 'node:path'],
  ['src/worker/x.ts', '../ui/x.ts'],
  ['src/worker/x.ts', '../map/x.ts'],
  ['src/worker/x.ts', 'maplibre-gl'],
  ['src/worker/x.ts', 'svelte'],
  ['src/cli/x.ts', '../ui/x.ts'],
  ['src/cli/x.ts', '../map/x.ts'],
  ['src/cli/x.ts', '../worker/x.ts'],
  ['src/cli/x.ts', 'maplibre-gl'],
  ['src/cli/x.ts', 'svelte'],
  ['src/cli/x.ts', '@turf/turf'],
  ['src/core/x.ts', '../cli/x.ts'],
  ['src/core/x.ts', '../ui/x.ts'],
  ['src/core/x.ts', '../map/x.ts'],
  ['src/core/x.ts', '../worker/x.ts'],
  ['src/core/x.ts', '../worker/protocol.ts'],
  ['src/core/x.ts', 'node:fs'],
  ['src/core/x.ts', 'fs/promises'],
  ['src/core/x.ts', '@turf/turf'],
  ['src/core/text/x.ts', '../places/x.ts'],
  ['src/core/text/x.ts', '../../cli/x.ts'],
  ['src/core/text/x.ts', 'node:fs'],
  ['src/core/text/x.ts', 'path'],
  ['src/core/text/x.ts', 'maplibre-gl'],
  ['src/core/places/x.ts', '../incidents/x.ts'],
  ['src/core/places/x.ts', '@turf/turf'],
  ['src/core/dates/x.ts', '../merge/x.ts'],
  ['src/core/incidents/x.ts', '../merge/x.ts'],
  ['src/core/merge/x.ts', '../formats/x.ts'],
  ['data/sources/x.ts', '../../src/cli/x.ts'],
  ['data/sources/places/x.ts', '../../../src/ui/x.ts'],
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/ui/x.ts', '../map/x.ts'],
  ['src/ui/x.ts', '../core/model.ts'],
  ['src/ui/x.ts', 'svelte'],
  ['src/map/x.ts', '../core/model.ts'],
  ['src/map/x.ts', '../worker/protocol.ts'],
  ['src/map/layers/x.ts', '../../worker/protocol.ts'],
  ['src/map/x.ts', 'maplibre-gl'],
  ['src/map/x.ts', '@turf/turf'],
  ['src/worker/x.ts', '../core/pipeline.ts'],
  ['src/cli/x.ts', '../core/pipeline.ts'],
  ['src/cli/x.ts', 'node:fs'],
  ['src/core/geo/x.ts', '@turf/turf'],
  ['src/core/places/x.ts', '../text/fold.ts'],
  ['src/core/incidents/x.ts', '../dates/days.ts'],
  ['src/core/merge/x.ts', '../incidents/report.ts'],
  ['data/sources/x.ts', '../../src/core/model.ts'],
  ['data/sources/x.ts', 'node:fs'],
];

describe('import rules', () => {
  it.each(FORBIDDEN)('%s may not import %s', async (file, source) => {
    expect(await brokenRules(file, importing(source))).toContain('no-restricted-imports');
  });

  it.each(ALLOWED)('%s may import %s', async (file, source) => {
    expect(await brokenRules(file, importing(source))).toEqual([]);
  });

  it('hold inside components', async () => {
    expect(await brokenRules('src/ui/X.svelte', inSvelte('maplibre-gl'))).toContain('no-restricted-imports');
    expect(await brokenRules('src/ui/X.svelte', inSvelte('../core/model.ts'))).toEqual([]);
  });
});

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['src/core/x.ts', 'export const now = new Date();\n', 'no-restricted-syntax'],
  ['src/core/x.ts', 'export const now = Date();\n', 'no-restricted-syntax'],
  ['src/core/x.ts', 'export const now = Date.now();\n', 'no-restricted-properties'],
  ['src/core/x.ts', 'export const chance = Math.random();\n', 'no-restricted-properties'],
  ['src/core/text/x.ts', 'export const page = document.title;\n', 'no-restricted-globals'],
  ['src/core/text/x.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/core/text/x.ts', "export const answer = fetch('x');\n", 'no-restricted-globals'],
  ['src/core/text/x.ts', 'export const page = globalThis.document;\n', 'no-restricted-globals'],
  ['src/core/x.ts', "console.log('x');\nexport const done = true;\n", 'no-console'],
  ['src/ui/x.ts', "console.log('x');\nexport const done = true;\n", 'no-console'],
  ['src/core/x.ts', 'export default 1;\n', 'no-restricted-exports'],
  ['src/ui/x.ts', 'const one = 1;\nexport { one as default };\n', 'no-restricted-exports'],
  ['src/map/x.ts', 'export const broad: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  [
    'src/map/x.ts',
    'export const first = (list: readonly string[]): string => list[0]!;\n',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['src/map/x.ts', '// @ts-ignore\nexport const one = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ['src/ui/X.svelte', '<p>{@html "<b>x</b>"}</p>\n', 'svelte/no-at-html-tags'],
  ['src/core/x.ts', "export const late = import('maplibre-gl');\n", 'no-restricted-syntax'],
];

describe('house rules', () => {
  it.each(REFUSED)('in %s, %j breaks %s', async (file, text, rule) => {
    expect(await brokenRules(file, text)).toContain(rule);
  });

  it('keep a file under 300 lines', async () => {
    const lines = (count: number): string => 'export {};\n'.repeat(count);
    expect(await brokenRules('src/ui/x.ts', lines(301))).toContain('max-lines');
    expect(await brokenRules('src/ui/x.ts', lines(299))).not.toContain('max-lines');
  });

  it('let core reckon with a given date', async () => {
    expect(await brokenRules('src/core/x.ts', "export const day = new Date('2025-06-01');\n")).toEqual([]);
  });
});
