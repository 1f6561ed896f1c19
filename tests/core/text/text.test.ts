import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { hashFolded, hashLines } from '../../../src/core/text/foldedHash.ts';
import { isCaseless } from '../../../src/core/text/isCaseless.ts';
import { readNumber, readOrdinal } from '../../../src/core/text/numbers.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
const wordsOf = (text: string): readonly string[] => tokenize(text, 0, text.length).map((token) => token.text);

describe('folding', () => {
  it.each([
    ['Ryazan’', 'ryazan'],
    ["Ryazan'", 'ryazan'],
    ['Rafaḩ', 'rafah'],
    ['Türkiye', 'turkiye'],
    ['TÜRKİYE', 'turkiye'],
    ['Port-au-Prince', 'port au prince'],
    ['Port–au  Prince', 'port au prince'],
    ['U.S.', 'us'],
    ['St. Louis', 'st louis'],
    ['Łódź', 'lodz'],
    ['Diyarbakır', 'diyarbakir'],
    ['Ærø', 'aero'],
    ['ΑΣ', 'ασ'],
    ['Saint\nPetersburg', 'saint petersburg'],
  ])('%s is looked up as %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('folds what is folded to itself, always', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        expect(fold(fold(name))).toBe(fold(name));
      }),
    );
  });
});

describe('the hash of a line', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replaceAll('\n', ''))
    // A surrogate pair folds to itself; letters whose small form is longer (İ) are folded in pieces.
    .filter((text) => !/[\u0130]/.test(text));

  it('is that of its folded form, and so is its first word’s, always', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const { names, heads, starts } = hashLines(new TextEncoder().encode(lines.join('\n')), lines.length);
        expect([...names]).toEqual(lines.map((name) => hashFolded(fold(name))));
        expect([...heads]).toEqual(lines.map((name) => hashFolded(fold(name).split(' ')[0] ?? '')));
        expect(starts[lines.length]).toBeGreaterThan(starts[0] ?? 0);
      }),
    );
  });

  it('comes with the number of its words', () => {
    const { words } = hashLines(new TextEncoder().encode('Port-au-Prince\nÉtat\nSt. Louis'), 3);
    expect([...words]).toEqual([3, 1, 2]);
  });
});

describe('tokens', () => {
  it.each([
    ['Russia’s Bryansk', ['Russia', '’s', 'Bryansk']],
    ["RUSSIA'S BRYANSK", ['RUSSIA', "'S", 'BRYANSK']],
    ['the U.S. and W.Va. 61', ['the', 'U.S.', 'and', 'W.Va.', '61']],
    ['O’Brien’s', ['O’Brien', '’s']],
    ['Ryazan’, then', ['Ryazan', '’', ',', 'then']],
    ['16—the', ['16', '—', 'the']],
    ['1,000.5 men', ['1,000.5', 'men']],
    ['Rafaḩ', ['Rafaḩ']],
  ])('%s', (text, tokens) => {
    expect(wordsOf(text)).toEqual(tokens);
  });

  it('are slices of the text, in order, with nothing but white space between them, always', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of tokenize(text, 0, text.length)) {
          expect(text.slice(start, end)).toBe(word);
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['One fell. Two stood.', ['One fell.', 'Two stood.']],
    ['Mr. Smith went to St. Louis. He ran.', ['Mr. Smith went to St. Louis.', 'He ran.']],
    ['“It fell.” He ran.', ['“It fell.”', 'He ran.']],
    ['The U.S. Army left. So did I.', ['The U.S. Army left.', 'So did I.']],
    ['A title\n\nA story', ['A title', 'A story']],
    ['A line that is\nhard-wrapped.', ['A line that is\nhard-wrapped.']],
    ['Why? Because!', ['Why?', 'Because!']],
    [
      'a man without capitals left the town in the morning rain. he came back to it in the evening.',
      ['a man without capitals left the town in the morning rain.', 'he came back to it in the evening.'],
    ],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('leave nothing but white space out and are never too long to read, always', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '. ', ' ', '\n', 'B', '“', '😀'), maxLength: 6000 }),
        (text) => {
          const spans = splitSentences(text, 0, text.length);
          let last = 0;
          for (const { start, end } of spans) {
            expect(text.slice(last, start).trim()).toBe('');
            expect(end - start).toBeLessThanOrEqual(2000);
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});

describe('a text whose case tells nothing', () => {
  const text = 'The minister left the capital on Monday and went to Kursk, where he met the governor of the region.';
  it.each([
    [text, false],
    [text.toUpperCase(), true],
    [text.toLowerCase(), true],
    ['KURSK', false],
    ['', false],
  ])('%s', (sample, caseless) => {
    expect(isCaseless(sample)).toBe(caseless);
  });
});

describe('numbers', () => {
  it.each([
    ['7', 7],
    ['1,000', 1000],
    ['seven', 7],
    ['twenty-five', 25],
    ['two hundred and six', 206],
    ['3 million', 3_000_000],
    ['two thousand', 2000],
  ])('%s', (words, value) => {
    expect(readNumber(tokenize(words, 0, words.length), 0)?.value).toBe(value);
  });

  it('are not every word', () => {
    expect(readNumber(tokenize('several', 0, 7), 0)).toBeNull();
  });

  it.each([
    ['first', 1],
    ['22nd', 22],
    ['last', null],
  ])('%s as an ordinal', (word, value) => {
    expect(readOrdinal(word)).toBe(value);
  });
});
