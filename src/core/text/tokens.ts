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

const [BLANK, APOSTROPHE, FULL_STOP, SMALL_A, BEYOND_ASCII] = [32, 39, 46, 97, 128] as const;

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** End of the word of plain letters that begins at `at`; `at` itself where none does or where only the pattern can tell. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return next < BEYOND_ASCII && next !== FULL_STOP && next !== APOSTROPHE ? end : at;
}

/** A token of plain letters; most are, and no pattern needs to be asked about them. */
function plainWord(text: string, start: number, end: number, spaced: boolean): Token {
  const word = text.slice(start, end);
  const capital = word.charCodeAt(0) < SMALL_A;
  return { start, end, text: word, low: word.toLowerCase(), kind: 'word', capital, spaced };
}

function otherToken(text: string, start: number, end: number, spaced: boolean): Token {
  const word = text.slice(start, end);
  const low = word.toLowerCase().replace(/[’ʼ‘]/g, "'");
  return { start, end, text: word, low, kind: kindOf(word), capital: CAPITAL.test(word), spaced };
}

function kindOf(text: string): TokenKind {
  if (LETTER.test(text)) return 'word';
  if (DIGIT.test(text)) return 'number';
  return POSSESSIVE.test(text) ? 'possessive' : 'punct';
}

/** Tokens of `text` between two UTF-16 offsets. "Russia’s" is two tokens; hyphens stand alone; "U.S." is one. */
export function tokenize(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  let at = start;
  let last = start;
  while (at < end) {
    const behind = plainWordEnd(text, at);
    if (behind > at) {
      tokens.push(plainWord(text, at, Math.min(end, behind), tokens.length === 0 || at > last));
      at = last = behind;
    } else if (text.charCodeAt(at) === BLANK) at += 1;
    else {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || match.index >= end) break;
      const spaced = tokens.length === 0 || match.index > last;
      at = last = match.index + match[0].length;
      tokens.push(otherToken(text, match.index, Math.min(end, at), spaced));
    }
  }
  return tokens;
}
