import { dayOf, idOf, LEVELS, NO_DAY, NO_ROW, PRECISIONS, STATUSES } from '../../../src/core/columns.ts';
import type { Citation, Count, Cue, Incident, IncidentPlace, Place, Quote, Relation, Source } from '../../../src/core/model.ts'; // prettier-ignore
import catalogue from '../../../data/incident-types.json' with { type: 'json' };
import type { Articles, Telling, WrittenArticle } from './articles.ts';
import type { Filled } from './fillColumns.ts';
import type { Marked } from './wording.ts';

/** Every so many incidents, one is told to follow the one before it. */
const FOLLOWS = 25;
const LABELS = new Map(catalogue.types.map(({ id, label }) => [id, label] as const));

interface Told {
  readonly written: WrittenArticle;
  readonly telling: Telling;
}

/** Makes the incident in a row, with everything that a card shows, from its columns and its articles. */
export function incidentMaker({ columns, table, types }: Filled, articles: Articles): (row: number) => Incident {
  const toldOf = (row: number): readonly Told[] =>
    articles.tellingOf(row).flatMap((number) => {
      const written = articles.write(number);
      const telling = written.tellings.find((one) => one.row === row);
      return telling ? [{ written, telling }] : [];
    });

  return (row) => {
    const told = toldOf(row);
    const [first] = told;
    if (!first) throw new Error(`nobody tells of the incident in row ${String(row)}`);
    const type = types[columns.type[row] ?? 0] ?? '';
    const place = table[columns.place[row] ?? NO_ROW] ?? null;
    const whole = columns.partOf[row] ?? NO_ROW;
    const trigger = quoteOf(first, 'trigger');
    const follows = row > 0 && row % FOLLOWS === 0 && trigger !== null;
    const relation = (quote: Quote): Relation => ({ type: 'follows', incident: idOf(columns.id[row - 1] ?? 0), quote });
    return {
      ...{ id: idOf(columns.id[row] ?? 0), type, also: [], title: titleOf(type, place) },
      summary: first.written.article.text.slice(first.telling.start, first.telling.end).split(',')[0] ?? '',
      date: {
        start: dayOf(columns.start[row] ?? NO_DAY),
        end: dayOf(columns.end[row] ?? NO_DAY),
        precision: PRECISIONS[columns.precision[row] ?? 0] ?? 'unknown',
        basis: [{ rule: 'explicit', words: quoteOf(first, 'date'), explanation: 'the date that the article gives', incident: null }], // prettier-ignore
      },
      place: place && placeOf(place, LEVELS[columns.level[row] ?? 0] ?? 'none', first),
      ...{ actors: [], targets: [], victims: [], weapons: [], trigger: trigger?.exact ?? '' },
      killed: told.flatMap((one) => killedOf(one, columns.killed[row] ?? 0)),
      ...{ injured: [], status: STATUSES[columns.status[row] ?? 0] ?? 'reported', attribution: quoteOf(first, 'speaker') }, // prettier-ignore
      ...{ citations: told.map(citationOf), sources: told.map(sourceOf), confidence: 0.8 },
      ...{ partOf: whole === NO_ROW ? null : idOf(columns.id[whole] ?? 0), mergeReasons: [] },
      relations: follows ? [relation(trigger)] : [],
    };
  };
}

/** A type's label and its place, as titles have them. */
export function titleOf(type: string, place: Place | null): string {
  const label = LABELS.get(type) ?? type;
  return place ? `${label} in ${place.name}` : label;
}

function quote({ article: { id, text } }: WrittenArticle, { start, end }: { start: number; end: number }): Quote {
  return { article: id, start, end, exact: text.slice(start, end) };
}

function quoteOf({ written, telling }: Told, kind: Marked['kind']): Quote | null {
  const mark = telling.marks.find((one) => one.kind === kind);
  return mark ? quote(written, mark) : null;
}

function citationOf({ written, telling }: Told): Citation {
  const cues = telling.marks.flatMap(({ kind, start, end }): readonly Cue[] =>
    kind === 'speaker' ? [] : [{ kind, start, end }],
  );
  return { ...quote(written, telling), role: 'report', cues };
}

function sourceOf({ written: { article } }: Told): Source {
  return { publisher: article.publisher ?? '', articles: [article.id], printedBy: [], reasons: ['its own text'] };
}

function killedOf(told: Told, killed: number): readonly Count[] {
  const words = quoteOf(told, 'casualty');
  return words ? [{ min: killed, max: killed, quote: words, more: [], saidBy: quoteOf(told, 'speaker'), sharedWith: [] }] : []; // prettier-ignore
}

function placeOf(place: Place, level: (typeof LEVELS)[number], told: Told): IncidentPlace | null {
  const words = quoteOf(told, 'place');
  if (level === 'none' || !words) return null;
  const reasons = ['the only place of this name', `${place.name} is named in the sentence`];
  return { place, level, radiusM: place.radiusM, quote: words, confidence: 0.9, reasons, rejected: [] };
}
