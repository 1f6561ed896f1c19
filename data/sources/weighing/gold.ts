import fs from 'node:fs';
import path from 'node:path';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { dayOf } from '../../../src/core/dates/days.ts';
import { readReports } from '../../../src/core/incidents/readReports.ts';
import { buildIncidents } from '../../../src/core/merge/buildIncidents.ts';
import { groupArticle } from '../../../src/core/merge/groupReports.ts';
import { typeOf } from '../../../src/core/merge/groups.ts';
import { featuresOf, WEIGHED } from '../../../src/core/merge/weigh.ts';
import type { Article, Incident } from '../../../src/core/model.ts';
import { distanceKm } from '../../../src/core/places/distance.ts';
import type { Gazetteer } from '../../../src/core/places/gazetteer.ts';
import { readPlaces } from '../../../src/core/places/readPlaces.ts';
import type { Tagger } from '../../../src/core/places/tagger/tagger.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { JUDGES, typesOf } from './judges.ts';
import type { Corpus, GoldRow } from './judges.ts';

/** A group of reports to learn from: its features, and whether the gold knows the incident. */
export interface Judged {
  readonly corpus: Corpus;
  readonly article: string;
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** What the judges compare of an incident. */
export interface Told {
  readonly type: string;
  /** Day numbers, null where not given. */
  readonly from: number | null;
  readonly to: number | null;
  /** Folded names of the place and of what it lies in. */
  readonly names: ReadonlySet<string>;
  readonly distanceKm: (to: { readonly lon: number; readonly lat: number }) => number;
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

function toldOf({ type, date, place, citations }: Incident, gazetteer: Gazetteer): Told {
  const around = place ? [place.place.admin1, place.place.country].flatMap((code) => gazetteer.byId(`iso:${code}`)?.name ?? []) : [];
  const [from, to] = [date.start, date.end].map((day) => (day === null ? null : dayOf(day)));
  return {
    type,
    from: from ?? null,
    to: to ?? from ?? null,
    names: new Set((place ? [place.quote.exact, place.place.name, ...around] : []).map(fold)),
    distanceKm: (other) => (place ? distanceKm(place.place, other) : Infinity),
    quotes: citations,
  };
}

function judgedOf(article: Article, row: GoldRow, corpus: Corpus, gazetteer: Gazetteer, tagger: Tagger): readonly Judged[] {
  const header = splitSentences(article.text, 0, article.bodyStart);
  const body = splitSentences(article.text, article.bodyStart, article.text.length);
  const placed = readPlaces(article, [...header, ...body], gazetteer, tagger);
  const told = readReports(article, placed.slice(0, header.length), placed.slice(header.length));
  const groups = groupArticle(told).filter((group) => WEIGHED.has(typeOf(group)));
  const able = groups.flatMap((group) => {
    const [incident] = buildIncidents([group]);
    return incident && typesOf(corpus, incident.type).length > 0 ? [{ group, told: toldOf(incident, gazetteer) }] : [];
  });
  const right = JUDGES[corpus](row, able.map((one) => one.told));
  return able.map((one, at) => ({
    ...{ corpus, article: article.id, right: right[at] === true },
    features: Object.fromEntries(featuresOf(one.group, groups)),
  }));
}

/** The groups of reports of all articles of the corpora in a folder (NAME.dev.jsonl), each judged by the gold. */
export function readJudged(folder: string, gazetteer: Gazetteer, tagger: Tagger): readonly Judged[] {
  return (Object.keys(JUDGES) as Corpus[]).flatMap((corpus) =>
    fs
      .readFileSync(path.join(folder, `${corpus}.dev.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .flatMap((line) => {
        const row = JSON.parse(line) as GoldRow;
        const article = articleFromRow({ id: row.id, text: row.text, title: row.title ?? null, date: row.date ?? row.published ?? null, url: row.url ?? null, publisher: row.source ?? null });
        return judgedOf(article, row, corpus, gazetteer, tagger);
      }),
  );
}
