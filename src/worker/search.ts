import { idOf, NO_ROW } from '../core/columns.ts';
import { findWords, hasAll, readWords } from './findWords.ts';
import type { Words } from './findWords.ts';
import { foldText } from './foldText.ts';
import type { IncidentIndex } from './incidentIndex.ts';
import { anchorOf, dateOf } from './listItems.ts';
import type { Found } from './protocol.ts';

const MOST_INCIDENTS = 200;
const MOST_PLACES = 20;
const MOST_ARTICLES = 50;

const NOTHING: Found = { incidents: [], places: [], articles: [], more: false };

/** Some hits, and whether there are more. */
interface Hits<T> {
  readonly hits: readonly T[];
  readonly more: boolean;
}

/**
 * Looks for all words, in any order, without regard to case and accents: in the names of places with shown incidents,
 * in the texts of shown incidents, and in all articles. Null when `isOvertaken` says between two files that nobody waits.
 */
export async function search(index: IncidentIndex, typed: string, isOvertaken: () => boolean): Promise<Found | null> {
  const words = readWords(typed);
  if (!words) return NOTHING;
  const places = findPlaces(index, words);
  const incidents = await findIncidents(index, words, isOvertaken);
  const articles = incidents && (await findArticles(index, words, isOvertaken));
  return (
    articles && {
      incidents: incidents.hits,
      places: places.hits,
      articles: articles.hits,
      more: incidents.more || places.more || articles.more,
    }
  );
}

function findPlaces(index: IncidentIndex, words: Words): Hits<Found['places'][number]> {
  const { table } = index;
  const found = table.places.name.flatMap((name, place) => {
    const { count, first } = index.at(place);
    if (count === 0 || first === NO_ROW) return [];
    const folded = foldText(name);
    const anchor = hasAll(folded, words) ? anchorOf(table, first) : null;
    if (!anchor) return [];
    const hit = { key: anchor.key, name, count, anchor, first: idOf(table.columns.id[first] ?? 0) };
    return [{ hit, begins: folded.startsWith(words.phrase) }];
  });
  const sorted = found.sort((a, b) => Number(b.begins) - Number(a.begins) || b.hit.count - a.hit.count);
  return { hits: sorted.slice(0, MOST_PLACES).map(({ hit }) => hit), more: sorted.length > MOST_PLACES };
}

async function findIncidents(
  index: IncidentIndex,
  words: Words,
  isOvertaken: () => boolean,
): Promise<Hits<Found['incidents'][number]> | null> {
  const { table } = index;
  const hits: Found['incidents'][number][] = [];
  let from = 0;
  for (const { texts, columns } of table.sets) {
    for (let file = 0; file < texts.files; file++) {
      const lines = await texts.read(file);
      if (isOvertaken()) return null;
      for (const [line, text] of lines.entries()) {
        const row = from + file * texts.rowsPerFile + line;
        const excerpt = index.isShown(row) ? findWords(text, words) : null;
        if (!excerpt) continue;
        if (hits.length === MOST_INCIDENTS) return { hits, more: true };
        hits.push({
          id: idOf(table.columns.id[row] ?? 0),
          type: table.types[table.columns.type[row] ?? 0] ?? '',
          text: excerpt.text,
          match: excerpt.match,
          place: anchorOf(table, row)?.name ?? null,
          date: dateOf(table, row),
        });
      }
    }
    from += columns.size;
  }
  return { hits, more: false };
}

async function findArticles(
  index: IncidentIndex,
  words: Words,
  isOvertaken: () => boolean,
): Promise<Hits<Found['articles'][number]> | null> {
  const hits: Found['articles'][number][] = [];
  for (const { articleTexts } of index.table.sets)
    for (let file = 0; file < articleTexts.files; file++) {
      const articles = await articleTexts.read(file);
      if (isOvertaken()) return null;
      for (const { id, title, publisher, text } of articles) {
        const excerpt = findWords(text, words);
        if (!excerpt) continue;
        if (hits.length === MOST_ARTICLES) return { hits, more: true };
        hits.push({ id, title, publisher, ...excerpt });
      }
    }
  return { hits, more: false };
}
