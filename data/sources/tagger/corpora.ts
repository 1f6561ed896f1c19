import fs from 'node:fs';
import path from 'node:path';
import { TAGS } from '../../../src/core/places/tagger/tags.ts';
import type { NameClass } from '../../../src/core/places/tagger/tags.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import type { Token } from '../../../src/core/text/tokens.ts';

/** A sentence to learn from: its text, our tokens of it, and the number of the right tag of each. */
export interface Example {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: Uint8Array;
}

const CLASSES: Readonly<Record<string, NameClass>> = { geo: 'loc', gpe: 'nat', per: 'per', org: 'org', LOC: 'loc', PER: 'per', ORG: 'org' };

function readRows<T>(file: string): readonly T[] {
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
}

/** Puts words together as print does: no space before closing marks or "'s". */
function joinWords(words: readonly string[]): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  for (const word of words) {
    const tight = text === '' || /^(?:['’]s|[.,;:!?%)\]]|n't|['’])$/.test(word) || /[([$]$/.test(text);
    if (!tight) text += ' ';
    starts.push(text.length);
    text += word;
  }
  return { text, starts };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: NameClass;
}

function exampleOf(text: string, spans: readonly Span[]): Example {
  const tokens = tokenize(text, 0, text.length);
  const tags = new Uint8Array(tokens.length);
  for (const { start, end, kind } of spans) {
    let isFirst = true;
    for (const [index, token] of tokens.entries()) {
      if (token.start < start || token.end > end) continue;
      tags[index] = TAGS.indexOf(`${isFirst ? 'B' : 'I'}-${kind}`);
      isFirst = false;
    }
  }
  return { text, tokens, tags };
}

interface TaggedRow {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Tagged words → spans of the printed sentence. A nationality of GMB that is no adjective (a country) is a place. */
function spansOfRow({ tokens, tags }: TaggedRow, starts: readonly number[], isCountry: (name: string) => boolean): readonly Span[] {
  const spans: { start: number; end: number; kind: NameClass }[] = [];
  let last: NameClass | null = null;
  for (const [index, tag] of tags.entries()) {
    let kind = CLASSES[tag.slice(2)] ?? null;
    const word = tokens[index] ?? '';
    if (kind === 'nat' && isCountry(word)) kind = 'loc';
    const start = starts[index] ?? 0;
    const open = spans.at(-1);
    if (kind && tag.startsWith('I') && last === kind && open) open.end = start + word.length;
    else if (kind) spans.push({ start, end: start + word.length, kind });
    last = kind;
  }
  return spans;
}

/** Examples of the tagged corpora in a folder (gmb.jsonl, wikigold.jsonl), in a fixed order. */
export function readExamples(folder: string, isCountry: (name: string) => boolean): readonly Example[] {
  return ['gmb', 'wikigold'].flatMap((name) =>
    readRows<TaggedRow>(path.join(folder, `${name}.jsonl`)).map((row) => {
      const { text, starts } = joinWords(row.tokens);
      return exampleOf(text, spansOfRow(row, starts, isCountry));
    }),
  );
}
