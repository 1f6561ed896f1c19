import type { Cue, Span } from '../model.ts';
import type { PlaceOfTrigger } from './places.ts';
import type { Report } from './report.ts';

/** The words of a sentence that say what, where, when, who and how many, in their order, none over another. */
export function cuesOf(
  report: Pick<Report, 'trigger' | 'clues' | 'killed' | 'injured' | 'struck' | 'attribution'>,
  slot: PlaceOfTrigger | null,
): readonly Cue[] {
  const cues: Cue[] = [{ start: report.trigger.start, end: report.trigger.end, kind: 'trigger' }];
  const add = (span: Span | null | undefined, kind: Cue['kind']): void => {
    if (span && !cues.some((cue) => cue.start < span.end && span.start < cue.end))
      cues.push({ start: span.start, end: span.end, kind });
  };
  add(slot?.mention.mention, 'place');
  for (const clue of report.clues) add(clue, 'date');
  add(report.attribution, 'actor');
  add(report.killed?.span, 'casualty');
  add(report.injured?.span, 'casualty');
  add(report.struck?.span, 'casualty');
  return cues.sort((a, b) => a.start - b.start);
}
