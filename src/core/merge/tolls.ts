import type { Harm } from '../incidents/casualties.ts';
import type { Report, Toll } from '../incidents/report.ts';
import type { Count, Quote } from '../model.ts';
import type { Group } from './groups.ts';

type Ids = ReadonlyMap<Group, string>;

function isSame(report: Report, other: Report, harm: Harm): boolean {
  const [a, b] = [report[harm], other[harm]];
  return a !== null && b !== null && report.article.id === other.article.id && a.span.start === b.span.start;
}

function quoteOf({ article }: Report, { span }: Toll): Quote {
  return { article: article.id, ...span, exact: article.text.slice(span.start, span.end) };
}

/** Each number that the group's sentences state, once, with the incidents that share it; the largest first. */
function countsOf(group: Group, harm: Harm, groups: readonly Group[], ids: Ids): readonly Count[] {
  const seen = new Set<string>();
  const counts = group.reports.flatMap((report) => {
    const toll = report[harm];
    if (!toll || seen.has(`${report.article.id}:${toll.span.start}`)) return [];
    seen.add(`${report.article.id}:${toll.span.start}`);
    const sharing = groups.filter((other) => other !== group && other.reports.some((its) => isSame(report, its, harm)));
    const sharedWith = sharing.map((other) => ids.get(other) ?? '').sort();
    return [{ min: toll.min, max: toll.max, quote: quoteOf(report, toll), sharedWith }];
  });
  return counts.sort((a, b) => (b.min ?? b.max ?? -1) - (a.min ?? a.max ?? -1));
}

export function countKilled(group: Group, groups: readonly Group[], ids: Ids): readonly Count[] {
  return countsOf(group, 'killed', groups, ids);
}

/** The injured; of those who were shot or stabbed, all but the dead are injured: "five were shot, one of them died". */
export function countInjured(group: Group, groups: readonly Group[], ids: Ids): readonly Count[] {
  const stated = countsOf(group, 'injured', groups, ids);
  const [struck] = countsOf(group, 'struck', groups, ids);
  const killed = countsOf(group, 'killed', groups, ids)[0]?.min ?? 0;
  const left = (struck?.min ?? 0) - killed;
  if (!struck || left <= (stated[0]?.min ?? 0)) return stated;
  return [{ ...struck, min: left, max: struck.max === null ? null : struck.max - killed }, ...stated];
}
