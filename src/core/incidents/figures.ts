import type { Token } from '../text/tokens.ts';
import modality from '../../../data/lexicon/modality.json' with { type: 'json' };
import type { Trigger } from './frames.ts';
import { findPhrase, splitPhrases } from './lexicon.ts';
import type { Phrase } from './lexicon.ts';

/** Words right before or behind a trigger, with which it tells of something else than its type. */
interface Company {
  readonly types: ReadonlySet<string>;
  /** Words of the trigger that it holds for; any when empty. */
  readonly of: ReadonlySet<string>;
  readonly before: readonly Phrase[];
  readonly behind: readonly Phrase[];
}

const COMPANY: readonly Company[] = modality.company.map(({ types, of, before, behind }) => ({
  types: new Set(types),
  of: new Set(of),
  before: splitPhrases(before),
  behind: splitPhrases(behind),
}));
/** Words before and behind a trigger in which its company is looked for; a comma or stop ends them. */
const REACH_BEFORE = 3;
const REACH_BEHIND = 5;
const BREAK = /^[,;:.—–()“”"]$/u;

function reach(tokens: readonly Token[], from: number, step: 1 | -1, most: number): number {
  let at = from;
  while (Math.abs(at - from) < most && tokens[at + step] && !BREAK.test(tokens[at + step]?.text ?? '')) at += step;
  return at;
}

/** "lost control of his car", "a plea deal", "tested positive for cocaine": the word that says so, or -1. */
export function companyOf(tokens: readonly Token[], { type, first, last }: Trigger): number {
  const able = COMPANY.filter(({ types }) => types.has(type));
  if (!able.length) return -1;
  const from = reach(tokens, first, -1, REACH_BEFORE);
  const to = reach(tokens, last, 1, REACH_BEHIND);
  const own = tokens.slice(first, last + 1);
  for (const { of, before, behind } of able) {
    if (of.size && !own.some(({ low }) => of.has(low))) continue;
    const ahead = findPhrase(tokens, from, last, before);
    if (ahead >= 0) return ahead;
    const after = findPhrase(tokens, first, to, behind);
    if (after >= 0) return after;
  }
  return -1;
}

/** "submerged-arc furnaces", "shell-shocked": one word of a compound tells nothing by itself. */
export function isOfCompound(tokens: readonly Token[], { first, last }: Trigger): boolean {
  const [token, hyphen, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  return (
    first === last &&
    hyphen?.text === '-' &&
    next?.kind === 'word' &&
    token?.end === hyphen.start &&
    hyphen.end === next.start
  );
}

/** "The Battle of Grunfeld" in capitals is one that history has named. */
export function isNamedBattle(tokens: readonly Token[], { type, first }: Trigger): boolean {
  const [token, next] = [tokens[first], tokens[first + 1]];
  return type === 'clash' && first > 0 && token?.text === 'Battle' && next?.low === 'of';
}

/** Words between a trigger and the war that it was in. */
const WAR_REACH = 12;
const WARS: ReadonlySet<string> = new Set([
  'war',
  'wars',
  'conflict',
  'invasion',
  'genocide',
  'uprising',
  'revolution',
]);

/** "Rockets hit the port during the summer 2006 war": a war named by its year is history. The year's token, or -1. */
export function warBehind(tokens: readonly Token[], { last }: Trigger): number {
  for (let at = last + 2; at <= last + WAR_REACH; at += 1) {
    if (!/^(?:19|20)\d\d$/.test(tokens[at]?.low ?? '') || !WARS.has(tokens[at + 1]?.low ?? '')) continue;
    const before = tokens.slice(Math.max(last + 1, at - 3), at).map(({ low }) => low);
    return before.some((low) => low === 'in' || low === 'during') ? at : -1;
  }
  return -1;
}
