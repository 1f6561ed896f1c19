import type { Incident, Span } from '../core/model.ts';
import type { SiteReading } from '../core/formats/site.ts';
import { groupOf } from './layers.ts';

export type PieceKind = 'place' | 'selected-place' | 'unmapped' | 'date' | 'trigger' | 'actor' | 'casualty';

export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly kind: PieceKind | null;
  /** Why a place is not on the map, for a tooltip. */
  readonly note: string | null;
  /** Id of the incident whose cue it is, or null, and the group of its type, or ''. */
  readonly incident: string | null;
  readonly group: string;
}

/** A stretch of the article: a sentence that reports an incident, or the text between such sentences. */
export interface ReaderPart {
  readonly start: number;
  readonly sentence: boolean;
  /** It is the sentence of the open incident, or the one that was asked for. */
  readonly here: boolean;
  readonly group: string;
  /** The incidents that it reports, in their order. */
  readonly incidents: readonly Incident[];
  readonly pieces: readonly Piece[];
}

interface Marked extends Span {
  readonly kind: PieceKind;
  readonly note: string | null;
  readonly incident: string | null;
  readonly group: string;
}

function markings(reading: SiteReading, incidents: readonly Incident[], selected: string | null): readonly Marked[] {
  const { id } = reading.article;
  const cues = incidents.flatMap((incident) =>
    incident.citations.flatMap((citation) => {
      if (citation.article !== id) return [];
      return citation.cues.map((cue) => ({
        ...cue,
        kind: cue.kind === 'place' && incident.id === selected ? ('selected-place' as const) : cue.kind,
        note: null,
        incident: incident.id,
        group: groupOf(incident.type),
      }));
    }),
  );
  const mapped = new Set(cues.filter(({ kind }) => kind.endsWith('place')).map(({ start }) => start));
  const places = reading.mentions
    .filter(({ start }) => !mapped.has(start))
    .map(({ start, end, text, note, use }) => ({
      start,
      end,
      kind: 'unmapped' as const,
      note: `${text}: ${note ?? (use === 'literal' ? 'named, but no incident was there' : 'here not a place')}`,
      incident: null,
      group: '',
    }));
  const order: Readonly<Record<PieceKind, number>> = {
    'selected-place': 0,
    place: 1,
    trigger: 2,
    date: 3,
    casualty: 4,
    actor: 5,
    unmapped: 6,
  };
  return [...cues, ...places].sort((a, b) => order[a.kind] - order[b.kind] || a.start - b.start);
}

/** Marks that do not overlap, the more telling kept, in the order of the text. */
function withoutOverlaps(marks: readonly Marked[]): readonly Marked[] {
  const kept: Marked[] = [];
  for (const mark of marks)
    if (!kept.some((other) => other.start < mark.end && mark.start < other.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

function piecesOf(text: string, from: number, to: number, marks: readonly Marked[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const plain = (end: number): void => {
    if (end > at)
      pieces.push({ text: text.slice(at, end), start: at, kind: null, note: null, incident: null, group: '' });
  };
  for (const { start, end, ...mark } of marks) {
    if (start < at || end > to || end <= start) continue;
    plain(start);
    pieces.push({ text: text.slice(start, end), start, ...mark });
    at = end;
  }
  plain(to);
  return pieces;
}

interface Told extends Span {
  readonly incidents: Incident[];
}

/** The sentences that report incidents, in the order of the text and without overlaps; each verbatim in it. */
function sentencesTold({ article: { id, text } }: SiteReading, incidents: readonly Incident[]): Told[] {
  const cited = incidents.flatMap((incident) =>
    incident.citations
      .filter(({ article, start, end, exact }) => article === id && start < end && text.slice(start, end) === exact)
      .map(({ start, end }) => ({ start, end, incident })),
  );
  const told: Told[] = [];
  for (const { start, end, incident } of cited.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = told.at(-1);
    if (!last || start >= last.end) told.push({ start, end, incidents: [incident] });
    else if (!last.incidents.includes(incident)) last.incidents.push(incident);
  }
  return told;
}

/** The same with the sentence at an offset, although it may report nothing. */
function withSentence(told: readonly Told[], sentences: readonly Span[], offset: number | null): readonly Told[] {
  const asked = sentences.find(({ start, end }) => offset !== null && start <= offset && offset < end);
  if (!asked || told.some(({ start, end }) => start < asked.end && asked.start < end)) return told;
  return [...told, { ...asked, incidents: [] }].sort((a, b) => a.start - b.start);
}

/**
 * The whole verbatim text, cut into sentences and marks; the pieces put together are the text again. `offset`: somewhere
 * in the sentence that was asked for (UTF-16 code units), or null.
 */
export function readerParts(
  reading: SiteReading,
  incidents: readonly Incident[],
  selected: Pick<Incident, 'id'> | null,
  offset: number | null = null,
): readonly ReaderPart[] {
  const { text } = reading.article;
  const marks = withoutOverlaps(markings(reading, incidents, selected?.id ?? null));
  const parts: ReaderPart[] = [];
  let at = 0;
  const between = (end: number): void => {
    const pieces = piecesOf(text, at, end, marks);
    if (end > at) parts.push({ start: at, sentence: false, here: false, group: '', incidents: [], pieces });
  };
  for (const { start, end, incidents: here } of withSentence(
    sentencesTold(reading, incidents),
    reading.sentences,
    offset,
  )) {
    between(start);
    const open = here.find(({ id }) => id === selected?.id);
    const type = (open ?? here[0])?.type;
    parts.push({
      ...{ start, sentence: true, incidents: here, group: type === undefined ? '' : groupOf(type) },
      here: open !== undefined || (offset !== null && start <= offset && offset < end),
      pieces: piecesOf(text, start, end, marks),
    });
    at = end;
  }
  between(text.length);
  return parts;
}
