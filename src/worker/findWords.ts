import { foldText, unfoldRange } from './foldText.ts';

const BEFORE = 48;
const AFTER = 120;

/** What is looked for: the whole of it as it was typed, folded, and its words. */
export interface Words {
  readonly phrase: string;
  readonly words: readonly string[];
}

/** A piece of a line with what was found in it, "…" where something of the line is left out; UTF-16 offsets, end exclusive. */
export interface Excerpt {
  readonly text: string;
  /** Offsets into the excerpt. */
  readonly match: readonly [number, number];
  /** Offset of the match in the whole text. */
  readonly start: number;
}

/** Splits what a person typed; null where it holds no word. */
export function readWords(typed: string): Words | null {
  const phrase = foldText(typed).trim().replace(/\s+/g, ' ');
  return phrase ? { phrase, words: phrase.split(' ') } : null;
}

/** Whether a folded text holds all words, each anywhere. */
export function hasAll(folded: string, { words }: Words): boolean {
  return words.every((word) => folded.includes(word));
}

/**
 * Finds the words in a text: null unless all are there. The match is the whole phrase where it stands so, else the
 * first of the words; around it comes a piece of its line, cut between words, with "…" where it is cut.
 */
export function findWords(text: string, sought: Words): Excerpt | null {
  const folded = foldText(text);
  if (!hasAll(folded, sought)) return null;
  const phraseAt = folded.indexOf(sought.phrase);
  const found = phraseAt === -1 ? (sought.words[0] ?? '') : sought.phrase;
  const at = phraseAt === -1 ? folded.indexOf(found) : phraseAt;
  const [start, end] = unfoldRange(text, at, at + found.length);
  const from = cutBefore(text, start);
  const past = cutAfter(text, end);
  const before = from > 0 && text[from - 1] !== '\n' ? '…' : '';
  const after = past < text.length && text[past] !== '\n' ? '…' : '';
  const shift = before.length - from;
  return { text: before + text.slice(from, past) + after, match: [start + shift, end + shift], start };
}

function cutBefore(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (start === 0 || start - line <= BEFORE) return start === 0 ? 0 : line;
  const space = text.indexOf(' ', start - BEFORE);
  return space === -1 || space >= start ? start : space + 1;
}

function cutAfter(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  const line = newline === -1 ? text.length : newline;
  if (line - end <= AFTER) return line;
  const space = text.lastIndexOf(' ', end + AFTER);
  return space < end ? end : space;
}
