import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';
import { CHROMIUM_FLAGS } from './tests/support/chromiumFlags.ts';

const chromium = process.env['CHROMIUM'];

/** `vite build` makes the page in dist/site; `vite build --ssr src/cli/main.ts` makes the command line in dist/cli. */
export default defineConfig(({ isSsrBuild }): ViteUserConfig =>
  isSsrBuild
    ? {
        publicDir: false,
        build: {
          outDir: 'dist/cli',
          target: 'node20',
          minify: true,
          rolldownOptions: { output: { entryFileNames: 'dateline.js', banner: '#!/usr/bin/env node' } },
        },
        ssr: { noExternal: true },
      }
    : {
        root: 'src',
        base: './',
        publicDir: false,
        plugins: [svelte({ configFile: false })],
        worker: { format: 'es' },
        build: {
          outDir: '../dist/site',
          emptyOutDir: true,
          target: 'es2022',
          assetsInlineLimit: 0,
          chunkSizeWarningLimit: 1500,
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // A chunk of its own: it changes with MapLibre only, and what the page itself weighs can be told.
                  { name: 'maplibre', test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/ },
                  // Svelte makes an error as it starts, for which the engine reads the whole chunk a second time.
                  { name: 'svelte', test: /[\\/]node_modules[\\/](?:svelte|esm-env|clsx)[\\/]/ },
                ],
              },
            },
          },
        },
        test: {
          root: '.',
          projects: [
            {
              test: {
                name: 'core',
                root: '.',
                include: ['tests/core/**/*.test.ts'],
                environment: 'node',
                testTimeout: 60_000,
              },
            },
            {
              test: {
                name: 'cli',
                root: '.',
                include: ['tests/cli/**/*.test.ts'],
                environment: 'node',
                testTimeout: 60_000,
              },
            },
            {
              test: {
                name: 'site',
                root: '.',
                include: ['tests/site/**/*.test.ts'],
                environment: 'node',
                testTimeout: 60_000,
                hookTimeout: 120_000,
                fileParallelism: false,
                globalSetup: 'tests/site/setup.ts',
                expect: { poll: { timeout: 20_000 } },
              },
            },
            {
              plugins: [svelte({ configFile: false })],
              test: {
                name: 'browser',
                root: '.',
                include: ['tests/browser/**/*.test.ts'],
                testTimeout: 60_000,
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  provider: playwright({
                    launchOptions: { args: [...CHROMIUM_FLAGS], ...(chromium ? { executablePath: chromium } : {}) },
                  }),
                  instances: [{ browser: 'chromium' }],
                },
              },
            },
          ],
        },
      },
);
