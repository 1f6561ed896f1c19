import type { Group } from './groups.ts';

const PUBLISHED_APART = 4;

/** Whether their numbers of dead can be of one incident, as counts grow. */
export function tollsMeet(a: Group, b: Group): boolean {
  const range = (group: Group): readonly [number, number] | null => {
    const toll = group.reports.find((report) => report.killed?.min != null)?.killed;
    return toll?.min == null ? null : [toll.min, toll.max ?? Infinity];
  };
  const [one, two] = [range(a), range(b)];
  return !one || !two || (one[0] <= two[1] * 2 && two[0] <= one[1] * 2);
}

function words(group: Group): ReadonlySet<string> {
  const texts = group.reports.flatMap((report) => report.targets);
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
}

/** Whether both name the same kind of target: "air bases", "military airfields". */
export function targetsMeet(a: Group, b: Group): boolean {
  const stem = (word: string): string => word.replace(/(?:fields?|bases?|s)$/u, '');
  const one = new Set([...words(a)].map(stem));
  return [...words(b)].map(stem).some((word) => word.length > 2 && one.has(word)) || (airfields(a) && airfields(b));
}

function airfields(group: Group): boolean {
  return [...words(group), ...group.reports.flatMap((report) => report.targets)].some((word) =>
    /air ?(?:field|base|port)/i.test(word),
  );
}

/** Whether they were reported within days of each other. */
export function publishedNear(a: Group, b: Group): boolean {
  const days = (group: Group): number[] =>
    group.reports.flatMap((report) =>
      report.article.published ? [Date.parse(report.article.published) / 86_400_000] : [],
    );
  return days(a).some((one) => days(b).some((two) => Math.abs(one - two) <= PUBLISHED_APART));
}
