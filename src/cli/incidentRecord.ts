import type { Count, Incident, IncidentPlace } from '../core/model.ts';
import type { Gazetteer } from '../core/places/gazetteer.ts';

/** An incident as `incidents --jsonl` writes it. Offsets are UTF-16 code units into the row's text. */
export interface IncidentRecord {
  readonly type: string;
  readonly title: string;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly date_precision: string;
  readonly place: { readonly names: readonly string[]; readonly id: string } | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly level: string | null;
  readonly killed: CountRecord | null;
  readonly injured: CountRecord | null;
  readonly actors: Incident['actors'];
  readonly targets: readonly string[];
  readonly victims: readonly string[];
  readonly weapons: readonly string[];
  readonly trigger: string;
  readonly status: string;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly quote: string;
  readonly place_start: number | null;
  readonly place_end: number | null;
  readonly confidence: number;
  readonly part_of: string | null;
  /** The same for records of the same incident in different rows; only with --together. */
  readonly group?: string;
  readonly sources?: readonly string[];
  readonly explain?: object;
}

export interface CountRecord {
  readonly min: number | null;
  readonly max: number | null;
}

export interface RecordOptions {
  readonly together: boolean;
  readonly explain: boolean;
}

/** The record of an incident for one of the articles that report it, or null where that article does not. */
export function incidentRecord(
  incident: Incident,
  article: string,
  gazetteer: Gazetteer,
  { together, explain }: RecordOptions,
): IncidentRecord | null {
  const citation = incident.citations.find((cited) => cited.article === article);
  if (!citation) return null;
  const { place, date, killed, injured } = incident;
  const words =
    place?.quote.article === article ? place.quote : (citation.cues.find(({ kind }) => kind === 'place') ?? null);
  const { type, title, actors, targets, victims, weapons, trigger, status, confidence, partOf } = incident;
  return {
    ...{ type, title, date_start: date.start, date_end: date.end, date_precision: date.precision },
    place: place ? { names: namesOf(place, gazetteer), id: place.place.id } : null,
    lat: place?.place.lat ?? null,
    lon: place?.place.lon ?? null,
    level: place?.level ?? null,
    killed: countOf(killed, article),
    injured: countOf(injured, article),
    ...{ actors, targets, victims, weapons, trigger, status },
    quote_start: citation.start,
    quote_end: citation.end,
    quote: citation.exact,
    place_start: (place && words?.start) ?? null,
    place_end: (place && words?.end) ?? null,
    ...{ confidence, part_of: partOf },
    ...(together ? { group: incident.id, sources: incident.sources.map(({ publisher }) => publisher) } : {}),
    ...(explain ? { explain: explanationOf(incident) } : {}),
  };
}

/** The article's word for the place, its name, and what it lies in: "Goma", "North Kivu", "DR Congo". */
function namesOf({ quote, place }: IncidentPlace, gazetteer: Gazetteer): readonly string[] {
  const around = [place.admin1, place.country].flatMap((code) => gazetteer.byId(`iso:${code}`)?.name ?? []);
  return [...new Set([quote.exact, place.name, ...around])];
}

/** The article's own count, else another source's. */
function countOf(counts: readonly Count[], article: string): CountRecord | null {
  const found = counts.find(({ quote }) => quote.article === article) ?? counts[0];
  return found ? { min: found.min, max: found.max } : null;
}

function saidOf({ min, max, quote, saidBy }: Count): object {
  return { min, max, words: quote.exact, said_by: saidBy?.exact ?? null };
}

function explanationOf(incident: Incident): object {
  const { id, place, date, killed, injured, mergeReasons, relations, attribution, sources } = incident;
  return {
    id,
    place: place
      ? {
          reasons: place.reasons,
          rejected: place.rejected.map(({ place: { id: other, name }, reasons }) => ({ id: other, name, reasons })),
        }
      : null,
    date: date.basis.map(({ rule, words, explanation }) => ({ rule, words: words?.exact ?? null, explanation })),
    killed: killed.map(saidOf),
    injured: injured.map(saidOf),
    merged: mergeReasons,
    sources: sources.map(({ publisher, printedBy, reasons }) => ({ publisher, printed_by: printedBy, reasons })),
    relations: relations.map(({ type, incident, quote }) => ({ type, incident, words: quote.exact })),
    attribution: attribution?.exact ?? null,
  };
}
