import type { Article } from '../model.ts';
import { httpUrl, hostOf } from './httpUrl.ts';
import { ID_DIGITS } from './parseArticle.ts';
import { readDateline } from './readDateline.ts';
import type { DatelineReading } from './readDateline.ts';
import { isoOfStated, readDay } from './readDay.ts';
import { sha256Hex } from './sha256Hex.ts';

/** One line of JSON Lines input; everything but the text may be missing. `date` is the day of publication, in any form. */
export interface ArticleRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
}

/** Short lines before a dateline (a title, a byline) are looked over, this many characters at most. */
const HEAD_LIMIT = 600;

/**
 * A row → article. There is no header to parse, but a dateline at the head of the text (behind its title or its first
 * short lines) is read. The id comes from the row's id and text, so that a reprint stays an article of its own;
 * `sha256` is that of the text's UTF-8 bytes.
 */
export function articleFromRow(row: ArticleRow): Article {
  const { text } = row;
  const encoder = new TextEncoder();
  const stated = row.date ? readDay(row.date) : null;
  const given = stated ? isoOfStated(stated, null) : null;
  const found = findDateline(text, row.title ?? null, given);
  const url = httpUrl(row.url);
  return {
    id: sha256Hex(encoder.encode(JSON.stringify([row.id, text]))).slice(0, ID_DIGITS),
    file: row.id,
    publisher: row.publisher?.trim() || (found?.dateline.agency ?? hostOf(url)),
    title: row.title?.trim() || null,
    published: given ?? (found?.stated ? isoOfStated(found.stated, null) : null),
    dateline: found?.dateline ?? null,
    language: 'en',
    url,
    text,
    sha256: sha256Hex(encoder.encode(text)),
    bodyStart: found?.bodyStart ?? 0,
  };
}

function findDateline(text: string, title: string | null, published: string | null): DatelineReading | null {
  for (const offset of headOffsets(text, title)) {
    const found = readDateline(text, offset, published);
    if (found) return found;
  }
  return null;
}

/** Where a dateline may begin: at the head, behind the title, and at the head of the lines behind short ones. */
function headOffsets(text: string, title: string | null): readonly number[] {
  const first = text.search(/\S/);
  if (first < 0) return [];
  const offsets = [first];
  const named = (title ?? '').trim();
  if (named !== '' && text.startsWith(named, first)) {
    offsets.push(
      first +
        named.length +
        (/^[\s.:]*/.exec(text.slice(first + named.length, first + named.length + 20))?.[0].length ?? 0),
    );
  }
  for (const line of text.slice(first, first + HEAD_LIMIT).matchAll(/[^\r\n]+/g)) {
    offsets.push(first + line.index + line[0].length - line[0].trimStart().length);
    if (/[.!?]["'”’)]*\s*$/.test(line[0])) break;
  }
  return offsets;
}
