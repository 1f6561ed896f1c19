import { articleFromRow } from '../core/articles/articleFromRow.ts';
import type { Article, Result } from '../core/model.ts';
import type { Gazetteer } from '../core/places/gazetteer.ts';
import { readArticles } from '../core/pipeline.ts';
import type { ShippedAssets } from './assets.ts';
import { incidentRecord } from './incidentRecord.ts';
import type { RecordOptions } from './incidentRecord.ts';
import type { Io } from './io.ts';
import { printBadRow, printRecord, readRows } from './rows.ts';
import type { RowLine } from './rows.ts';

/**
 * `incidents --jsonl`: rows in, their incidents out, in the same order. Rows are read each for itself, unless `together`
 * reads them as one set. Resolves to the exit code: 1 if a line could not be read.
 */
export async function incidents(io: Io, assets: ShippedAssets, options: RecordOptions): Promise<number> {
  const lines: RowLine[] = [];
  let failed = 0;
  for await (const line of readRows(io.stdin)) {
    if (!line.ok) failed += 1;
    if (options.together) lines.push(line);
    else
      await printLine(
        io,
        line,
        (article) => readArticles([article], { gazetteer: assets.gazetteer(), tagger: assets.tagger() }),
        assets.gazetteer(),
        options,
      );
  }
  if (options.together) {
    const articles = new Map(
      lines.flatMap((line) => (line.ok ? [articleFromRow(line.row)] : [])).map((article) => [article.id, article]),
    );
    const result =
      articles.size > 0
        ? readArticles([...articles.values()], { gazetteer: assets.gazetteer(), tagger: assets.tagger() })
        : { readings: [], incidents: [] };
    for (const line of lines) await printLine(io, line, () => result, assets.gazetteer(), options);
  }
  return failed > 0 ? 1 : 0;
}

async function printLine(
  io: Io,
  line: RowLine,
  read: (article: Article) => Result,
  gazetteer: Gazetteer,
  options: RecordOptions,
): Promise<void> {
  if (!line.ok) return printBadRow(io, line);
  const article = articleFromRow(line.row);
  const result = read(article);
  const records = result.incidents.flatMap(
    (incident) => incidentRecord(incident, article.id, gazetteer, options) ?? [],
  );
  const sorted = [...records].sort(
    (a, b) => a.quote_start - b.quote_start || (a.place_start ?? 0) - (b.place_start ?? 0),
  );
  const reading = result.readings.find((one) => one.article.id === article.id);
  const left = reading?.omissions.map(({ start, end, exact, type, reason, explanation }) => ({
    start,
    end,
    exact,
    type,
    reason,
    explanation,
  }));
  await printRecord(io, { id: line.id, incidents: sorted, ...(options.explain ? { omissions: left ?? [] } : {}) });
}
