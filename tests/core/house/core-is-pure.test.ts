import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../../src/core');

/** Codes of the type errors that a file of this text would have in src/core, under its own tsconfig.json. */
function errorsOf(text: string): readonly number[] {
  const { config } = ts.readConfigFile(path.join(FOLDER, 'tsconfig.json'), (file) => fs.readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
  const virtual = path.join(FOLDER, 'virtual.ts');
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === virtual ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram([virtual, path.join(FOLDER, 'platform.d.ts')], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(virtual)).map(({ code }) => code);
}

/** "Cannot find name", and the same with advice to change `lib` or to install types. */
const UNKNOWN_NAME = [2304, 2580, 2584, 2591];

it.each([
  'document.title',
  'window.location',
  'process.cwd()',
  'Buffer.alloc(1)',
  "fetch('x')",
  "console.log('x')",
  'setTimeout(() => 1, 1)',
])('core does not compile with %s', (words) => {
  const errors = errorsOf(`export const value = ${words};\n`);
  expect(errors.length).toBeGreaterThan(0);
  for (const code of errors) expect(UNKNOWN_NAME).toContain(code);
});

it('core compiles with what every platform has', () => {
  expect(
    errorsOf(
      "export const value = new TextDecoder().decode(new Uint8Array(1)) + String(new Date('2025-06-01').getTime());\n",
    ),
  ).toEqual([]);
});
