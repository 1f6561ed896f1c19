import type { Dateline } from '../model.ts';
import { agencyOf, isAcronym, NOT_PLACES } from './agencies.ts';
import { DAY_PATTERN, isoOfStated, MONTH_NAMES, readDay, WEEKDAYS } from './readDay.ts';
import type { StatedDay } from './readDay.ts';

/** A dateline and what stands behind it. */
export interface DatelineReading {
  readonly dateline: Dateline;
  /** The day as it stands in the text, or null. */
  readonly stated: StatedDay | null;
  /** Offset of the first word behind it. */
  readonly bodyStart: number;
}

const LOOK_AHEAD = 400;
const CAPS_WORD = String.raw`(?:(?:Mc|Mac|St\.)?\p{Lu}[\p{Lu}\p{M}'’.\-]*)`;
const CAPS = String.raw`(?:(?=[\p{L}.'’\-]*\p{Lu}[.'’]?\p{Lu})${CAPS_WORD}(?:[ ](?:${CAPS_WORD}|de|da|do|del|al|el|la)){0,4})`;
const CAPITALISED_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.\-]*`;
const CAPITALISED = String.raw`(?:${CAPITALISED_WORD}(?:[ ](?:${CAPITALISED_WORD}|de|da|do|del|al|el|la|of|the|upon|am|sur)){0,4})`;
const DAY = `(?:${DAY_PATTERN})`;
// "KYIV, Ukraine", "ROME (ITALY)", "GENEVA/PARIS".
const REGION = String.raw`(?:/(?:${CAPS}|${CAPITALISED})){0,3}(?:,[ ](?!${DAY})${CAPITALISED}){0,2}(?:[ ]\((?!${DAY})\p{Lu}[\p{L} ]{2,30}\)(?=,))?`;
const AGENCY = String.raw`(?:\([ ]*(?<round>[^()\n]{2,50}?)[ ]*\)|/(?<slash>[^/\n]{2,40})/)`;
const DASH = String.raw`(?:[ \t]*(?:\r?\n)?(?:—|–|--+)|[ \t]+-(?=[ \t\r\n]))`;

/**
 * Reads the dateline that begins at `offset` of the text: "BEIJING, June 3. /TASS/.", "KYIV, Ukraine (AP) —",
 * "PARIS, Jan 5 (Reuters) -", "LIMA --", "(AFP)". Null where none begins there.
 * `published` (YYYY-MM-DD or null) gives the year of a day without one. Capitals alone count as a place only before a
 * dash, a day or an agency; a place in small letters needs an agency, or a day and a dash.
 */
export function readDateline(text: string, offset: number, published: string | null): DatelineReading | null {
  const head = text.slice(offset, offset + LOOK_AHEAD);
  return readFull(head, offset, published, text) ?? readBare(head, offset, published, text);
}

const FULL = new RegExp(
  String.raw`(?<lead>\((?<first>[^()\n]{2,40})\)[ ])?(?<place>${CAPS}|${CAPITALISED})(?<region>${REGION})(?:,[ ]*(?<day>${DAY}))?[.,:]?(?:[ ]*${AGENCY}[.:]?)?(?<dash>${DASH})?`,
  'uy',
);
const ALL_CAPS = new RegExp(`^${CAPS}$`, 'u');
const BARE = new RegExp(String.raw`(?:(?<day>${DAY})[.,]?[ ]*)?${AGENCY}[.:]?(?<dash>${DASH})?`, 'uy');

function readFull(head: string, offset: number, published: string | null, text: string): DatelineReading | null {
  const match = matchAt(FULL, head);
  const { first, place, dash, round, slash } = match?.groups ?? {};
  if (!match || !place || isNoPlace(place)) return null;
  const inBrackets = splitDay(round ?? slash ?? first ?? null);
  const { agency } = inBrackets;
  const named =
    agency !== null && (agencyOf(agency) !== null || isAcronym(agency) || dash !== undefined || slash !== undefined);
  if (agency !== null && !named) return null;
  const day = match.groups?.['day'] ?? inBrackets.day;
  const known = agency !== null && (agencyOf(agency) !== null || slash !== undefined);
  const dated = day !== undefined;
  const dashed = dash !== undefined;
  const sure = ALL_CAPS.test(place)
    ? dashed || known || (named && dated)
    : (named && (dated || dashed)) || (dated && dashed);
  if (!sure) return null;
  const start = offset + (match.groups?.['lead']?.length ?? 0);
  return finish({ match, offset, published, text, place: { words: trimPlace(place), start }, day, agency });
}

/** "(Newswire - December 23, 2010)", "(November 28, 2016)": a day may stand in the agency's brackets. */
function splitDay(words: string | null): { readonly agency: string | null; readonly day: string | undefined } {
  const stated = words === null ? null : readDay(words);
  if (words === null || !stated) return { agency: words, day: undefined };
  return {
    agency: words.slice(0, stated.start).replace(/[\s,–—-]+$/u, '') || null,
    day: words.slice(stated.start, stated.end),
  };
}

/** A day with an agency, or an agency alone: "June 3 (Reuters) -", "(AFP) Heavy rain …". */
function readBare(head: string, offset: number, published: string | null, text: string): DatelineReading | null {
  const match = matchAt(BARE, head);
  const { day, dash, round, slash } = match?.groups ?? {};
  const agency = round ?? slash;
  if (!match || agency === undefined) return null;
  const named =
    agencyOf(agency) !== null ||
    (round !== undefined && isTitleCased(round)) ||
    (isAcronym(agency) && (dash !== undefined || round !== undefined));
  if (!named) return null;
  if (/^[ ]*$/.test(head.slice(match[0].length).split('\n', 1)[0] ?? '') && dash === undefined && day === undefined)
    return null;
  return finish({ match, offset, published, text, place: null, day, agency });
}

/** "(Lake News)" at the head of a story: up to four capitalised words are taken for the publisher. */
function isTitleCased(words: string): boolean {
  return /^\p{Lu}[\p{L}.&'’-]+(?: (?:of|the|\p{Lu}[\p{L}.&'’-]*)){1,3}$/u.test(words);
}

function matchAt(pattern: RegExp, head: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(head);
}

function trimPlace(place: string): string {
  return place.replace(/[,:]+$/, '').replace(/(?<=\p{L}{3})\.$/u, '');
}

function isNoPlace(place: string): boolean {
  return place
    .toLowerCase()
    .split(/[ .]+/)
    .some(
      (word) => NOT_PLACES.has(word) || WEEKDAYS.has(word) || (MONTH_NAMES.has(word) && place.length === word.length),
    );
}

interface Parts {
  readonly match: RegExpExecArray;
  readonly offset: number;
  readonly published: string | null;
  readonly text: string;
  readonly place: { readonly words: string; readonly start: number } | null;
  readonly day: string | undefined;
  readonly agency: string | null;
}

function finish({ match, offset, published, text, place, day, agency }: Parts): DatelineReading {
  const stated = day === undefined ? null : readDay(day);
  const end = offset + match[0].trimEnd().length;
  const behind = /(?:\s*\[[^\]\n]{1,80}(?:\n[^\]\n]{1,80})?\])*\s*/uy;
  behind.lastIndex = end;
  const bodyStart = end + (behind.exec(text)?.[0].length ?? 0);
  const dateline: Dateline = {
    start: offset,
    end,
    place: place?.words ?? null,
    placeSpan: place ? { start: place.start, end: place.start + place.words.length } : null,
    date: stated ? isoOfStated(stated, published) : null,
    agency: agency === null ? null : (agencyOf(agency) ?? agency),
  };
  return { dateline, stated, bodyStart };
}
