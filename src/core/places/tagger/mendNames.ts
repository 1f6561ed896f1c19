import type { Token } from '../../text/tokens.ts';
import { kindOfWord } from '../lexicon.ts';
import type { NameSpan } from './tags.ts';

/** Prepositions that put something in a place and nowhere else: "In Smith, the court said" is no place. */
const NEARNESS: ReadonlySet<string> = new Set(['near', 'outside', 'around', 'off']);
/** What befalls places and no persons. */
const BEFALLEN: ReadonlySet<string> = new Set(['flooded', 'shelled', 'bombed', 'bombarded', 'inundated', 'rocked']);

/** "Near Palmyra, two strikes …": a name behind such a head of a sentence is a place, and the head no part of it. */
function behindHead(tokens: readonly Token[], name: NameSpan): NameSpan {
  if (name.first > 1 || name.kind === 'org') return name;
  const first = NEARNESS.has(tokens[name.first]?.low ?? '') ? name.first + 1 : name.first;
  const headed = first === 1 && NEARNESS.has(tokens[0]?.low ?? '');
  return headed && name.last >= first && tokens[name.last + 1]?.text === ','
    ? { kind: 'loc', first, last: name.last }
    : name;
}

/** "off Tallinn", "Nikopol came under fire", "Jakarta was flooded": what is told of one word makes it a place. */
function byWordsAround(tokens: readonly Token[], name: NameSpan): NameSpan {
  if (name.first !== name.last || (name.kind !== 'per' && name.kind !== 'org')) return name;
  const [next, second] = [tokens[name.last + 1]?.low ?? '', tokens[name.last + 2]?.low ?? ''];
  const struck = (next === 'came' && second === 'under') || (next === 'was' && BEFALLEN.has(second));
  const before = tokens[name.first - 1]?.low;
  return before === 'near' || before === 'off' || struck ? { ...name, kind: 'loc' } : name;
}

/** "the states of Bihar and Assam": two places, not one organisation. */
function listed(tokens: readonly Token[], name: NameSpan): readonly NameSpan[] {
  const { kind, first, last } = name;
  const head = tokens[first - 2]?.low ?? '';
  const plural = tokens[first - 1]?.low === 'of' && kindOfWord(head) !== null && head.endsWith('s');
  const joint = tokens.findIndex(({ low }, at) => at > first && at < last && low === 'and');
  if (kind !== 'org' || !plural || joint < 0) return [name];
  return [
    { kind: 'loc', first, last: joint - 1 },
    { kind: 'loc', first: joint + 1, last },
  ];
}

/** Names as the tagger found them, those that words around them show to be places made so. */
export function mendNames(tokens: readonly Token[], names: readonly NameSpan[]): readonly NameSpan[] {
  return names.flatMap((name) => listed(tokens, byWordsAround(tokens, behindHead(tokens, name))));
}
