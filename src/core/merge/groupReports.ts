import type { DateClue } from '../dates/clues.ts';
import type { ArticleReports, Report } from '../incidents/report.ts';
import type { Omission } from '../model.ts';
import { dropLight } from './dropLight.ts';
import { placeOf, sameFamily, sequenceOf, sequencesMeet, typeOf } from './groups.ts';
import type { Group } from './groups.ts';
import { targetsMeet, tollsMeet } from './groupsMeet.ts';
import { hazardsMeet } from './hazards.ts';
import { mergeAcross } from './mergeAcross.ts';
import { joinLoneParts, mergeStories } from './mergeStories.ts';
import { dateFromAround } from './dateFromAround.ts';
import { WEIGHED } from './weigh.ts';
import { followTalks, settle } from './settle.ts';
import { datesMeet, solveDates } from './solveDates.ts';

/** An elaboration without a place of its own points back over at most this many sentences. */
const ELABORATION = 4;
/** Characters behind "the strikes" in which " of 2006" stands. */
const YEAR_REACH = 9;
/** An article that tells more is a list, and is read in parts, so that its time stays linear in its length. */
const MOST_REPORTS = 200;

/** An anaphor joins the incident of its family told last before it, or, at the head of a text, the first one told. */
function antecedent(report: Report, groups: readonly Group[]): Group | null {
  const able = groups.filter((group) => {
    const own = group.reports[0];
    if (!own || own.article.id !== report.article.id) return false;
    const sequence = sequenceOf(group);
    if (report.sequence.previous !== sequence.previous) return false;
    if (report.sequence.ordinal !== null && sequence.ordinal !== null && report.sequence.ordinal !== sequence.ordinal)
      return false;
    return group.reports.some((other) => sameFamily(other.type, report.type));
  });
  const same = able.filter((group) =>
    group.reports.some((other) => other.type === report.type && other.sequence.ordinal === report.sequence.ordinal),
  );
  for (const list of [same, able]) {
    const before = list.filter((group) => (group.reports[0]?.trigger.start ?? 0) < report.trigger.start);
    const chosen = before.at(-1) ?? list[0];
    if (chosen) return chosen;
  }
  return null;
}

function isElaboration(report: Report, group: Group): boolean {
  const last = group.reports.filter((other) => other.mode === 'event').at(-1);
  if (!last || last.article.id !== report.article.id || report.at) return false;
  const near = report.sentence - last.sentence <= ELABORATION && report.sentence >= last.sentence;
  const reckoned = report.clues.some((clue) => clue.kind !== 'range' && clue.anchor === 'named');
  const again = report.type === last.type || report.strength !== 'says' || report.definite;
  const dated = report.clues.some((clue) => clue.kind === 'range') && last.clues.some((clue) => clue.kind === 'range');
  return (
    near &&
    !dated &&
    !reckoned &&
    again &&
    report.relation === null &&
    sameFamily(last.type, report.type) &&
    report.sequence.previous === last.sequence.previous &&
    report.actors.every((actor) => last.actors.length === 0 || last.actors.some((other) => other.name === actor.name))
  );
}

/** "Drones struck depots in three states. The drones hit …": places told behind an incident without one are its parts. */
function wholeOf(report: Report, groups: readonly Group[]): Group | null {
  const last = groups.findLast((group) => group.partOf === null);
  const told = last?.reports.at(-1);
  if (!last || !told || !report.at || !report.definite || placeOf(last) !== null || report.sentence - told.sentence > 1)
    return null;
  return told.type === report.type && !report.clues.some((clue) => clue.kind === 'range') ? last : null;
}

/** Groups of one article: an event begins a group unless it tells of one again; an anaphor joins one or is dropped. */
export function groupArticle(told: ArticleReports): readonly Group[] {
  const { reports } = told;
  const parts = Math.max(1, Math.ceil(reports.length / MOST_REPORTS));
  return Array.from({ length: parts }, (_, part) =>
    groupPart({ ...told, reports: reports.slice(part * MOST_REPORTS, (part + 1) * MOST_REPORTS) }),
  ).flat();
}

/** "The murder of the two nuns" points back to nothing that the article tells, so that it has to stand for itself. */
function standsAlone({ type, strength, article, trigger }: Report): boolean {
  const ofYear = /^ of (?:19|20)\d\d\b/.test(article.text.slice(trigger.end, trigger.end + YEAR_REACH));
  return WEIGHED.has(type) && strength === 'names' && !ofYear;
}

function groupPart({ reports, settings, days, countries }: ArticleReports): readonly Group[] {
  const groups: Group[] = [];
  for (const report of reports.filter(({ mode }) => mode === 'event')) {
    const whole = wholeOf(report, groups);
    const fresh: Group = { key: report.key, reports: [report], reasons: [], partOf: whole };
    const known = report.apart
      ? undefined
      : groups.findLast(
          (group) => (isElaboration(report, group) && hazardsMeet(group, fresh)) || repeats(group, fresh),
        );
    if (known) {
      known.reports.push(report);
      known.reasons.push('told again in the same article');
    } else groups.push(fresh);
  }
  for (const report of reports.filter(({ mode }) => mode === 'anaphor')) {
    const known = antecedent(report, groups);
    if (known) known.reports.push(report);
    else if (standsAlone(report))
      groups.push({ key: report.key, reports: [{ ...report, mode: 'event' }], reasons: [], partOf: null });
  }
  const stories = joinLoneParts(mergeStories(groups));
  const scenes = new Set(stories.flatMap((group) => placeOf(group)?.id ?? []));
  for (const group of stories)
    if (!stories.some(({ partOf }) => partOf === group)) settle(group, settings, scenes, countries);
  // What places are carried over to shows more tellings to be of one incident.
  const merged = mergeStories(stories);
  for (const group of merged) dateFromAround(group, days, merged);
  followTalks(merged);
  return merged;
}

/** Same family and place in one article, on days and with numbers that can be the same. */
function repeats(a: Group, b: Group): boolean {
  const places = [placeOf(a), placeOf(b)];
  if (
    !places[0] ||
    !places[1] ||
    places[0].id !== places[1].id ||
    a.reports[0]?.span.start === b.reports[0]?.span.start
  )
    return false;
  const alike = sameFamily(typeOf(a), typeOf(b)) && sequencesMeet(a, b) && tollsMeet(a, b) && hazardsMeet(a, b);
  if (!alike) return false;
  const dates = solveDates([a, b]);
  return datesMeet(dates.get(a), dates.get(b));
}

/** A day taken from that of the report alone. */
function isGuess(clue: DateClue): boolean {
  return clue.kind === 'range' && clue.rule === 'publication-bound';
}

/** What belongs to an umbrella keeps to its days, not to those guessed for it. */
function putUnder(part: Group, umbrella: Group): void {
  part.partOf = umbrella;
  for (const [index, report] of part.reports.entries())
    part.reports[index] = { ...report, clues: report.clues.filter((clue) => !isGuess(clue)) };
}

/** Told behind it in the same article, of the same type and without a day: "On Jan. 8 … 34 strikes in Syria. Near Homs, two strikes …". */
function isListedUnder(part: Group, umbrella: Group): boolean {
  const [own, head] = [part.reports[0], umbrella.reports[0]];
  if (!own || !head || own.article.id !== head.article.id) return false;
  return (
    part.reports.every(({ clues }) => clues.every(isGuess)) && own.type === head.type && head.sentence < own.sentence
  );
}

/** An incident told for a whole country, of whose parts others tell: the parts keep to its days. */
function linkParts(groups: readonly Group[]): void {
  const dates = solveDates(groups);
  const width = (group: Group): number => (dates.get(group)?.hi ?? Infinity) - (dates.get(group)?.lo ?? -Infinity);
  const byExactness = [...groups].sort((a, b) => width(a) - width(b) || (a.key < b.key ? -1 : 1));
  for (const umbrella of byExactness) {
    const place = placeOf(umbrella);
    if (place?.kind !== 'country') continue;
    const parts = groups.filter((part) => {
      const at = placeOf(part);
      if (part === umbrella || !at || at.kind === 'country' || at.country !== place.country || part.partOf)
        return false;
      return (
        sameFamily(typeOf(part), typeOf(umbrella)) &&
        (isListedUnder(part, umbrella) ||
          (datesMeet(dates.get(part), dates.get(umbrella)) && targetsMeet(part, umbrella)))
      );
    });
    if (parts.length > 1) for (const part of parts) putUnder(part, umbrella);
  }
}

/**
 * Reports of all articles → groups, each one incident; umbrella and parts linked; and what too little was told of. The
 * order of articles does not matter.
 */
export function groupReports(byArticle: readonly ArticleReports[]): {
  readonly groups: readonly Group[];
  /** By article. */
  readonly omissions: ReadonlyMap<string, readonly Omission[]>;
} {
  const key = ({ reports }: ArticleReports): string => reports[0]?.key ?? '';
  const sorted = [...byArticle].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const told = sorted.map((article) => dropLight(groupArticle(article)));
  const omissions = new Map(
    told.flatMap((one) => (one.omissions[0] ? [[one.omissions[0].article, one.omissions] as const] : [])),
  );
  const groups = mergeAcross(told.flatMap((article) => article.groups));
  linkParts(groups);
  return { groups, omissions };
}
