import type { DateRule } from '../model.ts';
import type { RangeClue } from '../dates/clues.ts';
import type { Report } from '../incidents/report.ts';

/** How well a day is founded by how it is told, the best first; what is told otherwise stands between. */
const RANKS: Readonly<Partial<Record<DateRule, number>>> = {
  explicit: 0,
  'weekday-before-publication': 1,
  'relative-to-publication': 2,
  'publication-bound': 4,
};
const OTHERWISE = 3;

/** What one article says of the day. */
interface Claim {
  readonly reports: readonly Report[];
  readonly ranges: readonly RangeClue[];
  readonly rank: number;
  readonly published: string;
}

function claimOf(reports: readonly Report[]): Claim {
  const ranges = reports.flatMap(({ clues }) => clues).flatMap((clue) => (clue.kind === 'range' ? [clue] : []));
  const rank = Math.min(Infinity, ...ranges.map(({ rule }) => RANKS[rule] ?? OTHERWISE));
  return { reports, ranges, rank, published: reports[0]?.article.published ?? '9999' };
}

function agree(a: Claim, b: Claim): boolean {
  return a.ranges.some((one) => b.ranges.some((two) => one.lo <= two.hi && two.lo <= one.hi));
}

/**
 * The reports of an incident, those of each article together, the articles whose days are best founded first: those that
 * most others agree with, then those that state the day more plainly, then the first to report.
 */
export function byFoundation(reports: readonly Report[]): readonly Report[] {
  const byArticle = new Map<string, Report[]>();
  for (const report of reports) {
    const known = byArticle.get(report.article.id);
    if (known) known.push(report);
    else byArticle.set(report.article.id, [report]);
  }
  if (byArticle.size < 2) return reports;
  const claims = [...byArticle.values()].map(claimOf);
  const support = new Map(claims.map((claim) => [claim, claims.filter((other) => agree(claim, other)).length]));
  const supportOf = (claim: Claim): number => support.get(claim) ?? 0;
  const sorted = [...claims].sort(
    (a, b) =>
      supportOf(b) - supportOf(a) ||
      a.rank - b.rank ||
      (a.published < b.published ? -1 : a.published > b.published ? 1 : 0),
  );
  return sorted.flatMap((claim) => claim.reports);
}
