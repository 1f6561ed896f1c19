import type { SiteArticle, SiteDetail, SiteReading } from '../../../src/core/formats/site.ts';
import type { Citation, Incident, IncidentPlace, Place } from '../../../src/core/model.ts';
import { article, makeIncident as make, mention } from '../../support/madeUp.ts';

/** Text of the tests of components: two sentences that report incidents, and one that does not. */
export const TEXT =
  'Night of strikes\n\nTwo bridges in Ormund were blown up on Sunday. Talks were held in Tesk. Moscow condemned <i>it</i>.\n';

/** Offsets of words where they first stand in the text. */
export function where(words: string): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** A sentence of the text as a citation; `cues`: the words in it that were read. */
export function cite(
  exact: string,
  cues: Readonly<Partial<Record<Citation['cues'][number]['kind'], string>>>,
): Citation {
  const read = Object.entries(cues).map(([kind, words]) => ({
    kind: kind as Citation['cues'][number]['kind'],
    ...where(words),
  }));
  return { article: 'aa01', ...where(exact), exact, role: 'report', cues: read };
}

export const ORMUND: Place = {
  ...{ id: 'iso:VD-T', name: 'Ormund', kind: 'admin1', lon: 22.5, lat: -12, country: 'VD', admin1: 'VD-T' },
  ...{ population: 0, radiusM: 90_000 },
};

export function at(place: Place, level: IncidentPlace['level']): IncidentPlace {
  return {
    ...{ place, level, radiusM: place.radiusM, quote: { article: 'aa01', ...where(place.name), exact: place.name } },
    ...{ confidence: 0.9, reasons: [], rejected: [] },
  };
}

/** Bridges blown up in Ormund on 1 June 2025. */
export function makeIncident(changes: Partial<Incident> = {}): Incident {
  return make('a', '2025-06-01', {
    ...{ type: 'sabotage', title: 'Bridges blown up', summary: 'Two bridges', trigger: 'blown up' },
    place: at(ORMUND, 'admin1'),
    citations: [
      cite('Two bridges in Ormund were blown up on Sunday.', {
        place: 'Ormund',
        trigger: 'blown up',
        date: 'on Sunday',
      }),
    ],
    sources: [{ publisher: 'The Shore', articles: ['aa01'], printedBy: [], reasons: [] }],
    ...changes,
  });
}

/** Talks in Tesk, a town, on 2 June 2025. */
export function makeTalks(changes: Partial<Incident> = {}): Incident {
  return make('b', '2025-06-02', {
    ...{ type: 'talks', title: 'Talks in Tesk', summary: 'Talks', trigger: 'Talks' },
    place: at({ ...ORMUND, id: 'geonames:7', name: 'Tesk', kind: 'town', radiusM: 4000 }, 'town'),
    citations: [cite('Talks were held in Tesk.', { place: 'Tesk', trigger: 'Talks' })],
    ...changes,
  });
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

/** What the reader reads of the text: both incidents, and a place that is none here. */
export function makeReading(changes: Partial<SiteReading> = {}): SiteReading {
  return {
    article: { ...article, id: 'aa01', text: TEXT },
    sentences: ['Two bridges in Ormund were blown up on Sunday.', 'Talks were held in Tesk.'].map(where),
    mentions: [
      {
        ...mention,
        ...{ article: 'aa01', text: 'Moscow', use: 'associative', note: 'here the government, not the city' },
        ...where('Moscow'),
      },
    ],
    omissions: [],
    incidents: [makeIncident(), makeTalks()],
    ...changes,
  };
}
