import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, matchIn } from '../../../src/ui/excerpt.ts';

describe('excerpt', () => {
  it.each([
    ['a match in the middle', 'two bridges fell', [4, 11], ['two ', 'bridges', ' fell']],
    ['a match at the very beginning', 'bridges fell', [0, 7], ['', 'bridges', ' fell']],
    ['a match that leaves the text is brought into it', 'abc', [2, 99], ['ab', 'c', '']],
    ['no match', 'abc', [0, 0], ['', '', 'abc']],
  ] as const)('%s', (_, text, match, [before, words, after]) => {
    expect(excerpt(text, match)).toEqual({ before, match: words, after });
  });

  it('is the text again, whatever the offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, start, end) => {
        const { before, match, after } = excerpt(text, [start, end]);
        expect(before + match + after).toBe(text);
      }),
    );
  });
});

describe('matchIn', () => {
  it.each([
    ['Bryansk Oblast', 'bryansk', [0, 7]],
    ['Nizhny Novgorod', ' NOVGOROD ', [7, 15]],
    ['Türkiye', 'turkiye', [0, 0]],
    ['İstanbul', 'istanbul', [0, 0]],
  ] as const)('%s has “%s” at %j', (name, words, at) => {
    expect(matchIn(name, words)).toEqual(at);
  });
});
