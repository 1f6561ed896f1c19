import type { Cue, CueKind, Span } from '../core/model.ts';

/** A piece of a text, marked or not. */
export interface Segment {
  readonly text: string;
  readonly kind: CueKind | null;
  readonly start: number;
}

/**
 * Cuts `text` (which begins at offset `from` of its article) at the cues. The pieces put together are the text again, so
 * that what is shown stays verbatim; a cue that overlaps an earlier one or leaves the text is left out.
 */
export function cueSegments(text: string, from: number, cues: readonly Cue[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const push = (span: Span, kind: CueKind | null): void => {
    if (span.end > span.start)
      segments.push({ text: text.slice(span.start, span.end), kind, start: span.start + from });
  };
  for (const cue of [...cues].sort((a, b) => a.start - b.start)) {
    const start = cue.start - from;
    const end = cue.end - from;
    if (start < at || end > text.length || end <= start) continue;
    push({ start: at, end: start }, null);
    push({ start, end }, cue.kind);
    at = end;
  }
  push({ start: at, end: text.length }, null);
  return segments;
}
