import type { Article, Quote } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import attribution from '../../../data/lexicon/attribution.json' with { type: 'json' };
import { findPhrase } from './lexicon.ts';

const SAYS: ReadonlySet<string> = new Set(attribution.says);
const NOT: ReadonlySet<string> = new Set(attribution.not);
const BETWEEN: ReadonlySet<string> = new Set(attribution.between);
const RELATIVE: ReadonlySet<string> = new Set(attribution.relative);
const BREAKS: ReadonlySet<string> = new Set(attribution.breaks);
const PRONOUNS: ReadonlySet<string> = new Set(attribution.pronouns);
/** Words of the longest sayer. */
const LONGEST = 8;

function isEnd({ kind, text, low }: Token): boolean {
  return (kind === 'punct' && text !== '-' && text !== '’') || BREAKS.has(low) || RELATIVE.has(low);
}

function quoteOf(article: Article, words: readonly Token[]): Quote | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || (words.length === 1 && PRONOUNS.has(first.low))) return null;
  return { article: article.id, start: first.start, end: last.end, exact: article.text.slice(first.start, last.end) };
}

/** The words from a token on, up to where a sayer ends. */
function sayerFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const behind = tokens.slice(from, from + LONGEST);
  const end = behind.findIndex(isEnd);
  return end < 0 ? behind : behind.slice(0, end);
}

/** The words before a verb of saying, back to where a sayer begins; none behind a relative word, where the verb is another's. */
function sayerBefore(tokens: readonly Token[], verb: number): readonly Token[] {
  let last = verb - 1;
  while (last >= 0 && (BETWEEN.has(tokens[last]?.low ?? '') || tokens[last]?.low.endsWith('ly'))) last -= 1;
  const head = Math.max(0, last + 1 - LONGEST);
  const first = head + tokens.slice(head, last + 1).findLastIndex(isEnd) + 1;
  return RELATIVE.has(tokens[first - 1]?.low ?? '') ? [] : tokens.slice(first, last + 1);
}

/** "according to Russia’s Investigative Committee", "police said", "…, said the mayor": who says so, verbatim; null where nobody is named. */
export function readAttribution(article: Article, tokens: readonly Token[]): Quote | null {
  const at = findPhrase(tokens, 0, tokens.length - 1, [['according', 'to']]);
  if (at >= 0) return quoteOf(article, sayerFrom(tokens, at + 2));
  const verb = tokens.findLastIndex(
    ({ low }, index) => index > 0 && SAYS.has(low) && !NOT.has(tokens[index + 1]?.low ?? ''),
  );
  if (verb < 1) return null;
  const inverted = /^[,”"’»]$/u.test(tokens[verb - 1]?.text ?? '');
  return quoteOf(article, inverted ? sayerFrom(tokens, verb + 1) : sayerBefore(tokens, verb));
}
