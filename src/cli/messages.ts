import type { Problem } from '../core/model.ts';

// Control characters, line separators and marks that turn the direction of writing: a file's name may hold them.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Words of others (names of files, cells of tables) for one line of a terminal: nothing in them moves the cursor. */
export function safe(words: string): string {
  return words.replace(UNSAFE, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

/** "error: seeds/a.txt: the file is empty. To mend it: …". */
export function describeProblem({ severity, file, what, mend }: Problem): string {
  return safe(`${severity}: ${file}: ${what}. To mend it: ${mend}.`);
}

/** "1 incident", "2 incidents". */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
