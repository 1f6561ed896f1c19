/**
 * The records that flow through the house, one way, from bytes to a map. All are plain, readonly values.
 * Units: offsets are UTF-16 code units into an article's verbatim text, end exclusive; coordinates are WGS84
 * degrees; radii are metres; dates are ISO 8601 days (YYYY-MM-DD), ranges closed.
 */

/** A stretch of an article's verbatim text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where and when an article says it was written: "BEIJING, June 3. /TASS/". */
export interface Dateline extends Span {
  /** The place as the article writes it, e.g. "BEIJING". */
  readonly place: string | null;
  /** Span of the place's words, or null. */
  readonly placeSpan: Span | null;
  readonly date: string | null;
  readonly agency: string | null;
}

/** One news article. `text` is never changed after decoding: every offset in every record counts in it. */
export interface Article {
  readonly id: string;
  readonly file: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly dateline: Dateline | null;
  readonly language: string;
  readonly url: string | null;
  readonly text: string;
  /** Hex sha256 of the file's bytes. */
  readonly sha256: string;
  /** Offset where the story begins, behind header, title and dateline. */
  readonly bodyStart: number;
}

/** Something that could not be read, as a value: what, where, how to mend it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable code, e.g. "empty-file", "no-date". */
  readonly code: string;
  readonly file: string;
  readonly what: string;
  readonly mend: string;
}

export type PlaceKind =
  | 'continent'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'city'
  | 'town'
  | 'airport'
  | 'military'
  | 'water'
  | 'region'
  | 'site';

/** An entry of the gazetteer or of the geocoding table. */
export interface Place {
  /** `geonames:524305`, `iso:RU-BRY`, `iso:UA`, `table:…`. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-1 alpha-2, or '' where none applies. */
  readonly country: string;
  /** ISO 3166-2 code of the first-order region, or ''. */
  readonly admin1: string;
  readonly population: number;
  readonly radiusM: number;
  /** The capital of its country, or the seat of its region. */
  readonly seat?: 'country' | 'region';
  /** A person moved it in the geocoding table: it is drawn at its own coordinates, not at its area's middle. */
  readonly moved?: true;
}

export interface CandidatePlace {
  readonly place: Place;
  readonly score: number;
  /** In words that a reader understands. */
  readonly reasons: readonly string[];
}

/** A place name in the text and what it was taken for. */
export interface Mention extends Span {
  readonly article: string;
  readonly text: string;
  /** `literal`: something is there. `associative`: a government, a people, an organisation named after a place. */
  readonly use: 'literal' | 'associative';
  readonly place: Place | null;
  readonly confidence: number;
  /** Best first; `candidates[0]` is `place` unless the geocoding table decided otherwise. */
  readonly candidates: readonly CandidatePlace[];
  /** Why it is associative, or what the geocoding table said; null where nothing needs saying. */
  readonly note: string | null;
}

export type DatePrecision = 'day' | 'few-days' | 'week' | 'month' | 'year' | 'open' | 'unknown';

export type DateRule =
  | 'explicit'
  | 'weekday-before-publication'
  | 'relative-to-publication'
  | 'offset-from-incident'
  | 'same-day-as'
  | 'not-before'
  | 'same-incident'
  | 'part-of'
  | 'publication-bound'
  /** Days or an order that cannot be true with the rest; not followed, but kept. */
  | 'contradicts';

/** One step of why an incident has its date. */
export interface DateBasis {
  readonly rule: DateRule;
  /** The date words used, verbatim and cited, or null for a rule without words. */
  readonly words: Quote | null;
  /** A sentence for a reader, without quotation marks around anything that is not verbatim. */
  readonly explanation: string;
  /** The incident it was reckoned from, if any. */
  readonly incident: string | null;
}

/** Closed range of days; null ends are unknown. */
export interface IncidentDate {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: readonly DateBasis[];
}

/** Words quoted from an article: `article.text.slice(start, end) === exact`, checked when written and when read. */
export interface Quote extends Span {
  readonly article: string;
  readonly exact: string;
}

export type CueKind = 'place' | 'trigger' | 'date' | 'actor' | 'casualty';

/** Marked words inside a citation. */
export interface Cue extends Span {
  readonly kind: CueKind;
}

/** The whole sentence that reports an incident, with the words in it that were read. */
export interface Citation extends Quote {
  readonly role: 'report' | 'umbrella';
  readonly cues: readonly Cue[];
}

/** People killed or injured, as one source states it. `max` null: or more. `min` null: a number is not stated. */
export interface Count {
  readonly min: number | null;
  readonly max: number | null;
  readonly quote: Quote;
  /** The other words that together with the quotation give the number, where it is added up. */
  readonly more: readonly Quote[];
  /** Who says so, verbatim and cited, or null where the article says it itself. */
  readonly saidBy: Quote | null;
  /** Ids of the other incidents that share this very count, so that it is not added up twice. */
  readonly sharedWith: readonly string[];
}

export type Level = 'point' | 'town' | 'admin2' | 'admin1' | 'country';
export type Status = 'reported' | 'claimed' | 'disputed' | 'denied';

export interface Actor {
  readonly name: string;
  readonly role: 'actor' | 'recipient' | 'participant';
}

/** Where an incident was and why we think so. */
export interface IncidentPlace {
  readonly place: Place;
  readonly level: Level;
  readonly radiusM: number;
  /** The mention's words, cited. */
  readonly quote: Quote;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly rejected: readonly CandidatePlace[];
}

export type RelationType = 'retaliation-for' | 'follows' | 'same-day-as';

export interface Relation {
  readonly type: RelationType;
  readonly incident: string;
  readonly quote: Quote;
}

/** Who reports it independently; a text counts once, whoever prints it. */
export interface Source {
  /** Whose text it is: the agency that is credited with it, else the first to publish it. */
  readonly publisher: string;
  readonly articles: readonly string[];
  /** Other publishers that print the same text. */
  readonly printedBy: readonly string[];
  /** Why they are taken for one source, in words. */
  readonly reasons: readonly string[];
}

export interface Incident {
  readonly id: string;
  /** An id of `data/incident-types.json`. */
  readonly type: string;
  readonly also: readonly string[];
  readonly title: string;
  /** What happened, in a few words of ours, for the list's second line. */
  readonly summary: string;
  readonly date: IncidentDate;
  /** null: no place is given; listed, never pinned. */
  readonly place: IncidentPlace | null;
  readonly actors: readonly Actor[];
  readonly targets: readonly string[];
  readonly victims: readonly string[];
  readonly weapons: readonly string[];
  /** The trigger's words, verbatim. */
  readonly trigger: string;
  readonly killed: readonly Count[];
  readonly injured: readonly Count[];
  readonly status: Status;
  /** Who says so, verbatim and cited, or null. */
  readonly attribution: Quote | null;
  /** Never empty; the best first. */
  readonly citations: readonly Citation[];
  readonly sources: readonly Source[];
  readonly confidence: number;
  /** The umbrella incident of which this is a part, or null. */
  readonly partOf: string | null;
  readonly relations: readonly Relation[];
  /** Why several reports were taken for this one incident, in words. */
  readonly mergeReasons: readonly string[];
}

/** A sentence that speaks of an incident type but puts nothing on the map, and why. */
export interface Omission extends Quote {
  readonly type: string;
  readonly reason:
    'plan' | 'threat' | 'demand' | 'hypothetical' | 'denial' | 'metaphor' | 'statement' | 'history' | 'reference';
  readonly explanation: string;
}

/** All that one article yields before merging. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly omissions: readonly Omission[];
}

/** All that a set of articles yields. */
export interface Result {
  readonly readings: readonly Reading[];
  readonly incidents: readonly Incident[];
}
