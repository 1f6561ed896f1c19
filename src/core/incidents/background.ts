import type { DateClue, RangeClue } from '../dates/clues.ts';
import type { Omission } from '../model.ts';
import { historyOf } from './omissions.ts';
import type { Report } from './report.ts';

/** Days back from which on what an article with fresh news tells is its background: a third of a year and more. */
const BACKGROUND = 150;
const FRESH = 14;
/** Sentences at the head of an article in which its news is told. */
const HEAD = 5;

function rangesOf(clues: readonly DateClue[]): readonly RangeClue[] {
  return clues.flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
}

/** Told at the head of an article, of the days just before it was published. */
function isFresh({ mode, sentence, clues }: Report, published: number): boolean {
  return mode === 'event' && sentence < HEAD && rangesOf(clues).some(({ lo }) => lo >= published - FRESH);
}

/** All the days it names lie months back. */
function liesBack({ clues }: Report, published: number): boolean {
  const ranges = rangesOf(clues);
  return ranges.length > 0 && ranges.every(({ lo, hi }) => hi < published && (lo + hi) / 2 < published - BACKGROUND);
}

/** "A girl was shot there last year": in an article that has fresh news what lies months back is its history. `published` is a day number. */
export function withoutBackground(
  reports: readonly Report[],
  published: number | null,
): { readonly news: readonly Report[]; readonly history: readonly Omission[] } {
  if (published === null || !reports.some((report) => isFresh(report, published)))
    return { news: reports, history: [] };
  const back = new Set(reports.filter((report) => liesBack(report, published)));
  return { news: reports.filter((report) => !back.has(report)), history: [...back].map(historyOf) };
}
