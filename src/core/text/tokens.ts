import type { Span } from '../model.ts';

export type TokenKind = 'word' | 'number' | 'possessive' | 'punct';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes: the form that lexicons are written in. */
  readonly low: string;
  readonly kind: TokenKind;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** White space (or the start) stands before it. */
  readonly spaced: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`, // U.S.
    String.raw`\p{Lu}\.\p{L}{1,3}\.`, // W.Va.
    String.raw`['’ʼ][sS](?![\p{L}\p{M}])`,
    String.raw`[\p{L}\p{M}]+(?:['’ʼ‘](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*`,
    String.raw`\d+(?:[.,:]\d+)*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);
const CAPITAL = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\d/u;
const POSSESSIVE = /^['’ʼ]s$/iu;

function kindOf(text: string): TokenKind {
  if (LETTER.test(text)) return 'word';
  if (DIGIT.test(text)) return 'number';
  return POSSESSIVE.test(text) ? 'possessive' : 'punct';
}

/** Tokens of `text` between two UTF-16 offsets. "Russia’s" is two tokens; hyphens stand alone; "U.S." is one. */
export function tokenize(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = start;
  let last = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const word = text.slice(match.index, Math.min(end, match.index + match[0].length));
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      low: word.toLowerCase().replace(/[’ʼ‘]/g, "'"),
      kind: kindOf(word),
      capital: CAPITAL.test(word),
      spaced: tokens.length === 0 || match.index > last,
    });
    last = match.index + word.length;
  }
  return tokens;
}
