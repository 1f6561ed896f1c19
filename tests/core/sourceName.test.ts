import { expect, it } from 'vitest';
import { fileName, sourceName } from '../../src/core/sourceName.ts';

it.each([
  ['north.txt', 'north.txt'],
  ['seeds/north.txt', 'north.txt'],
  ['../../home/someone/articles/north.txt', 'north.txt'],
])('the folders of %s are nobody’s business', (file, name) => {
  expect(fileName(file)).toBe(name);
});

it('an article is named by who printed it, else by its file', () => {
  expect(sourceName({ publisher: 'Shore Daily', file: 'a/north.txt' })).toBe('Shore Daily');
  expect(sourceName({ publisher: null, file: '../a/north.txt' })).toBe('north.txt');
});
