import { sourceName } from '../sourceName.ts';
import type { Incident, IncidentDate } from '../model.ts';
import { propertiesOf } from './buildGeoJson.ts';
import { describeExport, edtf } from './exportSet.ts';
import type { ExportSet } from './exportSet.ts';
import type { SiteArticle } from './site.ts';

/** Everything that XML 1.0 cannot hold, lone surrogates among it. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Any text → the same as XML text or attribute; what XML cannot hold is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"\r]/gu, (sign) => ENTITIES[sign] ?? sign);
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

function time({ start, end }: IncidentDate): string {
  if (start !== null && start === end) return `<TimeStamp><when>${escapeXml(start)}</when></TimeStamp>`;
  const ends = element('begin', start ?? '') + element('end', end ?? '');
  return ends === '' ? '' : `<TimeSpan>${ends}</TimeSpan>`;
}

/**
 * What a balloon says. KML's readers take a description for HTML, so that the text is escaped for HTML first and, as all
 * else, for XML then.
 */
function balloon(incident: Incident, articles: ReadonlyMap<string, SiteArticle>): string {
  const { place, precision } = propertiesOf(incident);
  const quotations = incident.citations.flatMap(({ article, exact }) => {
    const source = articles.get(article);
    const from = [source && sourceName(source), source?.published, source?.url];
    return [`“${exact}”`, from.filter((part) => part !== null && part !== undefined).join(', ')];
  });
  const lines = [
    [edtf(incident.date), `${place ?? 'No place given'} (${precision})`].filter(Boolean).join(' · '),
    ...quotations,
  ];
  return lines.map(escapeXml).join('<br>');
}

function placemark(incident: Incident, articles: ReadonlyMap<string, SiteArticle>): string {
  const { place } = incident;
  const data = [
    ['type', incident.type],
    ['date', edtf(incident.date)],
    ['level', place?.level ?? ''],
    ['radiusM', place ? String(place.radiusM) : ''],
    ['status', incident.status],
    ['citation', incident.citations[0]?.exact ?? ''],
  ] as const;
  const extended = data
    .map(([name, value]) => `<Data name="${name}"><value>${escapeXml(value)}</value></Data>`)
    .join('');
  return [
    `<Placemark id="i${escapeXml(incident.id)}">`,
    element('name', incident.title),
    element('description', balloon(incident, articles)),
    time(incident.date),
    `<ExtendedData>${extended}</ExtendedData>`,
    place ? `<Point><coordinates>${place.place.lon},${place.place.lat}</coordinates></Point>` : '',
    '</Placemark>',
  ].join('');
}

/**
 * What is shown → KML 2.2 (OGC 07-147r2; WGS84). An incident without a place is a Placemark without a geometry; one that is
 * known only to be somewhere in an area is the area's inner point, which its balloon and `level` say.
 */
export function buildKml(set: ExportSet): string {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    element('name', 'Dateline'),
    element('description', describeExport(set).map(escapeXml).join('<br>')),
    ...set.details.map(({ incident }) => placemark(incident, articles)),
    '</Document></kml>\n',
  ].join('\n');
}
