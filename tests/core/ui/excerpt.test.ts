import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, matchIn } from '../../../src/ui/excerpt.ts';

const LONG = `${'one two three four five '.repeat(8)}BRIDGE${' six seven eight nine ten'.repeat(12)}`;

describe('excerpt', () => {
  it.each([
    ['a short text is shown whole', 'two bridges fell', [4, 11], ['two ', 'bridges', ' fell']],
    ['only the line of the match is shown', 'Title\nTwo bridges\n“Quoted.”', [10, 17], ['Two ', 'bridges', '']],
    ['a match at the very beginning', 'bridges fell', [0, 7], ['', 'bridges', ' fell']],
    ['a match that leaves the text is brought into it', 'abc', [2, 99], ['ab', 'c', '']],
  ] as const)('%s', (_, text, match, [before, words, after]) => {
    expect(excerpt(text, match)).toEqual({ before, match: words, after });
  });

  it('is cut between words, and says that something is left out', () => {
    const at = LONG.indexOf('BRIDGE');
    const { before, match, after } = excerpt(LONG, [at, at + 6]);
    expect(match).toBe('BRIDGE');
    expect(before).toMatch(/^…(one|two|three|four|five) .* $/);
    expect(after).toMatch(/ (six|seven|eight|nine|ten)…$/);
    expect((before + match + after).length).toBeLessThan(150);
  });

  it('adds no words to the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), fc.nat(40), (text, start, length) => {
        const { before, match, after } = excerpt(text, [start, start + length]);
        expect(text).toContain(before.replace(/^…/, '') + match + after.replace(/…$/, ''));
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
