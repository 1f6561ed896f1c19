import type { Harm } from '../incidents/casualties.ts';
import type { Report, Toll } from '../incidents/report.ts';
import type { Count, Quote } from '../model.ts';
import type { Group } from './groups.ts';

type Ids = ReadonlyMap<Group, string>;

/** Which groups have a report that states a number: one number can be of several incidents ("nine were killed in A and B"). */
export type TollOwners = ReadonlyMap<string, ReadonlySet<Group>>;

const HARMS: readonly Harm[] = ['killed', 'injured', 'struck'];

function keyOf({ article }: Report, harm: Harm, { span }: Toll): string {
  return `${harm} ${article.id} ${span.start}`;
}

/** Finds the groups of each number, once for all groups. */
export function findTollOwners(groups: readonly Group[]): TollOwners {
  const owners = new Map<string, Set<Group>>();
  for (const group of groups)
    for (const report of group.reports)
      for (const harm of HARMS) {
        const toll = report[harm];
        if (!toll) continue;
        const key = keyOf(report, harm, toll);
        owners.set(key, (owners.get(key) ?? new Set<Group>()).add(group));
      }
  return owners;
}

function quoteOf({ article }: Report, { span }: Toll): Quote {
  return { article: article.id, ...span, exact: article.text.slice(span.start, span.end) };
}

/** Each number that the group's sentences state, once, with the incidents that share it; the largest first. */
function countsOf(group: Group, harm: Harm, owners: TollOwners, ids: Ids): readonly Count[] {
  const seen = new Set<string>();
  const counts = group.reports.flatMap((report) => {
    const toll = report[harm];
    const key = toll ? keyOf(report, harm, toll) : '';
    if (!toll || seen.has(key)) return [];
    seen.add(key);
    const sharing = [...(owners.get(key) ?? [])].filter((other) => other !== group);
    const sharedWith = sharing.map((other) => ids.get(other) ?? '').sort();
    return [{ min: toll.min, max: toll.max, quote: quoteOf(report, toll), sharedWith }];
  });
  return counts.sort((a, b) => (b.min ?? b.max ?? -1) - (a.min ?? a.max ?? -1));
}

export function countKilled(group: Group, owners: TollOwners, ids: Ids): readonly Count[] {
  return countsOf(group, 'killed', owners, ids);
}

/** The injured; of those who were shot or stabbed, all but the dead are injured: "five were shot, one of them died". */
export function countInjured(group: Group, owners: TollOwners, ids: Ids): readonly Count[] {
  const stated = countsOf(group, 'injured', owners, ids);
  const [struck] = countsOf(group, 'struck', owners, ids);
  const killed = countsOf(group, 'killed', owners, ids)[0]?.min ?? 0;
  const left = (struck?.min ?? 0) - killed;
  if (!struck || left <= (stated[0]?.min ?? 0)) return stated;
  return [{ ...struck, min: left, max: struck.max === null ? null : struck.max - killed }, ...stated];
}
