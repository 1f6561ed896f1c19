import Papa from 'papaparse';
import numbers from '../../../data/country-numbers.json' with { type: 'json' };
import type { Incident } from '../model.ts';
import { acledType, geoPrecision, timePrecision } from './acled.ts';
import { countryName } from './countryName.ts';
import { describeExport, edtf } from './exportSet.ts';
import type { ExportSet } from './exportSet.ts';
import type { SiteArticle } from './site.ts';

type Cell = string | number | null;

interface Row {
  readonly incident: Incident;
  /** The article of the first citation. */
  readonly article: SiteArticle | undefined;
  readonly note: string;
}

interface Column {
  readonly name: string;
  readonly hxl: string;
  readonly of: (row: Row) => Cell;
}

const COUNTRY_NUMBERS: Readonly<Record<string, number>> = numbers;
const nothing = (): null => null;
const column = (name: string, of: Column['of'] = nothing, hxl = ''): Column => ({ name, hxl, of });

/** Only a place that is more exact than a country has a spot on a spreadsheet's map. */
const hasSpot = ({ place }: Incident): boolean => geoPrecision(place) !== null;

function names(incident: Incident, role: Incident['actors'][number]['role']): readonly string[] {
  return incident.actors.filter((actor) => actor.role === role).map(({ name }) => name);
}

/** First and second party, each the name and the others with it; of equals the first is the first party. */
function parties(incident: Incident): readonly [readonly string[], readonly string[]] {
  const [first, ...others] = names(incident, 'participant');
  const actors = names(incident, 'actor');
  const recipients = names(incident, 'recipient');
  return [
    actors.length ? actors : first === undefined ? [] : [first],
    recipients.length || actors.length ? recipients : others,
  ];
}

/** The least number killed that any source states, or null where none does. */
function fewestKilled({ killed }: Incident): number | null {
  const stated = killed.flatMap(({ min }) => (min === null ? [] : [min]));
  return stated.length ? Math.min(...stated) : null;
}

/** ACLED's columns in ACLED's order. Those of which an article tells nothing stay empty. */
const ACLED: readonly Column[] = [
  column('event_id_cnty', ({ incident }) => `${incident.place?.place.country ?? ''}${incident.id}`),
  column(
    'event_date',
    ({ incident: { date } }) => (timePrecision(date) === null ? null : date.start),
    '#date+occurred',
  ),
  column('year', ({ incident: { date } }) =>
    date.start !== null && date.start.slice(0, 4) === date.end?.slice(0, 4) ? Number(date.start.slice(0, 4)) : null,
  ),
  column('time_precision', ({ incident }) => timePrecision(incident.date)),
  column('disorder_type', ({ incident }) => acledType(incident.type).disorder),
  column('event_type', ({ incident }) => acledType(incident.type).event, '#event+type'),
  column('sub_event_type', ({ incident }) => acledType(incident.type).subEvent),
  column('actor1', ({ incident }) => parties(incident)[0][0] ?? null),
  column('assoc_actor_1', ({ incident }) => parties(incident)[0].slice(1).join('; ')),
  column('inter1'),
  column('actor2', ({ incident }) => parties(incident)[1][0] ?? null),
  column('assoc_actor_2', ({ incident }) => parties(incident)[1].slice(1).join('; ')),
  column('inter2'),
  column('interaction'),
  column('civilian_targeting', ({ incident }) =>
    acledType(incident.type).event === 'Violence against civilians' ? 'Civilian targeting' : null,
  ),
  column('iso', ({ incident }) => COUNTRY_NUMBERS[incident.place?.place.country ?? ''] ?? null),
  column('region'),
  column('country', ({ incident }) => countryName(incident.place?.place.country ?? ''), '#country+name'),
  column(
    'admin1',
    ({ incident: { place } }) => (place?.place.kind === 'admin1' ? place.place.name : null),
    '#adm1+name',
  ),
  column('admin2', ({ incident: { place } }) => (place?.place.kind === 'admin2' ? place.place.name : null)),
  column('admin3'),
  column('location', ({ incident }) => incident.place?.place.name ?? null, '#loc+name'),
  column('latitude', ({ incident }) => (hasSpot(incident) ? (incident.place?.place.lat ?? null) : null), '#geo+lat'),
  column('longitude', ({ incident }) => (hasSpot(incident) ? (incident.place?.place.lon ?? null) : null), '#geo+lon'),
  column('geo_precision', ({ incident }) => geoPrecision(incident.place)),
  column('source', ({ incident }) => incident.sources.map(({ publisher }) => publisher).join('; '), '#meta+source'),
  column('source_scale'),
  column('notes', ({ incident }) => incident.title),
  column('fatalities', ({ incident }) => fewestKilled(incident), '#affected+killed'),
  column('tags', ({ incident }) => [incident.type, ...incident.also, incident.status].join('; ')),
  column('timestamp'),
];

/** What ACLED has no column for. */
const OURS: readonly Column[] = [
  column('dateline_id', ({ incident }) => incident.id),
  column('dateline_type', ({ incident }) => incident.type),
  column('dateline_date', ({ incident }) => edtf(incident.date)),
  column('dateline_level', ({ incident }) => incident.place?.level ?? null),
  column('dateline_radius_m', ({ incident }) => incident.place?.radiusM ?? null),
  column('dateline_place_id', ({ incident }) => incident.place?.place.id ?? null),
  column('dateline_status', ({ incident }) => incident.status),
  column('dateline_part_of', ({ incident }) => incident.partOf),
  column('dateline_fatalities_shared_with', ({ incident }) =>
    [...new Set(incident.killed.flatMap(({ sharedWith }) => sharedWith))].join('; '),
  ),
  column('citation', ({ incident }) => incident.citations[0]?.exact ?? null),
  column('citation_start', ({ incident }) => incident.citations[0]?.start ?? null),
  column('citation_end', ({ incident }) => incident.citations[0]?.end ?? null),
  column('citations', ({ incident }) => incident.citations.length),
  column('article_id', ({ article }) => article?.id ?? null),
  column('article_title', ({ article }) => article?.title ?? null),
  column('article_publisher', ({ article }) => article?.publisher ?? null),
  column('article_published', ({ article }) => article?.published ?? null),
  column('article_url', ({ article }) => article?.url ?? null, '#meta+url'),
  column('export_note', ({ note }) => note),
];

const COLUMNS = [...ACLED, ...OURS];

/** A cell that a spreadsheet would take for a formula: also behind a tab or a line's end, and in the wide letters of East Asia. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * What is shown → CSV (RFC 4180, UTF-8) with ACLED's columns and ours behind; `hxl`: with a second row of HXL tags.
 * - A text that begins with = + - @, a tab, a line's end or a wide = + - @ gets an apostrophe before it, which spreadsheets
 *   take for "this is text" and do not show; it is the only change to any word. Numbers stay numbers.
 * - It begins with a byte order mark, without which Excel takes the text for another encoding.
 * - `event_date` is empty where the day is not known within a month, and the coordinates are where only the country is:
 *   `dateline_date` (EDTF) and `dateline_level` say what is known. `fatalities` is the least number that any source
 *   states, empty where none does. Offsets are UTF-16 code units in the article's text, end exclusive.
 * - `export_note` says in every row which filters were on.
 */
export function buildCsv(set: ExportSet, { hxl = false }: { readonly hxl?: boolean } = {}): string {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  const note = describeExport(set).join(' ');
  const rows = set.details.map(({ incident }) => {
    const row: Row = { incident, article: articles.get(incident.citations[0]?.article ?? ''), note };
    return COLUMNS.map(({ of }) => of(row));
  });
  const heads = [COLUMNS.map(({ name }) => name), ...(hxl ? [COLUMNS.map((one) => one.hxl)] : [])];
  return `\ufeff${Papa.unparse([...heads, ...rows], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
