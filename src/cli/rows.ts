import * as v from 'valibot';
import type { ArticleRow } from '../core/articles/articleFromRow.ts';
import type { Io } from './io.ts';
import { safe } from './messages.ts';

/** A line of input, read, with the id as it was given; or why it could not be. */
export type RowLine =
  | { readonly ok: true; readonly line: number; readonly id: string | number; readonly row: ArticleRow }
  | { readonly ok: false; readonly line: number; readonly id: string | number | null; readonly error: string };

const Optional = v.nullish(v.string());
const Id = v.union([v.string(), v.number()]);
const Row = v.object({ id: Id, text: v.string(), title: Optional, date: Optional, url: Optional, publisher: Optional });

/** JSON Lines on standard input → rows, one after the other; blank lines are passed over, bad ones told. */
export async function* readRows(stdin: Io['stdin']): AsyncGenerator<RowLine> {
  let line = 0;
  for await (const words of splitLines(stdin)) {
    line += 1;
    if (words.trim() !== '') yield readRow(words, line);
  }
}

/** Splits at line feeds only: a JSON text may hold every other separator. */
async function* splitLines(stdin: Io['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stdin) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield [...parts, piece].join('');
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

function readRow(words: string, line: number): RowLine {
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch {
    return {
      ok: false,
      line,
      id: null,
      error: `line ${String(line)} is no JSON: write one object a line, such as {"id":"1","text":"…"}`,
    };
  }
  const parsed = v.safeParse(Row, value);
  if (parsed.success)
    return {
      ok: true,
      line,
      id: parsed.output.id,
      row: { ...withoutUndefined(parsed.output), id: String(parsed.output.id) },
    };
  const id = v.safeParse(v.object({ id: Id }), value);
  const at = v.getDotPath(parsed.issues[0]) ?? 'the row';
  const error = `line ${String(line)}: ${at} is missing or of the wrong kind: write {"id","text","title"?,"date"?,"url"?,"publisher"?}`;
  return { ok: false, line, id: id.success ? id.output.id : null, error };
}

function withoutUndefined(row: v.InferOutput<typeof Row>): Omit<ArticleRow, 'id'> {
  return {
    text: row.text,
    title: row.title ?? null,
    date: row.date ?? null,
    url: row.url ?? null,
    publisher: row.publisher ?? null,
  };
}

/** Writes a record for a bad line and says so on standard error. */
export async function printBadRow(
  io: Io,
  { id, error }: { readonly id: string | number | null; readonly error: string },
): Promise<void> {
  io.complain(`error: ${safe(error)}`);
  await printRecord(io, { id, error });
}

export async function printRecord(io: Io, record: object): Promise<void> {
  await io.print(`${JSON.stringify(record)}\n`);
}
