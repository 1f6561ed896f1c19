import lexicon from '../../../data/lexicon/headers.json' with { type: 'json' };
import type { Dateline } from '../model.ts';
import { agencyOf } from './agencies.ts';
import { httpUrl, hostOf } from './httpUrl.ts';
import { readDateline } from './readDateline.ts';
import { isoOfStated, readDay } from './readDay.ts';

/** What stands before an article's story. */
export interface Header {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly dateline: Dateline | null;
  readonly bodyStart: number;
}

interface Draft {
  publisher: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  at: number;
}

interface Line {
  readonly words: string;
  /** Offset of the next line. */
  readonly next: number;
}

/** A header is looked for in this many characters at most. */
const HEADER_LIMIT = 6000;
const TITLE_LIMIT = 200;
const DAY_KEYS = lexicon.published.join('|');
const DAY_LINE = new RegExp(String.raw`^(?:${DAY_KEYS})\b[ \t]*:?[ \t]+`, 'i');
const FIELD_KEYS = [...lexicon.title, ...lexicon.publisher, ...lexicon.url, ...lexicon.skip];
const FIELD_LINE = new RegExp(String.raw`^(${FIELD_KEYS.join('|')})[ \t]*:[ \t]*(.*)$`, 'i');
const CLOCK =
  /^(?:[ \t,|T]*(?:at[ \t]+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?(?:[ \t]*[ap]\.?m\.?)?(?:[ \t]*\(?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{0,2})\)?)?[ \t]*$/i;
const LOOSE_NUMBER = /^[ \t]+\d{1,7}[ \t]*$/;

/**
 * Reads the lines before the story: dates, fields ("Source: …"), bylines, lone addresses and agencies, one title line, and
 * the dateline at the story's head. Nothing is cut from the text: the result only says where the story begins.
 */
export function readHeader(text: string): Header {
  const draft: Draft = { publisher: null, title: null, published: null, url: null, at: 0 };
  const rules = [readDayLine, readField, readRule, readByline, readAddress, readPlainDay, readAgencyLine, readTitle];
  for (;;) {
    draft.at = skipBlank(text, draft.at);
    if (draft.at > HEADER_LIMIT) break;
    if (readDateline(text, draft.at, draft.published)) break;
    const line = lineAt(text, draft.at);
    if (line.words === '' || !rules.some((rule) => rule(text, line, draft))) break;
  }
  const found = readDateline(text, draft.at, draft.published);
  const published = draft.published ?? (found?.stated ? isoOfStated(found.stated, null) : null);
  return {
    publisher: draft.publisher ?? found?.dateline.agency ?? hostOf(draft.url),
    title: draft.title,
    published,
    url: draft.url,
    dateline: found?.dateline ?? null,
    bodyStart: Math.min(found?.bodyStart ?? draft.at, text.length),
  };
}

function skipBlank(text: string, from: number): number {
  const blank = /[\s\ufeff]*/uy;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

function lineAt(text: string, from: number): Line {
  const stop = text.slice(from, from + HEADER_LIMIT).search(/[\r\n]/);
  const end = stop < 0 ? Math.min(text.length, from + HEADER_LIMIT) : from + stop;
  return { words: text.slice(from, end).trimEnd(), next: end };
}

/** " date 2025-06-03 403": the day, and a loose number when nothing else follows. The story may go on in the same line. */
function readDayLine(_: string, line: Line, draft: Draft): boolean {
  const key = DAY_LINE.exec(line.words);
  if (!key) return false;
  const behind = line.words.slice(key[0].length);
  const stated = readDay(behind);
  if (!stated || stated.start > 12) return false;
  draft.published ??= isoOfStated(stated, null);
  const rest = behind.slice(stated.end);
  draft.at = CLOCK.test(rest) || LOOSE_NUMBER.test(rest) ? line.next : draft.at + key[0].length + stated.end;
  return true;
}

function readField(_: string, line: Line, draft: Draft): boolean {
  const match = FIELD_LINE.exec(line.words);
  if (!match) return false;
  const key = (match[1] ?? '').toLowerCase();
  const value = (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2') || null;
  if (lexicon.title.includes(key)) draft.title ??= value;
  if (lexicon.publisher.includes(key)) draft.publisher ??= value === null ? null : (agencyOf(value) ?? value);
  if (lexicon.url.includes(key)) draft.url ??= httpUrl(value);
  draft.at = line.next;
  return true;
}

/** "---", "====": lines that hold nothing. */
function readRule(_: string, line: Line, draft: Draft): boolean {
  if (!/^[-=*_#~]{2,}$/.test(line.words)) return false;
  draft.at = line.next;
  return true;
}

/** "By Jane Doe and John Roe", without a verb or a full stop. */
function readByline(_: string, line: Line, draft: Draft): boolean {
  const [first = '', ...names] = line.words.split(/[ \t]+/);
  if (
    !lexicon.byline.includes(first.toLowerCase()) ||
    names.length === 0 ||
    names.length > 12 ||
    line.words.length > 120
  )
    return false;
  const named = names.every((name) => /^[\p{Lu}(|/&]|@/u.test(name) || lexicon.bylineLinks.includes(name));
  if (!named || /[.!?]$/.test(line.words)) return false;
  draft.publisher ??= agencyOf(names.at(-1) ?? '');
  draft.at = line.next;
  return true;
}

function readAddress(_: string, line: Line, draft: Draft): boolean {
  const url = httpUrl(line.words);
  if (url === null) return false;
  draft.url ??= url;
  draft.at = line.next;
  return true;
}

/** A line that is nothing but a day, with or without a time. */
function readPlainDay(_: string, line: Line, draft: Draft): boolean {
  const day = plainDay(line.words);
  if (day === null) return false;
  draft.published ??= day;
  draft.at = line.next;
  return true;
}

function plainDay(words: string): string | null {
  const stated = readDay(words);
  if (stated?.year == null || stated.start > 0) return null;
  const rest = words.slice(stated.end);
  return CLOCK.test(rest) || LOOSE_NUMBER.test(rest) ? isoOfStated(stated, null) : null;
}

/** "Reuters" or "(AFP)" alone in its line. */
function readAgencyLine(_: string, line: Line, draft: Draft): boolean {
  const agency = plainAgency(line.words);
  if (agency === null) return false;
  draft.publisher ??= agency;
  draft.at = line.next;
  return true;
}

function plainAgency(words: string): string | null {
  return agencyOf(words.replace(/^\((.*)\)$/, '$1'));
}

/** The first short line without a final full stop, if a story follows that does not run on from it. */
function readTitle(text: string, line: Line, draft: Draft): boolean {
  const words = line.words.replace(/^#+\s*/, '').trim();
  const again = draft.title !== null && words === draft.title;
  if (
    (draft.title !== null && !again) ||
    words.length > TITLE_LIMIT ||
    /[.,;:]["'”’)]*$/.test(words) ||
    !/\p{L}/u.test(words)
  )
    return false;
  const after = skipBlank(text, line.next);
  if (after >= text.length) return false;
  if (!/(?:\r\n?|\n)[ \t]*(?:\r|\n)/.test(text.slice(line.next, after)) && runsOn(text, line, draft.at, after))
    return false;
  draft.title = words;
  draft.at = line.next;
  return true;
}

/** Whether the next line is the same sentence, wrapped: it begins small, or is no longer than wrapped lines are. */
function runsOn(text: string, line: Line, at: number, after: number): boolean {
  const following = lineAt(text, after).words;
  if (/^\p{Ll}/u.test(following)) return true;
  const isHeader =
    DAY_LINE.test(following) || FIELD_LINE.test(following) || /^by\s/i.test(following) || plainDay(following) !== null;
  if (isHeader || plainAgency(following) !== null || readDateline(text, after, null)) return false;
  return following.length < (line.next - at) * 1.5;
}
