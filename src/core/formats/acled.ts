import table from '../../../data/incident-types.json' with { type: 'json' };
import type { IncidentDate, IncidentPlace } from '../model.ts';

/** ACLED's words for a type of incident; '' where ACLED has none. */
export interface AcledType {
  readonly event: string;
  readonly subEvent: string;
  readonly disorder: string;
}

const NONE: AcledType = { event: '', subEvent: '', disorder: '' };

/** ACLED's disorder types by its event types (codebook of 2023); riots are told apart by their sub-event. */
const DISORDER: Readonly<Record<string, string>> = {
  Battles: 'Political violence',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Political violence',
  'Strategic developments': 'Strategic developments',
};

const TYPES = new Map(
  table.types.flatMap(({ id, acled }) => {
    if (!acled) return [];
    const { event, subEvent } = acled;
    const disorder = subEvent === 'Violent demonstration' ? 'Demonstrations' : (DISORDER[event] ?? '');
    return [[id, { event, subEvent, disorder }] as const];
  }),
);

export function acledType(type: string): AcledType {
  return TYPES.get(type) ?? NONE;
}

const DAY_MS = 86_400_000;

/** ACLED's time_precision: 1 a day, 2 within a week, 3 within a month; null where the date is wider or open. */
export function timePrecision({ start, end }: IncidentDate): 1 | 2 | 3 | null {
  if (start === null || end === null) return null;
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY_MS + 1;
  return days <= 1 ? 1 : days <= 7 ? 2 : days <= 31 ? 3 : null;
}

/**
 * ACLED's geo_precision: 1 the spot or town, 2 a small part of a region, 3 a larger region; null without a place and where
 * only the country is known, for which ACLED has no code.
 */
export function geoPrecision(place: IncidentPlace | null): 1 | 2 | 3 | null {
  switch (place?.level) {
    case 'point':
    case 'town':
      return 1;
    case 'admin2':
      return 2;
    case 'admin1':
      return 3;
    default:
      return null;
  }
}
