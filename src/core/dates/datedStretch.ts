import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };

const MONTH_NAMES = Object.keys(lexicon.months).join('|');
/** Without any of these a sentence has nothing for chrono-node, which is slow: neither "a 30-year-old" nor "in three days" is a day. */
const DATE_WORDS = new RegExp(
  String.raw`\b(?:${MONTH_NAMES}|yesterday|today|tonight|ago|\d{4}|(?:last|this|past|next)\s+(?:week|month|year|night|morning|afternoon|evening))\b`,
  'i',
);
const EVERY_DATE_WORD = new RegExp(DATE_WORDS.source, 'gi');

/** Characters on either side of a sentence's date words that can belong to a date: "the second week of", ", 2024 at 5 p.m.". */
const MARGIN = 40;

/** The stretch of a sentence that its dates stand in, cut at blanks; null where it has no date words. chrono-node is slow in long text. */
export function datedStretch(text: string): { readonly from: number; readonly words: string } | null {
  const first = DATE_WORDS.exec(text);
  if (!first) return null;
  let last = first.index;
  for (const { index, 0: words } of text.matchAll(EVERY_DATE_WORD)) last = index + words.length;
  const from = first.index <= MARGIN ? 0 : text.lastIndexOf(' ', first.index - MARGIN) + 1;
  const end = text.indexOf(' ', last + MARGIN);
  return { from, words: text.slice(from, end < 0 ? text.length : end) };
}
