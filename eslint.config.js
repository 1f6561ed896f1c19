import { builtinModules } from 'node:module';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Folders of src and the rooms that each may import from; a room always may import from itself. */
const ROOMS = {
  ui: ['map', 'worker', 'core'],
  map: ['core'],
  worker: ['core'],
  cli: ['core'],
  core: [],
};
/** What a room may read of another that is closed to it: the records of the protocol, which the map draws. */
const OPEN = { map: ['!**/worker/protocol.ts'] };
/** Inside core, from the end of the pipeline to its beginning. */
const STAGES = {
  articles: ['text'],
  text: [],
  places: ['text', 'articles'],
  dates: ['text', 'places', 'articles'],
  incidents: ['dates', 'places', 'text', 'articles'],
  merge: ['incidents', 'dates', 'places', 'text', 'articles'],
  review: ['merge', 'incidents', 'dates', 'places', 'text', 'articles'],
  formats: ['geo'],
  geo: [],
};
const PACKAGES = {
  ui: ['maplibre-gl', 'pmtiles', '@turf/*', 'node:*', 'commander', 'cli-progress', 'sirv'],
  map: ['svelte', 'svelte/*', 'node:*', 'commander', 'cli-progress', 'sirv'],
  worker: ['maplibre-gl', 'svelte', 'svelte/*', 'node:*', '@turf/*'],
  cli: ['maplibre-gl', 'svelte', 'svelte/*', '@turf/*', 'pmtiles'],
  core: ['maplibre-gl', 'svelte', 'svelte/*', '@turf/*', 'node:*', 'commander', 'cli-progress', 'sirv', 'pmtiles'],
};

function restrict(folder, forbiddenFolders, packages) {
  const groups = forbiddenFolders.map((other) => ({
    group: [`**/${other}/**`, ...(OPEN[folder] ?? [])],
    message: `${folder} may not import from ${other} (see the import rules)`,
  }));
  if (packages.length) groups.push({ group: packages, message: `${folder} may not import this package` });
  const builtins = packages.includes('node:*') ? builtinModules : [];
  const paths = builtins.map((name) => ({ name, message: `${folder} may not import what only Node has` }));
  return ['error', { paths, patterns: groups }];
}

const rooms = Object.entries(ROOMS).map(([room, allowed]) => {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: { 'no-restricted-imports': restrict(room, others, PACKAGES[room]) },
  };
});
const stages = Object.entries(STAGES).map(([stage, allowed]) => {
  const others = Object.keys(STAGES).filter((other) => other !== stage && !allowed.includes(other));
  const packages = stage === 'geo' ? PACKAGES.core.filter((name) => name !== '@turf/*') : PACKAGES.core;
  return {
    files: [`src/core/${stage}/**/*.ts`],
    rules: { 'no-restricted-imports': restrict(`core/${stage}`, [...others, 'ui', 'map', 'worker', 'cli'], packages) },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/out/', 'data/sources/node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...svelte.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,svelte}', 'data/sources/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-console': 'error',
      'no-undef': 'off',
    },
  },
  { files: ['src/cli/**', 'data/sources/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '*.js', '*.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-exports': 'off', 'no-console': 'off' },
  },
  ...rooms,
  ...stages,
  {
    files: ['data/sources/**/*.ts'],
    rules: { 'no-restricted-imports': restrict('data/sources', ['ui', 'map', 'worker', 'cli'], []) },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'document',
        'window',
        'globalThis',
        'self',
        'process',
        'setTimeout',
        'setInterval',
        'performance',
        'Buffer',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core is deterministic' },
        { object: 'Date', property: 'now', message: 'core knows no clock' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core knows no clock' },
        { selector: "CallExpression[callee.name='Date']", message: 'core knows no clock' },
        { selector: 'ImportExpression', message: 'core loads nothing while it runs' },
      ],
    },
  },
);
