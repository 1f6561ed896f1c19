import type { SiteArticle, SiteDetail } from '../../../src/core/formats/site.ts';
import type { Citation, Incident, IncidentPlace, Place } from '../../../src/core/model.ts';

/** Article text of the tests of components: two sentences that report incidents, and one that does not. */
export const TEXT =
  'Night of strikes\n\nTwo bridges in Ormund were blown up on Sunday. Talks were held in Tesk. Moscow condemned it.\n';

export function cite(exact: string, cues: Citation['cues'] = [], article = 'aa01'): Citation {
  const start = TEXT.indexOf(exact);
  return { article, start, end: start + exact.length, exact, role: 'report', cues };
}

/** A cue: the words, where they first stand in the text. */
export function cue(kind: Citation['cues'][number]['kind'], words: string): Citation['cues'][number] {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length };
}

export const ORMUND: Place = {
  ...{ id: 'iso:VD-T', name: 'Ormund', kind: 'admin1', lon: 22.5, lat: -12, country: 'VD', admin1: 'VD-T' },
  ...{ population: 0, radiusM: 90_000 },
};

export function at(place: Place, level: IncidentPlace['level']): IncidentPlace {
  const { article, start, end, exact } = cite(place.name);
  return {
    ...{ place, level, radiusM: place.radiusM, quote: { article, start, end, exact } },
    ...{ confidence: 0.9, reasons: [], rejected: [] },
  };
}

export function makeIncident(changes: Partial<Incident> = {}): Incident {
  return {
    ...{ id: '00000000000a', type: 'sabotage', also: [], title: 'Bridges blown up', summary: 'Two bridges' },
    date: { start: '2025-06-01', end: '2025-06-01', precision: 'day', basis: [] },
    place: at(ORMUND, 'admin1'),
    ...{ actors: [], targets: [], victims: [], weapons: [], trigger: 'blown up', killed: [], injured: [] },
    ...{ status: 'reported', attribution: null, confidence: 0.9, partOf: null, relations: [], mergeReasons: [] },
    citations: [
      cite('Two bridges in Ormund were blown up on Sunday.', [
        cue('place', 'Ormund'),
        cue('trigger', 'blown up'),
        cue('date', 'on Sunday'),
      ]),
    ],
    sources: [{ publisher: 'The Shore', articles: ['aa01'], printedBy: [], reasons: [] }],
    ...changes,
  };
}

export function makeArticle(changes: Partial<SiteArticle> = {}): SiteArticle {
  return {
    ...{ id: 'aa01', file: 'in/night.txt', publisher: 'The Shore', title: 'Night of strikes', published: '2025-06-03' },
    ...{ url: 'https://shore.example/night', writtenAt: null },
    ...changes,
  };
}

export function makeDetail(changes: Partial<Incident> = {}): SiteDetail {
  return { incident: makeIncident(changes), umbrella: null, parts: [], others: [], borders: [] };
}
