import { describe, expect, it } from 'vitest';
import { makeNameReader } from '../../../src/core/places/nameReader.ts';
import { FEATURES, featureSlots, SLOTS } from '../../../src/core/places/tagger/features.ts';
import { gazetteerClasses } from '../../../src/core/places/tagger/gazetteerClasses.ts';
import { inCapitals } from '../../../src/core/places/tagger/inCapitals.ts';
import { readTagger } from '../../../src/core/places/tagger/readTagger.ts';
import { decode } from '../../../src/core/places/tagger/tagger.ts';
import { spansOfTags, TAGS } from '../../../src/core/places/tagger/tags.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { gazetteer, tagger } from '../../support/read.ts';

const tag = (name: (typeof TAGS)[number]): number => TAGS.indexOf(name);

describe('tags', () => {
  it.each([
    ['nothing', [], []],
    ['one name', ['B-loc', 'I-loc', 'O'], [{ kind: 'loc', first: 0, last: 1 }]],
    [
      'two names side by side',
      ['B-per', 'B-per'],
      [
        { kind: 'per', first: 0, last: 0 },
        { kind: 'per', first: 1, last: 1 },
      ],
    ],
    ['an inside without its beginning', ['O', 'I-org', 'I-org'], [{ kind: 'org', first: 1, last: 2 }]],
    [
      'an inside of another kind',
      ['B-loc', 'I-per'],
      [
        { kind: 'loc', first: 0, last: 0 },
        { kind: 'per', first: 1, last: 1 },
      ],
    ],
  ] as const)('spell %s', (_, tags, spans) => {
    expect(spansOfTags(tags.map(tag))).toEqual(spans);
  });
});

describe('decoding', () => {
  it('takes the best sequence, not the best tag of each token', () => {
    const weights = new Float32Array(SLOTS * TAGS.length);
    const transitions = new Float32Array((TAGS.length + 1) * TAGS.length);
    const slots = new Uint32Array(2 * FEATURES);
    slots.fill(1, FEATURES);
    weights[tag('O')] = 1;
    weights[tag('B-loc')] = 0.9;
    weights[TAGS.length + tag('I-loc')] = 1;
    expect([...decode(slots, { weights, transitions })].map((at) => TAGS[at])).toEqual(['O', 'I-loc']);
    transitions[tag('O') * TAGS.length + tag('I-loc')] = -1000;
    expect([...decode(slots, { weights, transitions })].map((at) => TAGS[at])).toEqual(['B-loc', 'I-loc']);
  });
});

describe('features', () => {
  it('tell printed text from text without case, and words from other words', () => {
    const slotsOf = (text: string, caseless: boolean): string => {
      const tokens = tokenize(text, 0, text.length);
      return featureSlots(tokens, new Uint8Array(tokens.length), caseless).join();
    };
    expect(slotsOf('Kursk fell', false)).toBe(slotsOf('Kursk fell', false));
    expect(slotsOf('Kursk fell', false)).not.toBe(slotsOf('Kursk fell', true));
    expect(slotsOf('Kursk fell', false)).not.toBe(slotsOf('Kursk held', false));
  });

  it('know what the gazetteer takes each token for', () => {
    const text = 'New York and the Baltic Sea';
    const tokens = tokenize(text, 0, text.length);
    const classes = gazetteerClasses(tokens, makeNameReader(tokens, gazetteer));
    expect(classes[0]).toBeGreaterThan(0);
    expect(classes[1]).toBe((classes[0] ?? 0) + 16);
    expect(classes[2]).toBe(0);
    expect(classes[4]).toBe(11);
  });
});

describe('the weights that are shipped', () => {
  const kindsIn = (text: string, caseless: boolean): readonly string[] => {
    const printed = tokenize(text, 0, text.length);
    const tokens = caseless ? inCapitals(printed) : printed;
    return tagger
      .names(tokens, makeNameReader(tokens, gazetteer), caseless)
      .map(({ kind, first, last }) => `${text.slice(tokens[first]?.start, tokens[last]?.end)}: ${kind}`);
  };
  const text = 'President Barack Obama met French officials of the United Nations in Nairobi on Monday.';
  const names = ['President Barack Obama: per', 'French: nat', 'United Nations: org', 'Nairobi: loc'];

  it('tell persons, peoples, organisations and places apart', () => {
    expect(kindsIn(text, false)).toEqual(names);
  });

  it('do so without the help of capitals too', () => {
    expect(kindsIn(text.toLowerCase(), true)).toEqual(names.map((name) => name.toLowerCase()));
  });

  it.each([
    ['no weights', new Uint8Array(4), /no file of weights; unpack it first/],
    ['a cut file', new Uint8Array([0x44, 0x4c, 0x54, 0x47, 1, 0, 0, 0]), /another version; train it again/],
  ])('are refused when they are %s', (_, bytes, message) => {
    expect(() => readTagger(bytes)).toThrow(message);
  });
});
