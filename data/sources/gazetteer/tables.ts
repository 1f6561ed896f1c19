import fs from 'node:fs';
import path from 'node:path';

/** Rows of a hand-made table: comma-separated without quoting, first line the column names. */
export function readTable(sources: string, name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = fs.readFileSync(path.join(sources, 'tables', name), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()]));
  });
}

/** "a|b" → ["a", "b"]; "" → []. */
export function list(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').filter(Boolean);
}
