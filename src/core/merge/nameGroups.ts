import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayOf } from '../dates/days.ts';
import type { Report } from '../incidents/report.ts';
import { familyOf } from './groups.ts';
import type { Group } from './groups.ts';

const ID_LENGTH = 12;
const NEVER = '9999';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first to be reported first; within an article in the order of its text. */
export function byDayTold(a: Report, b: Report): number {
  return (
    compare(a.article.published ?? NEVER, b.article.published ?? NEVER) ||
    compare(a.article.id, b.article.id) ||
    a.trigger.start - b.trigger.start
  );
}

/** What a report says by itself of the kind, the place and the days of its incident; articles of the same incident mostly say the same. */
interface Signature {
  readonly published: string;
  readonly words: string;
  /** Days that it leaves open, and the size of its place in metres: the exacter counts. */
  readonly open: number;
  readonly radiusM: number;
}

function signatureOf({ article, type, at, clues }: Report): readonly Signature[] {
  if (!at) return [];
  const ranges = clues.flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
  const published = article.published === null ? Infinity : dayOf(article.published);
  const lo = Math.max(-Infinity, ...ranges.map((range) => range.lo));
  const hi = Math.min(published, ...ranges.map((range) => range.hi));
  const words = `${familyOf(type)} ${at.id} ${lo} ${hi}`;
  return [{ published: article.published ?? NEVER, words, open: Math.max(0, hi - lo), radiusM: at.radiusM }];
}

/** The signature of the first article to report it, and there of the exactest report. */
function wordsOf({ reports }: Group): string | null {
  const signatures = reports.filter(({ mode }) => mode === 'event').flatMap(signatureOf);
  const sorted = [...signatures].sort(
    (a, b) =>
      compare(a.published, b.published) || a.open - b.open || a.radiusM - b.radiusM || compare(a.words, b.words),
  );
  return sorted[0]?.words ?? null;
}

/** The report by which a group without a place is known: no other article ever joins it. */
function firstOf({ reports }: Group): Report | undefined {
  const [first] = [...reports].filter(({ mode }) => mode === 'event').sort(byDayTold);
  return first ?? reports[0];
}

function idOf(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words))).slice(0, ID_LENGTH);
}

/**
 * Ids that stay when articles are added: from what the first report says of kind, place and days, so that it does not
 * matter which of the articles of a day is at hand; several incidents of one signature are numbered in the order of their
 * reports. One without a place keeps to its own article.
 */
export function nameGroups(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const firsts = new Map(groups.map((group) => [group, firstOf(group)] as const));
  const sorted = [...groups].sort((a, b) => {
    const [one, two] = [firsts.get(a), firsts.get(b)];
    return one && two ? byDayTold(one, two) || compare(a.key, b.key) : 0;
  });
  const times = new Map<string, number>();
  const ids = new Map<Group, string>();
  for (const group of sorted) {
    const words = wordsOf(group) ?? firsts.get(group)?.key ?? group.key;
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    ids.set(group, idOf(time === 0 ? words : `${words} ${time + 1}`));
  }
  return ids;
}
