import type { Report } from '../incidents/report.ts';
import { dayOf } from '../dates/days.ts';
import type { Place } from '../model.ts';
import { distanceKm } from '../places/distance.ts';
import { placeOf, sameFamily, sequencesMeet, typeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { solveDates } from './solveDates.ts';
import type { Interval } from './solveDates.ts';

/** An incident without days of its own is taken for one of so many days before its report. */
const RECENT_DAYS = 7;
const SAME_TOWN_KM = 15;
const TOLL_FACTOR = 2;
/** Types of which an article often tells several in a row; told without a place they are kept apart. */
const MANY: ReadonlySet<string> = new Set(['arrest', 'talks', 'agreement', 'aid', 'prisoner-swap']);

/** What lasts for weeks: "the outbreak was declared on Monday" dates only its beginning. */
const LASTING: ReadonlySet<string> = new Set(['outbreak', 'disaster']);

function placesMeet(a: Place | null, b: Place | null): boolean {
  if (!a || !b || a.id === b.id) return true;
  if (a.kind === 'country' || b.kind === 'country') return false;
  if (a.kind === 'admin1' || b.kind === 'admin1') return a.admin1 === b.admin1;
  const reach = a.kind === 'admin2' || b.kind === 'admin2' ? Math.max(a.radiusM, b.radiusM) / 1000 : SAME_TOWN_KM;
  return distanceKm(a, b) <= reach;
}

function boundsOf(group: Group, interval: Interval | undefined): readonly [number, number] {
  const published = group.reports[0]?.article.published;
  const day = published ? dayOf(published) : Infinity;
  const dated = interval?.basis.some(({ rule }) => rule !== 'publication-bound') ?? false;
  if (dated && interval) return [interval.lo, interval.hi];
  return [Number.isFinite(day) ? day - RECENT_DAYS : -Infinity, day];
}

function daysMeet(a: Group, b: Group, slack: number): boolean {
  const dates = solveDates([a, b]);
  const [one, two] = [boundsOf(a, dates.get(a)), boundsOf(b, dates.get(b))];
  return one[0] <= two[1] + slack && two[0] <= one[1] + slack;
}

function killedOf(group: Group): number | null {
  return group.reports.find(({ killed }) => killed?.min != null)?.killed?.min ?? null;
}

function tollsMeet(a: Group, b: Group): boolean {
  const [one, two] = [killedOf(a), killedOf(b)];
  return one === null || two === null || (one <= two * TOLL_FACTOR && two <= one * TOLL_FACTOR);
}

function firstEvent(group: Group): Report | undefined {
  return group.reports.find(({ mode }) => mode === 'event');
}

/** Whether an article, as it goes on, tells of the same incident again rather than of one more. */
function isSameStory(known: Group, later: Group): boolean {
  const [one, two] = [firstEvent(known), firstEvent(later)];
  if (!one || !two || two.apart || known.partOf || later.partOf) return false;
  const [type, other] = [typeOf(known), typeOf(later)];
  const again = type === other || (sameFamily(type, other) && (two.definite || two.strength !== 'says'));
  if (!again || (two.elsewhere && !one.elsewhere && two.strength === 'says')) return false;
  // Places of one list are incidents of their own.
  if (one.trigger.start === two.trigger.start) return false;
  const [at, then] = [placeOf(known), placeOf(later)];
  if (MANY.has(type) && !at && !then) return false;
  // What one sentence dates to the night the next dates to the morning after.
  const slack = at && then && at.id !== then.id ? 0 : 1;
  const tolls = (type === other && at?.id === then?.id) || tollsMeet(known, later);
  const days = (LASTING.has(type) && two.definite) || daysMeet(known, later, slack);
  return placesMeet(at, then) && sequencesMeet(known, later) && tolls && days;
}

/** Groups of one article, those that tell the same incident made one. */
export function mergeStories(groups: readonly Group[]): readonly Group[] {
  const stories: Group[] = [];
  for (const group of groups) {
    const known = stories.findLast((story) => isSameStory(story, group));
    if (!known) stories.push(group);
    else {
      known.reports.push(...group.reports);
      known.reasons.push(...group.reasons, 'the article goes on to tell of it');
      for (const part of groups) if (part.partOf === group) part.partOf = known;
    }
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
