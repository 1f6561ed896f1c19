import { dayOf, NO_DAY, NO_ROW } from '../../../src/core/columns.ts';
import type { SiteArticle } from '../../../src/core/formats/site.ts';
import type { Article, Mention, Place, Span } from '../../../src/core/model.ts';
import type { Filled } from './fillColumns.ts';
import { mix, pick, randomOf } from './random.ts';
import { tell, tellNothing } from './wording.ts';
import type { Marked } from './wording.ts';

/** Successive incidents that one article is the first to tell of; the next articles tell of those with more sources again. */
export const ROWS_PER_ARTICLE = 10;
const MOST_SOURCES = 5;
/** Share of articles that say where they were written. */
const WITH_DATELINE = 0.3;
const PUBLISHERS = ['AP', 'Reuters', 'AFP', 'dpa', 'Xinhua', 'TASS', 'Anadolu', 'EFE', 'ANSA', 'BBC', 'DW', 'RFI'];
const TEXTS_KEPT = 512;

/** An incident told in an article: its sentence, and what is marked in it, both counted in the article's text. */
export interface Telling extends Span {
  readonly row: number;
  readonly marks: readonly Marked[];
}

export interface WrittenArticle {
  readonly article: Article;
  readonly tellings: readonly Telling[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
}

export interface Articles {
  readonly count: number;
  /** Number of an article by its id, or null. */
  numberOf(id: string): number | null;
  /** The articles that tell of the incident in a row, one a source. */
  tellingOf(row: number): readonly number[];
  write(number: number): WrittenArticle;
  /** What the list of articles says of one, without writing it. */
  summary(number: number): SiteArticle;
}

/** The articles behind some columns: written when they are asked for, always the same. */
export function articlesOf({ columns, table, types }: Filled, seed: number): Articles {
  const count = Math.ceil(columns.size / ROWS_PER_ARTICLE);
  const written = new Map<number, WrittenArticle>();
  const placeOf = (row: number): Place | null => table[columns.place[row] ?? NO_ROW] ?? null;
  const sourcesOf = (row: number): number => Math.min(columns.sources[row] ?? 1, count);

  function rowsOf(number: number): readonly number[] {
    const rows: number[] = [];
    for (let source = Math.min(MOST_SOURCES, count) - 1; source >= 0; source -= 1) {
      const first = ((number - source + count) % count) * ROWS_PER_ARTICLE;
      for (let row = first; row < Math.min(first + ROWS_PER_ARTICLE, columns.size); row += 1)
        if (sourcesOf(row) > source) rows.push(row);
    }
    return rows;
  }

  function summary(number: number): SiteArticle {
    const random = randomOf(seed + 7, number);
    const lead = number * ROWS_PER_ARTICLE;
    const where = placeOf(lead);
    const publisher = pick(PUBLISHERS, random);
    const isDated = random() < WITH_DATELINE && columns.level[lead] === 2;
    const id = mix(seed, number).toString(16).padStart(8, '0') + number.toString(16).padStart(8, '0');
    return {
      id,
      file: `articles/${id}.txt`,
      publisher,
      title: `${where ? where.name : 'Region'}: the day in brief, ${String(number + 1)}`,
      published: publishedOn(lead),
      url: `https://example.org/${id}`,
      writtenAt: isDated ? where : null,
    };
  }

  function publishedOn(lead: number): string | null {
    const last = Math.min(lead + ROWS_PER_ARTICLE, columns.size) - 1;
    const day = columns.start[last] ?? NO_DAY;
    return dayOf(day === NO_DAY ? NO_DAY : day + 1);
  }

  function write(number: number): WrittenArticle {
    const known = written.get(number);
    if (known) return known;
    if (written.size >= TEXTS_KEPT) written.clear();
    const made = compose(number);
    written.set(number, made);
    return made;
  }

  function compose(number: number): WrittenArticle {
    const about = summary(number);
    const { id, title, publisher, published, writtenAt } = about;
    const random = randomOf(seed + 8, number);
    let text = `Title: ${title ?? ''}\nSource: ${publisher ?? ''}\nPublished: ${published ?? ''}\n\n`;
    const mentions: Mention[] = [];
    const mention = (place: Place, start: number, end: number): void => void mentions.push(asMention(id, place, start, end, text)); // prettier-ignore
    let dateline: Article['dateline'] = null;
    if (writtenAt) {
      const placeSpan = { start: text.length, end: text.length + writtenAt.name.length };
      text += `${writtenAt.name} (${publisher ?? ''}) — `;
      dateline = { ...{ start: placeSpan.start, end: text.length, place: writtenAt.name, placeSpan }, date: null, agency: publisher }; // prettier-ignore
      mention(writtenAt, placeSpan.start, placeSpan.end);
    }
    const bodyStart = text.length;
    const tellings: Telling[] = [];
    const sentences: Span[] = [];
    for (const row of rowsOf(number)) {
      const place = placeOf(row);
      const [begin, stop] = [columns.start[row] ?? NO_DAY, columns.end[row] ?? NO_DAY];
      const told = { type: types[columns.type[row] ?? 0] ?? '', start: begin, end: stop, killed: columns.killed[row] ?? 0 }; // prettier-ignore
      const sentence = tell({ ...told, place: place?.name ?? null }, random);
      const start = text.length;
      text += sentence.text;
      const end = text.length;
      const marks = sentence.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
      const named = marks.find(({ kind }) => kind === 'place');
      if (place && named) mention(place, named.start, named.end);
      tellings.push({ row, start, end, marks });
      sentences.push({ start, end });
      text += ' ';
      sentences.push({ start: text.length, end: (text += tellNothing(random)).length });
      text += random() < 0.4 ? '\n\n' : ' ';
    }
    const article: Article = {
      ...{ id, file: about.file, publisher, title, published, dateline, language: 'en', url: about.url, text },
      ...{ sha256: id.repeat(4), bodyStart },
    };
    return { article, tellings, sentences, mentions };
  }

  return {
    count,
    numberOf(id) {
      const number = /^[0-9a-f]{16}$/.test(id) ? parseInt(id.slice(8), 16) : count;
      return number < count && summary(number).id === id ? number : null;
    },
    tellingOf: (row) =>
      Array.from({ length: sourcesOf(row) }, (_, source) => (Math.floor(row / ROWS_PER_ARTICLE) + source) % count),
    write,
    summary,
  };
}

function asMention(article: string, place: Place, start: number, end: number, text: string): Mention {
  return {
    ...{ article, start, end, text: place.name || text.slice(start, end), use: 'literal', place, confidence: 0.9 },
    ...{ candidates: [{ place, score: 0.9, reasons: ['the only place of this name'] }], note: null },
  };
}
