import type { Article, Problem } from '../model.ts';
import { decodeBytes } from './decodeBytes.ts';
import type { Encoding } from './decodeBytes.ts';
import { readHeader } from './readHeader.ts';
import { sha256Hex } from './sha256Hex.ts';

/** An article, or null with at least one problem of severity error; warnings may stand beside an article. */
export interface ParsedArticle {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

/** Characters above which a file is surely no single article: it is refused, for every stage would hold it in memory. */
export const MAX_CHARACTERS = 5_000_000;
/** Characters above which a reader is told that this is long for one article. */
export const LONG_CHARACTERS = 200_000;
export const ID_DIGITS = 16;

/**
 * A file's bytes → article. The text is what the bytes decode to, without a byte-order mark and otherwise unchanged; the id
 * is the head of the bytes' sha256. Never throws: what cannot be read is a problem.
 */
export function parseArticle(file: string, bytes: Uint8Array): ParsedArticle {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok)
    return {
      article: null,
      problems: [decoded.reason === 'empty' ? emptyFile(file) : binaryFile(file, decoded.format)],
    };
  const { text, encoding, damaged } = decoded;
  if (text.trim() === '') return { article: null, problems: [emptyFile(file)] };
  if (text.length > MAX_CHARACTERS) return { article: null, problems: [tooLong(file, text.length)] };
  const sha256 = sha256Hex(bytes);
  const article: Article = { id: sha256.slice(0, ID_DIGITS), file, language: 'en', text, sha256, ...readHeader(text) };
  return { article, problems: warningsOf(article, encoding, damaged) };
}

function emptyFile(file: string): Problem {
  return {
    severity: 'error',
    code: 'empty-file',
    file,
    what: 'the file is empty',
    mend: 'put the article’s text into it, or remove the file',
  };
}

function binaryFile(file: string, format: string | null): Problem {
  const what = format === null ? 'this is a binary file, not text' : `this is ${format}, not text`;
  return {
    severity: 'error',
    code: 'binary-file',
    file,
    what,
    mend: 'save the article as plain text (UTF-8) and put that file here',
  };
}

function tooLong(file: string, characters: number): Problem {
  const what = `the text has ${String(characters)} characters; one article may have ${String(MAX_CHARACTERS)}`;
  return { severity: 'error', code: 'too-long', file, what, mend: 'split it into one file per article' };
}

function warningsOf(article: Article, encoding: Encoding, damaged: number): readonly Problem[] {
  const { file, text } = article;
  const problems: Problem[] = [];
  const warn = (code: string, what: string, mend: string): void =>
    void problems.push({ severity: 'warning', code, file, what, mend });
  if (encoding === 'windows-1252')
    warn('not-utf8', 'the bytes are not UTF-8; they were read as windows-1252', 'save the file as UTF-8');
  if (encoding === 'utf-8-damaged') {
    const what = `the bytes are not wholly UTF-8; ${String(damaged)} unreadable places were read as �`;
    warn('damaged-utf8', what, 'copy the article anew, or save the file as UTF-8');
  }
  if (text.length > LONG_CHARACTERS) {
    const what = `the text has ${String(text.length)} characters, which is long for one article`;
    warn('long-text', what, 'if it holds several articles, split it into one file per article');
  }
  if (article.published === null) {
    const what = 'no date of publication was found, so that words like “Monday” cannot be dated';
    warn('no-date', what, 'put a first line such as “date 2024-01-31” into the file');
  }
  return problems;
}
