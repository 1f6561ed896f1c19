import { articleFromRow } from '../core/articles/articleFromRow.ts';
import type { Mention } from '../core/model.ts';
import { readMentions } from '../core/pipeline.ts';
import type { Gazetteer, NameKind } from '../core/places/gazetteer.ts';
import { fold } from '../core/text/fold.ts';
import type { ShippedAssets } from './assets.ts';
import type { Io } from './io.ts';
import { printBadRow, printRecord, readRows } from './rows.ts';

/** One place name of the output: UTF-16 offsets into the row's text, WGS84 degrees or null where the place is unknown. */
export interface ToponymRecord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly place: string | null;
  readonly name: string | null;
  readonly use: Mention['use'];
  readonly confidence: number;
}

/** `geoparse --jsonl`: rows in, their place names out, in the same order. Resolves to the exit code. */
export async function geoparse(
  io: Io,
  assets: ShippedAssets,
  { demonyms }: { readonly demonyms: boolean },
): Promise<number> {
  let failed = 0;
  for await (const line of readRows(io.stdin)) {
    if (!line.ok) {
      failed += 1;
      await printBadRow(io, line);
      continue;
    }
    const gazetteer = assets.gazetteer();
    const mentions = readMentions(articleFromRow(line.row), { gazetteer, tagger: assets.tagger() });
    const toponyms = mentions.filter((mention) => isWanted(mention, gazetteer, demonyms)).map(recordOf);
    await printRecord(io, { id: line.id, toponyms });
  }
  return failed > 0 ? 1 : 0;
}

function recordOf({ start, end, text, place, use, confidence }: Mention): ToponymRecord {
  return {
    start,
    end,
    text,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place: place?.id ?? null,
    name: place?.name ?? null,
    use,
    confidence,
  };
}

/** Whether the words are a place's name: no other word for its government, and one for its people ("Russian") only if asked. */
function isWanted(mention: Mention, gazetteer: Gazetteer, demonyms: boolean): boolean {
  const hits = gazetteer.lookup(fold(mention.text));
  const own = hits.filter((hit) => mention.place === null || hit.place.id === mention.place.id);
  const wanted = (kind: NameKind): boolean => kind !== 'metonym' && (demonyms || kind !== 'demonym');
  return own.length === 0 || own.some(({ nameKind }) => wanted(nameKind));
}
