import { judgeSame } from './sameIncident.ts';
import type { Judgement } from './sameIncident.ts';
import type { Group } from './groups.ts';

/** Groups of one article, those that tell the same incident made one: each with the one it fits best. */
export function mergeStories(groups: readonly Group[]): readonly Group[] {
  const stories: Group[] = [];
  for (const group of groups) {
    let best: { readonly story: Group; readonly judged: Judgement } | null = null;
    for (const story of stories) {
      const judged = judgeSame(story, group);
      if (judged.same && (!best || judged.score >= best.judged.score)) best = { story, judged };
    }
    if (!best) {
      stories.push(group);
      continue;
    }
    const { story, judged } = best;
    story.reports.push(...group.reports);
    story.reasons.push(...group.reasons, `the article goes on to tell of it: ${judged.features.join(', ')}`);
    for (const part of groups) if (part.partOf === group) part.partOf = story;
  }
  return stories;
}

/** "Five people were shot. The shooting was at a club in Goma": one place told behind an incident is where it was, no part of it. */
export function joinLoneParts(groups: readonly Group[]): readonly Group[] {
  const gone = new Set<Group>();
  for (const whole of groups) {
    const parts = groups.filter(({ partOf }) => partOf === whole);
    const [part] = parts;
    if (!part || parts.length > 1) continue;
    whole.reports.push(...part.reports);
    whole.reasons.push(...part.reasons, 'the article goes on to say where it was');
    gone.add(part);
  }
  return groups.filter((group) => !gone.has(group));
}
