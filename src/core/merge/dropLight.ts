import type { Omission } from '../model.ts';
import { typeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { featuresOf, weigh, WEIGHED, whyLight } from './weigh.ts';

function omissionOf(group: Group, why: string): readonly Omission[] {
  const report = group.reports.find(({ mode }) => mode === 'event') ?? group.reports[0];
  if (!report) return [];
  const { article, span } = report;
  return [
    {
      article: article.id,
      ...span,
      exact: article.text.slice(span.start, span.end),
      type: typeOf(group),
      reason: 'reference',
      explanation: `too little says that one incident is told: ${why}`,
    },
  ];
}

/** The groups of one article that tell an incident, and what is left out because too little says that they do. */
export function dropLight(groups: readonly Group[]): {
  readonly groups: readonly Group[];
  readonly omissions: readonly Omission[];
} {
  const wholes = new Set(groups.map(({ partOf }) => partOf));
  const weighed = groups.filter((group) => WEIGHED.has(typeOf(group)));
  const light = new Map<Group, string>();
  for (const group of weighed) {
    const features = featuresOf(group, weighed);
    if (!group.partOf && !wholes.has(group) && weigh(features) < 0) light.set(group, whyLight(features));
  }
  return {
    groups: groups.filter((group) => !light.has(group)),
    omissions: [...light].flatMap(([group, why]) => omissionOf(group, why)),
  };
}
