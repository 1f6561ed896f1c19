import type { Span } from '../model.ts';
import { isCaseless } from './isCaseless.ts';
import abbreviations from '../../../data/lexicon/abbreviations.json' with { type: 'json' };

const ABBREVIATIONS: ReadonlySet<string> = new Set(abbreviations.words);
const CLOSERS = /["”’»)\]']/u;
const SPACE = /\s/u;
/** What may begin a sentence: a capital, a digit, an opening quote or bracket, a dash. */
const OPENER = /[\p{Lu}\p{Lo}\d"“‘«([—–\-']/u;

/** Characters of the longest sentence; what is longer is no sentence (a table, a list without stops) and is read in pieces. */
const LONGEST = 2000;

function wordBefore(text: string, dot: number, start: number): string {
  let at = dot;
  while (at > start && /[\p{L}.]/u.test(text.charAt(at - 1)) && dot - at < 12) at -= 1;
  return text.slice(at, dot).toLowerCase();
}

/** Whether the full stop at `dot` belongs to an abbreviation or an initial rather than to the end of a sentence. */
function isAbbreviation(text: string, dot: number, start: number, next: string): boolean {
  const word = wordBefore(text, dot, start);
  if (/^\p{L}$/u.test(word)) return true;
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return !/\p{Lu}/u.test(next) || word.length <= 3;
  return ABBREVIATIONS.has(word);
}

/** End of the blank run that begins at `at`, and whether it holds an empty line or just one line break. */
function readBlank(text: string, at: number, end: number): { readonly next: number; readonly breaks: number } {
  let next = at;
  let breaks = 0;
  while (next < end && SPACE.test(text.charAt(next))) {
    if (text.charAt(next) === '\n') breaks += 1;
    next += 1;
  }
  return { next, breaks };
}

/** Where a stretch that is too long for a sentence is cut: at its last white space, else where it must. */
function cutOf(text: string, start: number): number {
  const most = start + LONGEST;
  for (let at = most; at > start + LONGEST / 2; at -= 1) if (SPACE.test(text.charAt(at))) return at;
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  for (;;) {
    while (start < end && SPACE.test(text.charAt(start))) start += 1;
    if (end - start <= LONGEST) break;
    const cut = cutOf(text, start);
    sentences.push({ start, end: cut });
    start = cut;
  }
  if (end > start) sentences.push({ start, end });
}

/**
 * Sentences of `text` between two UTF-16 offsets, without the white space around them. An empty line always ends one, a
 * single line break only behind closing punctuation, so that hard-wrapped text stays whole. None is longer than `LONGEST`.
 * Linear in the length.
 */
export function splitSentences(text: string, start: number, end: number): readonly Span[] {
  const sentences: Span[] = [];
  const opener = isCaseless(text) ? /\S/u : OPENER;
  let from = start;
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (char === '\n') {
      const { next, breaks } = readBlank(text, at, end);
      if (breaks > 1) {
        push(sentences, text, from, at);
        from = next;
      }
      at = next;
    } else if (char === '.' || char === '!' || char === '?' || char === '…') {
      let close = at + 1;
      while (close < end && (CLOSERS.test(text.charAt(close)) || /[.!?…]/u.test(text.charAt(close)))) close += 1;
      const { next, breaks } = readBlank(text, close, end);
      const following = text.charAt(next);
      const ends =
        next >= end ||
        breaks > 0 ||
        (next > close && opener.test(following) && !(char === '.' && isAbbreviation(text, at, from, following)));
      if (ends) {
        push(sentences, text, from, close);
        from = close;
      }
      at = Math.max(close, at + 1);
    } else at += 1;
  }
  push(sentences, text, from, end);
  return sentences;
}
