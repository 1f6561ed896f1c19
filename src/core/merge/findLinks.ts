import type { DateRule, Quote, Span } from '../model.ts';
import type { Report } from '../incidents/report.ts';
import type { Group } from './groups.ts';

/** What one incident's words say of its time by another's. */
export interface Link {
  readonly from: Group;
  readonly to: Group;
  /** `to` lies this many days behind `from`; `after`: not before it. */
  readonly days: number;
  readonly kind: 'offset' | 'after' | 'part';
  readonly rule: DateRule;
  /** The words that say so; null for a part of an umbrella. */
  readonly words: Quote | null;
  /** Done because of it: "in retaliation". */
  readonly retaliation: boolean;
}

/** Behind "after" and the like: the words that make it an answer. */
const ANSWER = /^in (?:retaliation|revenge|response|reprisal)(?: (?:for|to))?\b/i;

export function quoteOf({ article }: Report, { start, end }: Span): Quote {
  return { article: article.id, start, end, exact: article.text.slice(start, end) };
}

function groupAt(groups: readonly Group[], report: Report, from: number, to: number): Group | null {
  return (
    groups.find((group) =>
      group.reports.some(
        (other) => other.article.id === report.article.id && other.trigger.start < to && from < other.trigger.end,
      ),
    ) ?? null
  );
}

/** The incident told before: the last event report of an earlier sentence, or an earlier one of the same sentence. */
function previousGroup(groups: readonly Group[], report: Report, clueStart: number): Group | null {
  let best: { readonly group: Group; readonly at: number } | null = null;
  for (const group of groups) {
    if (group.reports.includes(report)) continue;
    for (const other of group.reports) {
      if (other.article.id !== report.article.id || other.mode !== 'event') continue;
      const earlier =
        other.span.start < report.span.start ||
        (other.span.start === report.span.start && other.trigger.start < clueStart);
      if (earlier && (!best || other.trigger.start > best.at)) best = { group, at: other.trigger.start };
    }
  }
  return best?.group ?? null;
}

/** The date words of a report that reckon from another incident. */
function linksOfClues(group: Group, report: Report, near: readonly Group[]): readonly Link[] {
  return report.clues.flatMap((clue): readonly Link[] => {
    if (clue.kind === 'range') return [];
    const from =
      clue.anchor === 'named'
        ? groupAt(near, report, clue.anchorFrom, clue.end)
        : previousGroup(near, report, clue.start);
    if (!from || from === group) return [];
    const { kind, days } = clue;
    const rule = kind === 'after' ? 'not-before' : days === 0 ? 'same-day-as' : 'offset-from-incident';
    return [{ from, to: group, days, kind, rule, words: quoteOf(report, clue), retaliation: kind === 'after' }];
  });
}

/** Earlier incidents of the same sentence: "protests after the shooting". */
function linksOfOrder(group: Group, report: Report, near: readonly Group[]): readonly Link[] {
  return report.after.flatMap(({ trigger, words: { start, end } }): readonly Link[] => {
    const from = groupAt(near, report, trigger.start, trigger.end);
    if (!from || from === group) return [];
    const answer = ANSWER.exec(report.article.text.slice(start, report.span.end))?.[0] ?? '';
    const words = quoteOf(report, { start, end: Math.max(end, start + answer.length) });
    return [{ from, to: group, days: 0, kind: 'after', rule: 'not-before', words, retaliation: answer !== '' }];
  });
}

/** What the groups say of each other's time: umbrella and part, "two days later", "after", "in retaliation". */
export function findLinks(groups: readonly Group[]): readonly Link[] {
  const byArticle = new Map<string, Set<Group>>();
  for (const group of groups)
    for (const { article } of group.reports)
      byArticle.set(article.id, (byArticle.get(article.id) ?? new Set<Group>()).add(group));
  return groups.flatMap((group) => {
    const { partOf } = group;
    const part: readonly Link[] = partOf
      ? [{ from: partOf, to: group, days: 0, kind: 'part', rule: 'part-of', words: null, retaliation: false }]
      : [];
    return [
      ...part,
      ...group.reports.flatMap((report) => {
        if (report.after.length === 0 && report.clues.every(({ kind }) => kind === 'range')) return [];
        const near = [...(byArticle.get(report.article.id) ?? [])];
        return [...linksOfClues(group, report, near), ...linksOfOrder(group, report, near)];
      }),
    ];
  });
}
