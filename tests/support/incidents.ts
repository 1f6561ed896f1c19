import { articleFromRow } from '../../src/core/articles/articleFromRow.ts';
import type { Count, Incident, Omission } from '../../src/core/model.ts';
import { readArticles } from '../../src/core/pipeline.ts';
import { gazetteer, tagger } from './read.ts';

/** What a text, published on 2024-05-10 (a Friday) unless said otherwise, is read to tell. */
export function read(
  text: string,
  date: string | null = '2024-05-10',
): {
  readonly incidents: readonly Incident[];
  readonly omissions: readonly Omission[];
} {
  const { incidents, readings } = readArticles([articleFromRow({ id: 'test', text, date })], { gazetteer, tagger });
  return { incidents, omissions: readings.flatMap(({ omissions }) => omissions) };
}

function toll(counts: readonly Count[], word: string): string {
  const [first] = counts;
  if (!first || (first.min === null && first.max === null)) return '';
  const range = first.min === first.max ? String(first.min) : `${first.min ?? ''}–${first.max ?? ''}`;
  return `, ${range} ${word}`;
}

/** An incident in short: "bombing in Goma, 3 killed". */
export function inShort({ type, place, killed, injured }: Incident): string {
  return `${type} in ${place?.place.name ?? 'no place'}${toll(killed, 'killed')}${toll(injured, 'injured')}`;
}

/** The same of all incidents of a text, in the order of its sentences. */
export function incidentsIn(text: string, date?: string | null): readonly string[] {
  const start = (incident: Incident): number => incident.citations[0]?.start ?? 0;
  return [...read(text, date).incidents].sort((a, b) => start(a) - start(b)).map(inShort);
}
