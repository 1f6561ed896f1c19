import { describe, expect, it } from 'vitest';
import { joinParticles } from '../../../src/core/places/tagger/joinParticles.ts';
import type { NameSpan } from '../../../src/core/places/tagger/tags.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

describe('a place’s name with small words inside', () => {
  it.each<[string, readonly NameSpan[], readonly string[]]>([
    [
      'Rebels left Serra do Vale today.',
      [
        { kind: 'per', first: 2, last: 2 },
        { kind: 'loc', first: 4, last: 4 },
      ],
      ['loc Serra do Vale'],
    ],
    ['He said do Vale today.', [{ kind: 'loc', first: 3, last: 3 }], ['loc Vale']],
    ['Ana de Vale left.', [{ kind: 'per', first: 2, last: 2 }], ['per Vale']],
  ])('%s', (text, names, joined) => {
    const tokens = tokenize(text, 0, text.length);
    const inWords = ({ kind, first, last }: NameSpan): string =>
      `${kind} ${text.slice(tokens[first]?.start, tokens[last]?.end)}`;
    expect(joinParticles(tokens, names).map(inWords)).toEqual(joined);
  });
});
