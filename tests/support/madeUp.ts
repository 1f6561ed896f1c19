import type { Article, Incident, IncidentPlace, Mention, Place, Quote } from '../../src/core/model.ts';

/** A made-up article and what is read in it. */
export const TEXT = 'ORMUND (AP) — Drones struck Tesk on Tuesday. Talks were held.';
export const article: Article = {
  ...{
    id: 'a1',
    file: 'a.txt',
    publisher: 'AP',
    title: null,
    published: '2021-03-10',
    language: 'en',
    url: null,
    text: TEXT,
    sha256: 'f'.repeat(64),
  },
  dateline: { start: 0, end: 13, place: 'ORMUND', placeSpan: { start: 0, end: 6 }, date: null, agency: 'AP' },
  bodyStart: 14,
};
export const quote = (exact: string): Quote => ({
  article: 'a1',
  start: TEXT.indexOf(exact),
  end: TEXT.indexOf(exact) + exact.length,
  exact,
});
export const place = (id: string, name: string, kind: Place['kind']): Place => ({
  ...{ id, name, kind, lon: 22, lat: 12, country: 'VD', admin1: '' },
  population: 0,
  radiusM: 9000,
});
export const ormund = place('geonames:1', 'Ormund', 'city');
export const region = place('iso:VD-T', 'Tesk', 'admin1');
export const at = (where: Place, level: IncidentPlace['level']): IncidentPlace => ({
  place: where,
  level,
  radiusM: 9000,
  quote: quote('Tesk'),
  confidence: 0.9,
  reasons: [],
  rejected: [],
});

/** A short id with zeros before it, as long as ids are. */
export const longId = (id: string): string => id.padStart(12, '0');

export const makeIncident = (id: string, day: string | null, changes: Partial<Incident>): Incident => ({
  ...{
    id: longId(id),
    type: 'drone-strike',
    also: [],
    title: 'T',
    summary: 'S',
    date: { start: day, end: day, precision: 'day', basis: [] },
    place: null,
  },
  ...{
    actors: [],
    targets: [],
    victims: [],
    weapons: [],
    trigger: 'struck',
    killed: [],
    injured: [],
    status: 'reported',
    attribution: null,
  },
  ...{
    citations: [{ ...quote('Drones struck Tesk on Tuesday.'), role: 'report', cues: [] }],
    sources: [{ publisher: 'AP', articles: ['a1'], printedBy: [], reasons: [] }],
  },
  ...{ confidence: 0.9, partOf: null, relations: [], mergeReasons: [] },
  ...changes,
});
export const mention: Mention = {
  article: 'a1',
  start: 0,
  end: 6,
  text: 'ORMUND',
  use: 'literal',
  place: ormund,
  confidence: 1,
  candidates: [],
  note: null,
};
