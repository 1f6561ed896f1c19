import type { Found } from '../worker/protocol.ts';
import { excerpt, matchIn } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { listInWords, plural } from './words.ts';

interface Shown {
  readonly key: string;
  readonly shown: Excerpt;
}

/** One thing to choose among what was found. */
export type Choice =
  | (Shown & { readonly group: 'Incidents'; readonly item: Found['incidents'][number] })
  | (Shown & { readonly group: 'Places'; readonly item: Found['places'][number] })
  | (Shown & { readonly group: 'In the articles'; readonly item: Found['articles'][number] });

/** What was found by some words, in the order of the panel. */
export function choicesOf({ incidents, places, articles }: Found, words: string): readonly Choice[] {
  return [
    ...incidents.map((item): Choice => {
      return { group: 'Incidents', item, key: `incident:${item.id}`, shown: excerpt(item.text, item.match) };
    }),
    ...places.map((item): Choice => {
      return { group: 'Places', item, key: `place:${item.key}`, shown: excerpt(item.name, matchIn(item.name, words)) };
    }),
    ...articles.map((item): Choice => {
      const shown = excerpt(item.text, item.match);
      return { group: 'In the articles', item, key: `article:${item.id}:${item.start}`, shown };
    }),
  ];
}

/** "3 incidents, 1 place and 2 passages found", for a live region. */
export function countInWords({ incidents, places, articles, more }: Found): string {
  const bits = [
    [incidents.length, 'incident'],
    [places.length, 'place'],
    [articles.length, 'passage'],
  ] as const;
  const found = bits.flatMap(([count, word]) => (count ? [plural(count, word)] : []));
  return `${listInWords(found)} found${more ? ', and more' : ''}`;
}
