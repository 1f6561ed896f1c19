import type { Token } from '../../text/tokens.ts';

const LETTER = /^\p{L}/u;

/** Tokens as a wire of capitals would have them: one way of seeing all text whose case tells nothing. Spans stay. */
export function inCapitals(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => ({ ...token, text: token.text.toUpperCase(), capital: LETTER.test(token.text) }));
}
