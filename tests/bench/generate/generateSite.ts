import type { MultiPolygon } from 'geojson';
import { idNumber, NO_ROW } from '../../../src/core/columns.ts';
import type { IncidentColumns, PlaceColumns } from '../../../src/core/columns.ts';
import { placeColumns } from '../../../src/core/formats/buildColumns.ts';
import { searchArticles, searchRows } from '../../../src/core/formats/buildSearch.ts';
import { daysOf } from '../../../src/core/formats/buildSite.ts';
import { buildDetails, makeShard } from '../../../src/core/formats/buildDetails.ts';
import { SEARCH_ARTICLES, SEARCH_ROWS, SHARD_ROWS } from '../../../src/core/formats/site.ts';
import type { SearchArticles, SearchRows, SiteArticle, SiteDateline, SiteManifest, SiteReading, SiteShard } from '../../../src/core/formats/site.ts'; // prettier-ignore
import type { Areas } from '../../../src/core/geo/areas.ts';
import { simplifyBorder } from '../../../src/core/geo/simplifyBorder.ts';
import type { Incident, Reading } from '../../../src/core/model.ts';
import type { ShippedGazetteer } from '../../../src/core/places/readGazetteer.ts';
import { articlesOf } from './articles.ts';
import { factsMaker } from './facts.ts';
import { fillColumns, PART_REACH } from './fillColumns.ts';
import { incidentMaker } from './incidents.ts';
import { makeWorld } from './world.ts';

/** The data of a site of made-up incidents: what is small is there, the rest is made when it is asked for. */
export interface GeneratedSite {
  readonly manifest: SiteManifest;
  readonly columns: IncidentColumns;
  readonly places: PlaceColumns;
  datelines(): readonly SiteDateline[];
  articles(): readonly SiteArticle[];
  /** Null, here and below: there is no such file. */
  shard(k: number): SiteShard | null;
  searchRows(k: number): SearchRows | null;
  searchArticles(k: number): SearchArticles | null;
  reading(id: string): SiteReading | null;
  border(country: string): MultiPolygon | null;
  /** The incident in a row. */
  incident(row: number): Incident;
}

export interface Plan {
  readonly incidents: number;
  readonly seed: number;
  readonly gazetteer: ShippedGazetteer;
  readonly areas: Areas;
}

/** Makes plausible incidents up: the same plan gives the same bytes. */
export function generateSite({ incidents: size, seed, gazetteer, areas }: Plan): GeneratedSite {
  const filled = fillColumns(size, seed, factsMaker(makeWorld(gazetteer, areas, seed), seed));
  const { columns, table, types } = filled;
  const articles = articlesOf(filled, seed);
  const incident = incidentMaker(filled, articles);
  const numbers = Array.from({ length: articles.count }, (_, number) => number);
  const datelines = numbers.flatMap((number) => datelineOf(articles.summary(number)));
  const countryArea = (country: string): ReturnType<Areas['byId']> => areas.byId(`iso:${country}`);
  const countryName = (country: string): string | null => countryArea(country)?.properties.name ?? null;

  /** The incidents in rows `first` to `last` (excluded) and all that their cards speak of. */
  function withKin(first: number, last: number): readonly Incident[] {
    const near = new Set<number>();
    for (let row = first; row < last; row += 1) {
      near.add(row);
      near.add(Math.max(0, row - 1));
      const whole = columns.partOf[row] ?? NO_ROW;
      if (whole !== NO_ROW) near.add(whole);
    }
    for (let part = first; part < Math.min(last + PART_REACH, size); part += 1) {
      const whole = columns.partOf[part] ?? NO_ROW;
      if (whole >= first && whole < last) near.add(part);
    }
    return [...near].sort((a, b) => a - b).map(incident);
  }

  return {
    manifest: {
      ...{ version: 2, incidents: size, articles: articles.count, datelines: datelines.length, types },
      ...{ days: daysOf(columns), problems: [] },
    },
    columns,
    places: placeColumns(table, areas),
    datelines: () => datelines,
    articles: () => numbers.map(articles.summary),
    incident,
    shard(k) {
      const rows = piece(k, SHARD_ROWS, size);
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined) return null;
      const own = new Set(rows.map((row) => columns.id[row]));
      const details = buildDetails({ incidents: withKin(first, last + 1), readings: [], countryName });
      return makeShard(
        details.filter((detail) => own.has(idNumber(detail.incident.id))),
        (id) => {
          const number = articles.numberOf(id);
          return number === null ? undefined : articles.summary(number);
        },
      );
    },
    searchRows: (k) => searchRows(piece(k, SEARCH_ROWS, size).map(incident))[0] ?? null,
    searchArticles: (k) => searchArticles(piece(k, SEARCH_ARTICLES, articles.count).map(readingOf))[0] ?? null,
    reading(id) {
      const number = articles.numberOf(id);
      if (number === null) return null;
      const rows = [...new Set(articles.write(number).tellings.map(({ row }) => row))].sort((a, b) => a - b);
      return { ...readingOf(number), incidents: rows.map(incident) };
    },
    border(country) {
      const area = countryArea(country);
      return area && simplifyBorder(area.geometry);
    },
  };

  function readingOf(number: number): Reading {
    const { article, sentences, mentions } = articles.write(number);
    return { article, sentences, mentions, omissions: [] };
  }
}

/** The numbers of the `k`th piece of `size` out of so many. */
function piece(k: number, size: number, all: number): readonly number[] {
  const first = Math.max(0, k) * size;
  return Array.from({ length: Math.max(0, Math.min(size, all - first)) }, (_, at) => first + at);
}

function datelineOf({ id, writtenAt }: SiteArticle): readonly SiteDateline[] {
  if (!writtenAt) return [];
  return [{ article: id, placeId: writtenAt.id, name: writtenAt.name, lon: writtenAt.lon, lat: writtenAt.lat }];
}
