import fs from 'node:fs';
import path from 'node:path';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { distanceKm } from '../../../src/core/places/distance.ts';
import type { Place } from '../../../src/core/model.ts';
import type { Gazetteer } from '../../../src/core/places/gazetteer.ts';
import { datelineOf, draftPlaces } from '../../../src/core/places/readPlaces.ts';
import { featuresOf } from '../../../src/core/places/resolve/features.ts';
import { homeOf } from '../../../src/core/places/resolve/home.ts';
import { resolveToponyms } from '../../../src/core/places/resolve/resolveToponyms.ts';
import type { Tagger } from '../../../src/core/places/tagger/tagger.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';

/** A toponym to learn from: the features of its candidates, and which of them lie where the gold says. */
export interface Choice {
  readonly corpus: string;
  readonly article: string;
  readonly candidates: readonly Readonly<Record<string, number>>[];
  readonly right: readonly boolean[];
  /** Those of them that are also of the kind that the gold names. */
  readonly rightKind: readonly boolean[];
}

interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly published?: string;
  readonly url?: string;
  readonly source?: string;
  readonly toponyms: readonly { readonly start: number; readonly end: number; readonly lat?: number | null; readonly lon?: number | null; readonly type?: string | null }[];
}

/** The distance of the field's usual measure, accuracy at 161 km (100 miles). */
const NEAR_KM = 161;

/** Whether the place is of GeoNames' feature type, where the gold tells one: a city is not the region around it. */
function isOfType({ kind }: Place, type: string): boolean {
  const populated = kind === 'city' || kind === 'town';
  if (type.startsWith('P.')) return populated;
  if (type === 'A.ADM1') return kind === 'admin1';
  return type === 'A.ADM2' ? kind !== 'admin1' : true;
}

/** Reads the articles of `FOLDER/NAME.dev.jsonl` as the program does and keeps the toponyms that the gold also marks. */
export function readChoices(folder: string, corpora: readonly string[], gazetteer: Gazetteer, tagger: Tagger): readonly Choice[] {
  return corpora.flatMap((corpus) =>
    fs
      .readFileSync(path.join(folder, `${corpus}.dev.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const row = JSON.parse(line) as GoldRow;
        const article = articleFromRow({ id: row.id, text: row.text, title: row.title ?? null, date: row.date ?? row.published ?? null, url: row.url ?? null, publisher: row.source ?? null });
        const sentences = [...splitSentences(article.text, 0, article.bodyStart), ...splitSentences(article.text, article.bodyStart, article.text.length)];
        const { sentences: drafts, hints } = draftPlaces(article, sentences, gazetteer, tagger);
        const resolution = resolveToponyms([...drafts, ...hints], homeOf(article, gazetteer), datelineOf(article, drafts));
        const gold = new Map(row.toponyms.flatMap(({ start, end, lat, lon, type }) => (typeof lat === 'number' && typeof lon === 'number' ? [[`${start} ${end}`, { lat, lon, type: type ?? '' }] as const] : [])));
        const shown = new Set(drafts.flatMap(({ toponyms }) => toponyms));
        return [...resolution].flatMap(([toponym, candidates]): readonly Choice[] => {
          const { start, end } = toponym;
          if (!shown.has(toponym)) return [];
          const point = gold.get(`${start} ${end}`);
          if (!point) return [];
          const right = candidates.map(({ place }) => distanceKm(place, point) <= NEAR_KM);
          const rightKind = candidates.map(({ place }, at) => right[at] === true && isOfType(place, point.type));
          return [{ corpus, article: row.id, candidates: candidates.map(({ hit, evidence }) => Object.fromEntries(featuresOf(hit, evidence))), right, rightKind }];
        });
      }),
  );
}
