import type { Article, Omission, Problem, Result } from '../model.ts';
import { compare } from './order.ts';

/** An article as `articles.json` lists it: all but its text, whose length and sha256 tell whether a file is the same. */
export interface ListedArticle extends Omit<Article, 'text'> {
  readonly characters: number;
}

/** `report.json`: what a run read, found, left out and could not read. No clock: the same input gives the same report. */
export interface Report {
  readonly counts: {
    readonly articles: number;
    readonly sentences: number;
    readonly mentions: number;
    readonly incidents: number;
    readonly located: number;
    readonly unlocated: number;
    readonly byType: Readonly<Record<string, number>>;
    readonly omissions: number;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly problems: readonly Problem[];
  /** The rows of the geocoding table on which this map stands. */
  readonly geocoding: readonly { readonly name: string; readonly placeId: string; readonly decidedBy: string }[];
  /** Sentences that speak of an incident but put nothing on the map, and why. */
  readonly omissions: readonly Omission[];
}

/** The articles of a result without their texts, sorted by file, then id. */
export function listArticles(result: Result): readonly ListedArticle[] {
  const listed = result.readings.map(({ article: { text, ...rest } }) => ({ ...rest, characters: text.length }));
  return listed.sort((a, b) => compare(a.file, b.file) || compare(a.id, b.id));
}

/** What a run did, in numbers and in its problems. */
export function buildReport(result: Result, problems: readonly Problem[], rows: Report['geocoding']): Report {
  const { readings, incidents } = result;
  const omissions = readings.flatMap((reading) => reading.omissions);
  const located = incidents.filter(({ place }) => place !== null).length;
  const types = [...new Set(incidents.map(({ type }) => type))].sort(compare);
  return {
    counts: {
      articles: readings.length,
      sentences: sum(readings.map(({ sentences }) => sentences.length)),
      mentions: sum(readings.map(({ mentions }) => mentions.length)),
      incidents: incidents.length,
      located,
      unlocated: incidents.length - located,
      byType: Object.fromEntries(
        types.map((type) => [type, incidents.filter((incident) => incident.type === type).length]),
      ),
      omissions: omissions.length,
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    },
    problems,
    geocoding: rows.map(({ name, placeId, decidedBy }) => ({ name, placeId, decidedBy })),
    omissions,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
