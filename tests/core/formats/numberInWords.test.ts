import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberInWords } from '../../../src/core/formats/numberInWords.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_345_678, '12,345,678'],
  [-1234, '-1,234'],
  [0.1234, '0.1234'],
  [1234.5678, '1,234.5678'],
])('%d is written %s', (count, words) => {
  expect(numberInWords(count)).toBe(words);
});

it('whole numbers are always written as the language’s own rules have it', () => {
  const english = new Intl.NumberFormat('en');
  fc.assert(fc.property(fc.maxSafeInteger(), (count) => numberInWords(count) === english.format(count)));
});
