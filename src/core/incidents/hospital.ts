import type { Token } from '../text/tokens.ts';
import casualties from '../../../data/lexicon/casualties.json' with { type: 'json' };

const VERBS: ReadonlySet<string> = new Set(casualties.hospital.verbs);
const PLACES: ReadonlySet<string> = new Set(casualties.hospital.places);
const CENTERS: ReadonlySet<string> = new Set(casualties.hospital.centers);
const CONDITIONS: ReadonlySet<string> = new Set(casualties.conditions);
/** Words between "taken" and the hospital, and between "in" and "condition". */
const REACH = 12;
const CONDITION_REACH = 5;

function isHospital(tokens: readonly Token[], at: number): boolean {
  const low = tokens[at]?.low ?? '';
  return PLACES.has(low) || (/^cent(?:er|re)s?$/.test(low) && CENTERS.has(tokens[at - 1]?.low ?? ''));
}

/** "Taken to … Hospital", "sent five people to the hospital": index of the hospital for the verb at `at`, or null. */
export function isTreated(tokens: readonly Token[], at: number): number | null {
  if (!VERBS.has(tokens[at]?.low ?? '')) return null;
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const token = tokens[next];
    if (!token || /^[;:.!?]$/.test(token.text)) return null;
    if (isHospital(tokens, next)) return next;
  }
  return null;
}

/** "In critical condition", "in critical but stable condition": index of "condition" for the "in" at `at`, or null. */
export function inCondition(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.low !== 'in') return null;
  for (let next = at + 1; next <= at + CONDITION_REACH; next += 1)
    if (tokens[next]?.low === 'condition')
      return tokens.slice(at + 1, next).some(({ low }) => CONDITIONS.has(low)) ? next : null;
  return null;
}
