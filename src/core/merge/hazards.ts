import table from '../../../data/lexicon/same-incident.json' with { type: 'json' };
import type { Report } from '../incidents/report.ts';
import type { Group } from './groups.ts';

/** Word that names a hazard → the hazard. */
const HAZARDS: ReadonlyMap<string, string> = new Map(
  Object.entries(table.hazards).flatMap(([hazard, words]) => words.map((word) => [word, hazard] as const)),
);

/** The hazards that a report's sentence names, "earthquake" or "flood"; empty for what is no disaster. */
function hazardsIn({ type, article, span }: Report): ReadonlySet<string> {
  if (type !== 'disaster') return new Set();
  const words =
    article.text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(words.flatMap((word) => HAZARDS.get(word) ?? []));
}

/** The hazards of a group: those of its first sentence that names any, narrowed by the others. */
function hazardsOf({ reports }: Group): ReadonlySet<string> {
  let own: ReadonlySet<string> = new Set();
  for (const found of reports.map(hazardsIn)) {
    const both = new Set([...found].filter((hazard) => own.has(hazard)));
    if (own.size === 0) own = found;
    else if (both.size > 0) own = both;
  }
  return own;
}

/** Whether both can be of one hazard: a landslide is no earthquake, whatever else agrees. */
export function hazardsMeet(a: Group, b: Group): boolean {
  const [one, two] = [hazardsOf(a), hazardsOf(b)];
  return one.size === 0 || two.size === 0 || [...one].some((hazard) => two.has(hazard));
}
