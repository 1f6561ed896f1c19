import type { Incident, Span } from '../core/model.ts';
import type { SiteReading } from './data.ts';
import { groupOf } from './layers.ts';

export type PieceKind = 'place' | 'selected-place' | 'unmapped' | 'date' | 'trigger' | 'actor' | 'casualty';

export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly kind: PieceKind | null;
  /** Why a place is not on the map, for a tooltip. */
  readonly note: string | null;
}

/** A stretch of the article: a sentence that reports an incident, or the text between such sentences. */
export interface ReaderPart {
  readonly start: number;
  readonly sentence: boolean;
  /** It is the sentence of the open incident. */
  readonly here: boolean;
  readonly group: string;
  readonly pieces: readonly Piece[];
}

interface Marked extends Span {
  readonly kind: PieceKind;
  readonly note: string | null;
}

function markings(reading: SiteReading, incidents: readonly Incident[], selected: Incident | null): readonly Marked[] {
  const { id } = reading.article;
  const cues = incidents.flatMap((incident) =>
    incident.citations.flatMap((citation) => {
      if (citation.article !== id) return [];
      return citation.cues.map((cue) => ({
        ...cue,
        kind: cue.kind === 'place' && incident === selected ? ('selected-place' as const) : cue.kind,
        note: null,
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
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, kind: null, note: null });
  };
  for (const mark of marks) {
    if (mark.start < at || mark.end > to) continue;
    plain(mark.start);
    pieces.push({ text: text.slice(mark.start, mark.end), start: mark.start, kind: mark.kind, note: mark.note });
    at = mark.end;
  }
  plain(to);
  return pieces;
}

/** The whole verbatim text, cut into sentences and marks; the pieces put together are the text again. */
export function readerParts(
  reading: SiteReading,
  incidents: readonly Incident[],
  selected: Incident | null,
): readonly ReaderPart[] {
  const { text, id } = reading.article;
  const marks = withoutOverlaps(markings(reading, incidents, selected));
  const told = new Map<number, { end: number; group: string; here: boolean }>();
  for (const incident of incidents) {
    for (const citation of incident.citations) {
      if (citation.article !== id || text.slice(citation.start, citation.end) !== citation.exact) continue;
      const here = incident === selected;
      const known = told.get(citation.start);
      told.set(citation.start, {
        end: citation.end,
        group: known && !here ? known.group : groupOf(incident.type),
        here: here || (known?.here ?? false),
      });
    }
  }
  const parts: ReaderPart[] = [];
  let at = 0;
  for (const [start, { end, group, here }] of [...told].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    if (start > at)
      parts.push({ start: at, sentence: false, here: false, group: '', pieces: piecesOf(text, at, start, marks) });
    parts.push({ start, sentence: true, here, group, pieces: piecesOf(text, start, end, marks) });
    at = end;
  }
  if (at < text.length)
    parts.push({ start: at, sentence: false, here: false, group: '', pieces: piecesOf(text, at, text.length, marks) });
  return parts;
}
